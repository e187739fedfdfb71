/**
 * Every answer of a queue that nothing was done, and every join that has returned, against the order of the log: there has to be a
 * moment during the call when it was true.
 */
import { asHappened, type TraceEvent } from '../../src/trace/events.js';
import { orderInQueue } from './queue-order.js';

/** A call from its first event to its last, seconds. */
interface Call {
  readonly from: number;
  readonly to: number;
  readonly limit: number | null;
  readonly process: string;
}

/** How many items there were, from `t` on at the earliest, from `latest` on for certain. */
interface Level extends Moment {
  readonly count: number;
}

/**
 * When a change was made: after `t`, which its process reads before it makes it, and before `latest`, the next that is told of
 * its process. Between the two it may have been stopped for long.
 */
interface Moment {
  readonly t: number;
  readonly latest: number;
}

/** Answers that were not true at any moment of their call, a line each. `maxsize`: 0 for no limit. */
export function findWrongAnswers(log: readonly TraceEvent[], queue: string, maxsize: number): string[] {
  const events = log.map(asHappened);
  const momentOf = ({ t, process, seq }: TraceEvent): Moment => ({
    t,
    latest: events.find((next) => next.process === process && next.seq > seq)?.t ?? Number.POSITIVE_INFINITY,
  });
  const inside = levels(
    orderInQueue(events, queue).map((event) => ({
      ...momentOf(event),
      change: event.kind === 'put' ? 1 : -1,
    })),
  );
  const unfinished = levels(
    events
      .filter((event) => (event.kind === 'put' || event.kind === 'done') && event.object === queue)
      .map((event) => ({ ...momentOf(event), change: event.kind === 'put' ? 1 : -1 }))
      .sort((a, b) => a.t - b.t),
  );
  const { full, empty, joined } = callsOf(events, queue);
  const wrong = (what: string, calls: readonly Call[], level: readonly Level[], count: number) =>
    calls
      .filter((call) => !wasAt(level, count, call))
      .map(
        ({ process, from, to }) =>
          `${what} of ${process} from ${from} to ${to}: it was ${seen(level, from, to)}`,
      );
  const early = [...full, ...empty].filter(({ from, to, limit }) => limit !== null && to - from < limit);
  return [
    ...wrong('Full', full, inside, maxsize),
    ...wrong('Empty', empty, inside, 0),
    ...wrong('the return from join', joined, unfinished, 0),
    ...early.map(
      ({ process, from, to, limit }) => `${process} gave up after ${to - from} s, its limit was ${limit}`,
    ),
  ];
}

/** The calls that were refused, by what they were told, and the joins that have returned. */
function callsOf(events: readonly TraceEvent[], queue: string) {
  const begun = new Map<string, { readonly t: number; readonly limit: number | null }>();
  const refusals = refusalsOf(events);
  const calls = { full: [] as Call[], empty: [] as Call[], joined: [] as Call[] };
  for (const event of events) {
    const { kind, process, t } = event;
    if (kind === 'wait' && event.object === queue) begun.set(process, { t, limit: event.timeout ?? null });
    if (kind !== 'timeout' && kind !== 'pass') continue;
    const since = begun.get(process);
    if (event.object !== queue || since === undefined) continue;
    const call = { from: since.t, to: t, limit: since.limit, process };
    if (kind === 'pass') calls.joined.push(call);
    else (refusals.get(process)?.shift() === 'Full' ? calls.full : calls.empty).push(call);
  }
  return calls;
}

/** What each process prints at its end: how its calls were refused, in their order. */
function refusalsOf(events: readonly TraceEvent[]): Map<string, string[]> {
  const printed = events.filter((event) => event.kind === 'print');
  return new Map(
    printed.map(({ process, text }) => [
      process,
      (JSON.parse(text) as string[]).filter((name) => name !== ''),
    ]),
  );
}

function levels(changes: readonly (Moment & { readonly change: number })[]): Level[] {
  let count = 0;
  return [
    { t: 0, latest: 0, count },
    ...changes.map(({ change, ...moment }) => {
      count += change;
      return { ...moment, count };
    }),
  ];
}

function wasAt(level: readonly Level[], count: number, { from, to }: Call): boolean {
  return level.some((each, index) => each.count === count && each.t <= to && untilOf(level, index) >= from);
}

/** When it was over at the latest. */
function untilOf(level: readonly Level[], index: number): number {
  return level[index + 1]?.latest ?? Number.POSITIVE_INFINITY;
}

function seen(level: readonly Level[], from: number, to: number): string {
  const during = level.filter(({ t }, index) => t <= to && untilOf(level, index) >= from);
  return during.map(({ count }) => count).join(', ');
}
