/** What a look at the queue is worth, and how it is cleared. */
import {
  alert,
  code,
  defineFinding,
  inVain,
  object,
  type PrintEvent,
  phrase,
  process,
  type QueueCall,
  queueCalls,
  type Timeline,
} from 'concur-lesson/lesson';
import { answerSeq, BOX } from './findings.js';

/** Part of the sentence of a process that sees something in the queue. */
const SEES_SOMETHING = 'empty() → false';

/**
 * A process saw that the queue was not empty, and its next call found nothing, because somebody else had taken the last
 * item in between. Evidence: the print, the other's get, the answer.
 */
export const outdatedLookFinding = defineFinding('outdated-look', {
  judge(timeline: Timeline) {
    const calls = queueCalls(timeline, BOX);
    const looks = timeline.events.filter(
      (event): event is PrintEvent => event.kind === 'print' && event.text.includes(SEES_SOMETHING),
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
    return {
      shown: first !== undefined,
      data: {
        outcome: first ? 'shown' : looks.length > 0 ? 'none' : 'unseen',
        queue: BOX,
        process: first?.look.process ?? '',
        taker: first?.taken.process ?? '',
      } as const,
      evidence: outdated.flatMap(({ look, taken, next }) => [look.seq, answerSeq(taken), answerSeq(next)]),
    };
  },

  en({ outcome, queue, process: name, taker }) {
    switch (outcome) {
      case 'shown':
        return phrase`${process(name)} saw that ${object(queue)} was not empty, and ${alert('got nothing')}: ${process(taker)} had taken the last item meanwhile.`;
      case 'none':
        return phrase`Not shown: what was seen of ${object(queue)} still held when it was acted on.`;
      case 'unseen':
        return phrase`Not shown: nobody looked into ${object(queue)}.`;
    }
  },

  zh({ outcome, queue, process: name, taker }) {
    switch (outcome) {
      case 'shown':
        return phrase`${process(name)} 看到队列 ${object(queue)} 不空，却${alert('什么也没取到')}：最后一件已经被 ${process(taker)} 拿走了。`;
      case 'none':
        return phrase`看不出来：动手的时候，队列 ${object(queue)} 还是看到的样子。`;
      case 'unseen':
        return phrase`看不出来：没有谁看过队列 ${object(queue)}。`;
    }
  },
});

/** One process took out everything there was, until a call that does not wait found nothing. Evidence: those gets, and that call. */
export const drainedFinding = defineFinding('drained', {
  judge(timeline: Timeline) {
    const rows = new Map<string, QueueCall[]>();
    let longest: readonly QueueCall[] = [];
    for (const call of queueCalls(timeline, BOX).filter(({ asked }) => asked?.timeout === 0)) {
      const row = [...(rows.get(call.process) ?? []), call];
      rows.set(call.process, call.answer?.kind === 'get' ? row : []);
      if (inVain(call) && row.length > longest.length) longest = row;
    }
    const outcome = longest.length > 1 ? 'shown' : 'none';
    const [first] = longest;
    return {
      shown: outcome === 'shown',
      data: {
        outcome,
        queue: BOX,
        process: first?.process ?? '',
        items: Math.max(0, longest.length - 1),
      } as const,
      evidence: outcome === 'shown' ? longest.map(answerSeq) : [],
    };
  },

  en: ({ outcome, queue, process: name, items }) =>
    outcome === 'shown'
      ? phrase`${process(name)} cleared ${object(queue)}: ${items === 1 ? '1 item' : `${items} items`} taken out one by one, until ${code('Empty')}.`
      : phrase`Not shown: nobody took everything out of ${object(queue)} until ${code('Empty')}.`,

  zh: ({ outcome, queue, process: name, items }) =>
    outcome === 'shown'
      ? phrase`${process(name)} 清空了队列 ${object(queue)}：一件一件取，取了 ${items} 件，直到 ${code('Empty')}。`
      : phrase`看不出来：没有谁把队列 ${object(queue)} 一直取到 ${code('Empty')}。`,
});
