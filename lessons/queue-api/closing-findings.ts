/** Calls that are refused, and what the close() of a queue changes for others. */
import {
  type CloseEvent,
  code,
  defineFinding,
  en,
  type ItemEvent,
  inVain,
  object,
  type PrintEvent,
  phrase,
  process,
  queueCalls,
  queueHistory,
  roundSeconds,
  seqsOfCall,
  type Timeline,
  zh,
} from 'concur-lesson/lesson';
import { BOX } from './findings.js';

/** Each of these errors was the answer to a call, as the program printed it (`call → error`). Evidence: the prints. */
export const refusedFinding = defineFinding('refused', {
  judge({ events }: Timeline, errors: readonly string[]) {
    const answers = errors.map((error) =>
      events.filter(
        (event): event is PrintEvent => event.kind === 'print' && event.text.endsWith(` → ${error}`),
      ),
    );
    const missing = errors.filter((_, index) => answers[index]?.length === 0);
    const prints = answers.flat();
    const outcome = missing.length > 0 ? 'missing' : 'shown';
    return {
      shown: outcome === 'shown',
      // `calls`: as printed; `errors`: those that did not come up
      data: { outcome, calls: prints.map(({ text }) => text), errors: missing } as const,
      evidence: prints.map(({ seq }) => seq),
    };
  },

  en: ({ outcome, calls, errors }) =>
    outcome === 'shown'
      ? phrase`Refused, each with its own error: ${en.order(calls, code)}.`
      : phrase`Not shown: no call was answered with ${en.order(errors, code)}.`,

  zh: ({ outcome, calls, errors }) =>
    outcome === 'shown'
      ? phrase`这些调用被拒绝，各有各的错误：${zh.order(calls, code)}。`
      : phrase`看不出来：没有哪次调用的结果是 ${zh.order(errors, code)}。`,
});

/** What a process had put before it closed the queue came out afterwards. Evidence: the close, then the gets. */
export const flushedFinding = defineFinding('flushed', {
  judge(timeline: Timeline) {
    const { puts } = queueHistory(timeline, BOX);
    const writers = new Set(puts.map(({ process }) => process));
    const close = closesOf(timeline).find(({ process }) => writers.has(process));
    const gets = close ? itemsAfter(timeline, close) : [];
    const ended = timeline.lanes.find(({ process }) => process === close?.process)?.ended ?? null;
    const [first] = gets;
    const outcome = !close ? 'none' : first ? 'shown' : 'lost';
    return {
      shown: outcome === 'shown',
      // `process`: who closed; `alive`: whether it still was when the first item came out
      data: {
        outcome,
        queue: BOX,
        process: close?.process ?? '',
        taker: first?.process ?? '',
        items: gets.length,
        alive: first === undefined || ended === null || ended > first.t,
      } as const,
      evidence: close ? [close, ...gets].map(({ seq }) => seq) : [],
    };
  },

  en({ outcome, queue, process: name, taker, items, alive }) {
    switch (outcome) {
      case 'shown':
        return phrase`${process(name)} had closed ${object(queue)}${alive ? '' : ' and ended'}, and ${process(taker)} still got what it had put before: ${items === 1 ? '1 item' : `${items} items`}.`;
      case 'lost':
        return phrase`Not shown: nobody took what ${process(name)} had put into ${object(queue)} before closing it.`;
      case 'none':
        return phrase`Not shown: nobody closed ${object(queue)} after putting something into it.`;
    }
  },

  zh({ outcome, queue, process: name, taker, items, alive }) {
    switch (outcome) {
      case 'shown':
        return phrase`${process(name)} 关闭了队列 ${object(queue)}${alive ? '' : '，也已经结束'}，它之前放的东西 ${process(taker)} 照样取得到：${items} 件。`;
      case 'lost':
        return phrase`看不出来：${process(name)} 关闭队列 ${object(queue)} 之前放的东西，没有谁来取。`;
      case 'none':
        return phrase`看不出来：没有谁往队列 ${object(queue)} 里放了东西又关闭它。`;
    }
  },
});

/** A call of another process went on waiting after a close, and ended at its own time limit. Evidence: going to sleep, the close, giving up. */
export const noEndSignalFinding = defineFinding('no-end-signal', {
  judge(timeline: Timeline) {
    const calls = queueCalls(timeline, BOX).filter(inVain);
    const waits = closesOf(timeline).flatMap((close) =>
      calls
        .filter(({ process }) => process !== close.process)
        .filter(({ slept, answer }) => slept && slept.seq < close.seq && (answer?.seq ?? 0) > close.seq)
        .map((call) => ({ close, call })),
    );
    const [found] = waits;
    const evidence = found ? [found.close.seq, ...seqsOfCall(found.call)].sort((a, b) => a - b) : [];
    return {
      shown: found !== undefined,
      // `process`: who closed; `seconds`: from then until the waiter gave up
      data: {
        outcome: found ? 'shown' : 'none',
        queue: BOX,
        process: found?.close.process ?? '',
        waiter: found?.call.process ?? '',
        seconds: roundSeconds(found ? (found.call.answer?.t ?? 0) - found.close.t : 0),
      } as const,
      evidence,
    };
  },

  en: ({ outcome, queue, process: name, waiter, seconds }) =>
    outcome === 'shown'
      ? phrase`${process(name)} closed ${object(queue)}, and ${process(waiter)} was not told: its ${code('get')} went on waiting for ${en.seconds(seconds)}, up to its own limit.`
      : phrase`Not shown: nobody was waiting at ${object(queue)} when another process closed it.`,

  zh: ({ outcome, queue, process: name, waiter, seconds }) =>
    outcome === 'shown'
      ? phrase`${process(name)} 关闭了队列 ${object(queue)}，${process(waiter)} 却毫不知情：它的 ${code('get')} 又等了 ${zh.seconds(seconds)}，直到自己的时限。`
      : phrase`看不出来：关闭队列 ${object(queue)} 的时候，没有别的进程在等。`,
});

function closesOf({ events }: Timeline): CloseEvent[] {
  return events.filter((event): event is CloseEvent => event.kind === 'close' && event.object === BOX);
}

/** Gets after the close of items that the closing process had put. */
function itemsAfter(timeline: Timeline, close: CloseEvent): ItemEvent[] {
  return queueHistory(timeline, BOX)
    .taken.filter(({ get, put }) => get.seq > close.seq && put?.process === close.process)
    .map(({ get }) => get);
}
