/** What calls on a queue came to: at once or after sleeping, with an item or with nothing. */
import type { PrintEvent } from '../../trace/events.js';
import type { Timeline } from '../../trace/timeline.js';
import { inVain, type QueueCall, queueCalls, seqsOfCall, sleptSeconds } from '../history/queue-calls.js';
import { roundSeconds } from '../seconds.js';
import { type Finding, finding } from '../undefined-finding.js';

/** Calls that may not wait came back without sleeping. Evidence: their answers, those in vain first. */
export function noWaitFinding(timeline: Timeline, queue: string): Finding {
  const calls = queueCalls(timeline, queue).filter(({ asked, answer }) => asked?.timeout === 0 && answer);
  const vain = calls.filter(inVain);
  const slept = calls.filter((call) => call.slept);
  const outcome = calls.length === 0 ? 'none' : slept.length > 0 ? 'slept' : 'shown';
  const data = { outcome, queue, calls: calls.length, ...emptyAndFull(vain) } as const;
  return finding('no-wait', outcome === 'shown', data, [...vain, ...calls].map(answerSeq).filter(isFirst));
}

/** Calls with a time limit gave up when it was over, not before. Evidence: going to sleep and giving up, of each. */
export function gaveUpFinding(timeline: Timeline, queue: string): Finding {
  const calls = queueCalls(timeline, queue).filter((call) => inVain(call) && (call.asked?.timeout ?? 0) > 0);
  const early = calls.filter((call) => isEarly(call, timeline.run?.speed ?? 1));
  const outcome = calls.length === 0 ? 'none' : early.length > 0 ? 'early' : 'shown';
  const seconds = roundSeconds(Math.max(0, ...calls.map(sleptSeconds)));
  const data = { outcome, queue, calls: calls.length, ...emptyAndFull(calls), seconds } as const;
  return finding('gave-up', outcome === 'shown', data, calls.flatMap(seqsOfCall));
}

/** Stamps are exact to a microsecond, and a speed need not divide evenly. */
const ROUNDING = 0.001;

const isEarly = ({ asked, answer }: QueueCall, speed: number): boolean =>
  (answer?.t ?? 0) - (asked?.t ?? 0) + ROUNDING < (asked?.timeout ?? 0) / speed;

/** A get slept until somebody put something. Evidence: going to sleep, the put, the get, of each. */
export function waitedForItemFinding(timeline: Timeline, queue: string): Finding {
  const calls = queueCalls(timeline, queue);
  const waits = calls.filter(({ slept, answer }) => slept && answer?.kind === 'get');
  const [first] = waits;
  const giver = first && putBefore(calls, first);
  const outcome = first ? 'shown' : 'none';
  const data = {
    outcome,
    queue,
    process: first?.process ?? '',
    giver: giver?.process ?? '',
    times: waits.length,
    seconds: roundSeconds(waits.reduce((sum, call) => sum + sleptSeconds(call), 0)),
  } as const;
  const evidence = waits.flatMap((call) => {
    const [slept = 0, got = 0] = seqsOfCall(call);
    const put = putBefore(calls, call);
    return put ? [slept, answerSeq(put), got] : [slept, got];
  });
  return finding('waited-for-item', outcome === 'shown', data, evidence);
}

const putBefore = (calls: readonly QueueCall[], { slept, answer }: QueueCall): QueueCall | undefined =>
  calls.find(
    (call) =>
      call.answer?.kind === 'put' &&
      call.answer.seq > (slept?.seq ?? 0) &&
      call.answer.seq < (answer?.seq ?? 0),
  );

/**
 * A process saw that the queue was not empty (it printed `saying`), and its next call found nothing, because somebody
 * else had taken the last item in between. Evidence: the print, the other's get, the answer.
 */
export function outdatedLookFinding(timeline: Timeline, queue: string, saying: string): Finding {
  const calls = queueCalls(timeline, queue);
  const looks = timeline.events.filter(
    (event): event is PrintEvent => event.kind === 'print' && event.text.includes(saying),
  );
  const outdated = looks.flatMap((look) => {
    const next = calls.find(
      ({ process, answer }) => process === look.process && (answer?.seq ?? 0) > look.seq,
    );
    if (!next || !inVain(next)) return [];
    const taken = calls.findLast(
      ({ process, answer }) =>
        process !== look.process &&
        answer?.kind === 'get' &&
        answer.seq > look.seq &&
        // it may be told after the answer that it caused
        answer.t <= (next.answer?.t ?? 0),
    );
    return taken ? [{ look, taken, next }] : [];
  });
  const [first] = outdated;
  const outcome = first ? 'shown' : looks.length > 0 ? 'none' : 'unseen';
  const data = {
    outcome,
    queue,
    process: first?.look.process ?? '',
    taker: first?.taken.process ?? '',
  } as const;
  return finding(
    'outdated-look',
    outcome === 'shown',
    data,
    outdated.flatMap(({ look, taken, next }) => [look.seq, answerSeq(taken), answerSeq(next)]),
  );
}

/** One process took out everything there was, until a call that does not wait found nothing. Evidence: those gets, and that call. */
export function drainedFinding(timeline: Timeline, queue: string): Finding {
  const rows = new Map<string, QueueCall[]>();
  let longest: readonly QueueCall[] = [];
  for (const call of queueCalls(timeline, queue).filter(({ asked }) => asked?.timeout === 0)) {
    const row = [...(rows.get(call.process) ?? []), call];
    rows.set(call.process, call.answer?.kind === 'get' ? row : []);
    if (inVain(call) && row.length > longest.length) longest = row;
  }
  const outcome = longest.length > 1 ? 'shown' : 'none';
  const data = {
    outcome,
    queue,
    process: longest[0]?.process ?? '',
    items: Math.max(0, longest.length - 1),
  } as const;
  return finding('drained', outcome === 'shown', data, outcome === 'shown' ? longest.map(answerSeq) : []);
}

/** Each of these errors was the answer to a call, as the program printed it (`call → error`). Evidence: the prints. */
export function refusedFinding({ events }: Timeline, errors: readonly string[]): Finding {
  const answers = errors.map((error) =>
    events.filter(
      (event): event is PrintEvent => event.kind === 'print' && event.text.endsWith(` → ${error}`),
    ),
  );
  const missing = errors.filter((_, index) => answers[index]?.length === 0);
  const prints = answers.flat();
  const outcome = missing.length > 0 ? 'missing' : 'shown';
  const data = { outcome, calls: prints.map(({ text }) => text), errors: missing } as const;
  return finding(
    'refused',
    outcome === 'shown',
    data,
    prints.map(({ seq }) => seq),
  );
}

const answerSeq = ({ answer }: QueueCall): number => answer?.seq ?? 0;
const isFirst = (seq: number, index: number, all: readonly number[]): boolean => all.indexOf(seq) === index;

/** Of an empty queue nothing could be got, into any other nothing put. */
function emptyAndFull(calls: readonly QueueCall[]) {
  const empty = calls.filter(({ size }) => size === 0).length;
  return { empty, full: calls.length - empty };
}
