/** What happens to a writer whose reader has gone. */
import {
  alert,
  defineFinding,
  en,
  object,
  phrase,
  pipeMessages,
  process,
  type Timeline,
  zh,
} from 'concur-lesson/lesson';

/** The pipe between writer and reader. */
export const LINES = 'lines';

/**
 * A process wanted to send when nobody held the receiving end any more. Evidence: that, then the closes and exits of those
 * who had received.
 */
export const brokenPipeFinding = defineFinding('broken-pipe', {
  judge(timeline: Timeline) {
    const { events } = timeline;
    const messages = pipeMessages(timeline, LINES);
    const broken = events.find(
      (event) => event.kind === 'broken' && event.object === LINES && event.problem === 'no-receiver',
    );
    const readers = new Set(messages.flatMap(({ recv }) => recv?.process ?? []));
    const goodbyes = events.filter(
      (event) =>
        readers.has(event.process) &&
        event.seq < (broken?.seq ?? 0) &&
        (event.kind === 'exit' || (event.kind === 'close' && event.object === LINES)),
    );
    return {
      shown: broken !== undefined,
      // `readers`: who had received before
      data: {
        outcome: broken ? 'shown' : 'none',
        pipe: LINES,
        process: broken?.process ?? '',
        readers: [...readers],
        sent: messages.length,
        received: messages.filter(({ recv }) => recv !== null).length,
      } as const,
      evidence: broken ? [broken, ...goodbyes].map(({ seq }) => seq) : [],
    };
  },

  en: ({ outcome, pipe, process: name, readers, sent, received }) =>
    outcome === 'none'
      ? phrase`Not shown: nobody sent to a pipe without a reader.`
      : phrase`${alert('Broken pipe')}: ${process(name)} wanted to send once more through ${object(pipe)}, but ${readers.length === 0 ? 'its reader' : en.list(readers)} had let go of the receiving end. Of ${sent} ${sent === 1 ? 'message' : 'messages'} sent, ${received} ${received === 1 ? 'was' : 'were'} received${sent > received ? '; the rest is lost' : ''}.`,

  zh: ({ outcome, pipe, process: name, readers, sent, received }) =>
    outcome === 'none'
      ? phrase`看不出来：没有谁往没人读的管道里发送。`
      : phrase`${alert('管道断了')}：${process(name)} 还想往管道 ${object(pipe)} 里发送，可是${readers.length === 0 ? '读的一方' : phrase` ${zh.list(readers)} `}已经放开了接收端。一共发了 ${sent} 条，收到 ${received} 条${sent > received ? '，其余的都丢了' : ''}。`,
});
