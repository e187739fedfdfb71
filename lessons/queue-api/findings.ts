/** What waiting came to: not at all, up to a time limit, or until there was something. */
import {
  alert,
  code,
  defineFinding,
  en,
  inVain,
  object,
  phrase,
  process,
  type QueueCall,
  queueCalls,
  queueHistory,
  roundSeconds,
  seqsOfCall,
  sleptSeconds,
  type Timeline,
  zh,
} from 'concur-lesson/lesson';

/** The queue that is called. */
export const BOX = 'box';

/** Calls that may not wait came back without sleeping. Evidence: their answers, those in vain first. */
export const noWaitFinding = defineFinding('no-wait', {
  judge(timeline: Timeline) {
    const calls = queueCalls(timeline, BOX).filter(({ asked, answer }) => asked?.timeout === 0 && answer);
    const vain = calls.filter(inVain);
    const slept = calls.some((call) => call.slept);
    const outcome = calls.length === 0 ? 'none' : slept ? 'slept' : 'shown';
    return {
      shown: outcome === 'shown',
      data: { outcome, queue: BOX, calls: calls.length, ...emptyAndFull(vain) } as const,
      evidence: [...new Set([...vain, ...calls].map(answerSeq))],
    };
  },

  en({ outcome, queue, calls, empty, full }) {
    switch (outcome) {
      case 'shown':
        return phrase`Without waiting: ${calls} calls on ${object(queue)} had their answer at once, ${code('Empty')} ${times(empty)}, ${code('Full')} ${times(full)}.`;
      case 'slept':
        return phrase`A call on ${object(queue)} that may not wait ${alert('went to sleep')}.`;
      case 'none':
        return phrase`Not shown: every call on ${object(queue)} was ready to wait.`;
    }
  },

  zh({ outcome, queue, calls, empty, full }) {
    switch (outcome) {
      case 'shown':
        return phrase`不等的：队列 ${object(queue)} 上有 ${calls} 次调用当场就有结果，其中 ${code('Empty')} ${empty} 次，${code('Full')} ${full} 次。`;
      case 'slept':
        return phrase`队列 ${object(queue)} 上有一次不该等的调用${alert('睡着了')}。`;
      case 'none':
        return phrase`看不出来：队列 ${object(queue)} 上的调用都愿意等。`;
    }
  },
});

/** Calls with a time limit gave up when it was over, not before. Evidence: going to sleep and giving up, of each. */
export const gaveUpFinding = defineFinding('gave-up', {
  judge(timeline: Timeline) {
    const calls = queueCalls(timeline, BOX).filter((call) => inVain(call) && (call.asked?.timeout ?? 0) > 0);
    const early = calls.some((call) => isEarly(call, timeline.run?.speed ?? 1));
    const outcome = calls.length === 0 ? 'none' : early ? 'early' : 'shown';
    const seconds = roundSeconds(Math.max(0, ...calls.map(sleptSeconds)));
    return {
      shown: outcome === 'shown',
      // `seconds`: the longest
      data: { outcome, queue: BOX, calls: calls.length, ...emptyAndFull(calls), seconds } as const,
      evidence: calls.flatMap(seqsOfCall),
    };
  },

  en({ outcome, queue, empty, full, seconds }) {
    switch (outcome) {
      case 'shown':
        return phrase`With a time limit: calls on ${object(queue)} gave up when it was over, not before. ${code('Empty')} ${times(empty)}, ${code('Full')} ${times(full)}, the longest wait ${en.seconds(seconds)}.`;
      case 'early':
        return phrase`A call on ${object(queue)} gave up ${alert('before its time limit')}.`;
      case 'none':
        return phrase`Not shown: no call on ${object(queue)} waited until its time limit.`;
    }
  },

  zh({ outcome, queue, empty, full, seconds }) {
    switch (outcome) {
      case 'shown':
        return phrase`限时的：队列 ${object(queue)} 上的调用等满时限才放弃，${code('Empty')} ${empty} 次，${code('Full')} ${full} 次，最长等了 ${zh.seconds(seconds)}。`;
      case 'early':
        return phrase`队列 ${object(queue)} 上有一次调用${alert('没等满时限')}就放弃了。`;
      case 'none':
        return phrase`看不出来：队列 ${object(queue)} 上没有哪次调用等满了时限。`;
    }
  },
});

/** A get slept until somebody put something. Evidence: going to sleep, the put, the get, of each. */
export const waitedForItemFinding = defineFinding('waited-for-item', {
  judge(timeline: Timeline) {
    const calls = queueCalls(timeline, BOX);
    const waits = calls.filter(({ slept, answer }) => slept && answer?.kind === 'get');
    const [first] = waits;
    const { taken } = queueHistory(timeline, BOX);
    const putOf = ({ answer }: QueueCall) => taken.find(({ get }) => get === answer)?.put;
    const giver = first && putOf(first);
    const evidence = waits.flatMap((call) => {
      const [slept = 0, got = 0] = seqsOfCall(call);
      const put = putOf(call);
      return put ? [slept, put.seq, got] : [slept, got];
    });
    return {
      shown: first !== undefined,
      // `process`, `giver`: of the first wait; `seconds`: all waits together
      data: {
        outcome: first ? 'shown' : 'none',
        queue: BOX,
        process: first?.process ?? '',
        giver: giver?.process ?? '',
        times: waits.length,
        seconds: roundSeconds(waits.reduce((sum, call) => sum + sleptSeconds(call), 0)),
      } as const,
      evidence,
    };
  },

  en: ({ outcome, queue, process: name, giver, seconds }) =>
    outcome === 'shown'
      ? phrase`Without a limit: ${process(name)} slept in ${code('get()')} for ${en.seconds(seconds)}, until ${process(giver)} put something into ${object(queue)}.`
      : phrase`Not shown: no ${code('get()')} of ${object(queue)} had to wait for an item.`,

  zh: ({ outcome, queue, process: name, giver, seconds }) =>
    outcome === 'shown'
      ? phrase`不限时的：${process(name)} 在 ${code('get()')} 里睡了 ${zh.seconds(seconds)}，直到 ${process(giver)} 往队列 ${object(queue)} 里放了东西。`
      : phrase`看不出来：队列 ${object(queue)} 的 ${code('get()')} 没有哪次要等。`,
});

/** Of an empty queue nothing could be got, into any other nothing put: how many `calls` found it `empty`, how many `full`. */
function emptyAndFull(calls: readonly QueueCall[]) {
  const empty = calls.filter(({ size }) => size === 0).length;
  return { empty, full: calls.length - empty };
}

/** Stamps are exact to a microsecond, and a speed need not divide evenly. */
const ROUNDING = 0.001;

const isEarly = ({ asked, answer }: QueueCall, speed: number): boolean =>
  (answer?.t ?? 0) - (asked?.t ?? 0) + ROUNDING < (asked?.timeout ?? 0) / speed;

/** seq of a call's answer. */
export const answerSeq = ({ answer }: QueueCall): number => answer?.seq ?? 0;
const times = (number: number): string => (number === 1 ? 'once' : `${number} times`);
