/**
 * Whether answers were true, by the order of the log. What a call does to shared memory happens between the event it tells
 * before and the next event of its process: so the log says from when until when it may have happened. An answer is wrong
 * only if it was at no moment of its call true, whenever in their time the others did what they did.
 */
import { type EventOf, happenedAt, type TraceEvent } from '../../src/trace/events.js';

/** Places in the log, both exclusive. */
interface Span {
  readonly from: number;
  readonly to: number;
}

interface Call extends Span {
  readonly wait: EventOf<'wait'>;
  /** What it told last before the outcome: the wait, or that it goes to sleep. */
  readonly before: TraceEvent;
  readonly outcome: TraceEvent;
}

/** Refusals of `object`, of which there are `places`, although at no moment of the call all of them can have been held by others. */
export function findWrongRefusals(events: readonly TraceEvent[], object: string, places: number): Call[] {
  const calls = callsOf(events, object);
  const holds = calls.flatMap((call) => (call.outcome.kind === 'acquire' ? [holdOf(events, call)] : []));
  return calls.filter((call) => {
    if (call.outcome.kind !== 'timeout') return false;
    const others = holds.filter(
      ({ process, from, to }) => process !== call.wait.process && from < call.to && to > call.from,
    );
    return mostAtOnce(others, call) < places;
  });
}

/** Waits for the Event `object` whose answer was at no moment of the call true. */
export function findWrongWaits(events: readonly TraceEvent[], object: string): Call[] {
  const flips = events.flatMap((event) =>
    (event.kind === 'set' || event.kind === 'clear') && event.object === object
      ? [{ isSet: event.kind === 'set', from: event.seq, to: nextOf(events, event) }]
      : [],
  );
  const all = [{ isSet: false, from: -2, to: -1 }, ...flips];
  return callsOf(events, object).filter((call) => {
    const answer = call.outcome.kind === 'pass';
    const mayBe = (flip: (typeof all)[number], since: Span) =>
      flip.isSet === answer && flip.to > since.from && flip.from < call.to;
    return all.some(
      (flip) => flip.isSet !== answer && flip.to < call.from && !all.some((other) => mayBe(other, flip)),
    );
  });
}

/** Calls that gave up earlier than they were asked to, in lesson seconds at speed 1. */
export function findHasty(events: readonly TraceEvent[], object: string): Call[] {
  return callsOf(events, object).filter(
    ({ wait, outcome }) =>
      outcome.kind === 'timeout' &&
      happenedAt(outcome) - happenedAt(wait) < (wait.timeout ?? Number.POSITIVE_INFINITY),
  );
}

/** All calls that asked for `object`, with what became of them. */
export function callsOf(events: readonly TraceEvent[], object: string): Call[] {
  return events.flatMap((wait, index) => {
    if (wait.kind !== 'wait' || wait.object !== object) return [];
    const own = events.slice(index).filter((event) => event.process === wait.process && isTold(event));
    const place = own.findIndex((event, after) => after > 0 && event.kind !== 'block');
    const [before, outcome] = [own[place - 1], own[place]];
    return before && outcome ? [{ wait, before, outcome, from: wait.seq, to: outcome.seq }] : [];
  });
}

/** From when until when the one that `call` got may have been held. */
function holdOf(events: readonly TraceEvent[], { before, outcome }: Call): Span & { process: string } {
  const { process } = outcome;
  let depth = 0;
  for (const event of events) {
    if (event.seq < outcome.seq || event.process !== process) continue;
    if (event.kind === 'acquire') depth += 1;
    if (event.kind === 'release' && --depth === 0)
      return { process, from: before.seq, to: nextOf(events, event) };
  }
  return { process, from: before.seq, to: Number.POSITIVE_INFINITY };
}

/** How many of `spans` may be at one moment of `within`. */
function mostAtOnce(spans: readonly Span[], within: Span): number {
  const moments = [within.from, ...spans.map(({ from }) => from)].filter(
    (moment) => moment >= within.from && moment < within.to,
  );
  return Math.max(
    0,
    ...moments.map((moment) => spans.filter(({ from, to }) => from <= moment && to > moment).length),
  );
}

/** Where the process of `event` tells the next one. */
function nextOf(events: readonly TraceEvent[], event: TraceEvent): number {
  const next = events.find(
    (later) => later.seq > event.seq && later.process === event.process && isTold(later),
  );
  return next?.seq ?? Number.POSITIVE_INFINITY;
}

/** By the process itself: what the observer sees comes when it comes. */
function isTold({ kind }: TraceEvent): boolean {
  return kind !== 'state' && kind !== 'output';
}
