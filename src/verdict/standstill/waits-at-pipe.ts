/** Processes that wait at a pipe where nobody will send or receive, without a circle that would say it. */
import { alert, code, object, phrase } from '../../i18n/phrase.js';
import { en, zh } from '../../i18n/speech.js';
import { endHolders, objectAt } from '../../trace/moment.js';
import type { Timeline } from '../../trace/timeline.js';
import { defineFinding } from '../finding.js';
import { inPlace, inPlaceZh } from '../place.js';
import { judgeWaits, livingOf, namesOf, placeOf, seqsOf } from './waiters.js';

/** Who sleeps at a pipe in a standstill, and who has the end where somebody would have to act. Evidence: where they fell asleep. */
export const waitsAtPipeFindings = defineFinding('waits-at-pipe', {
  judge(timeline: Timeline) {
    return judgeWaits(timeline, ['pipe'], (wait, standstill) => {
      if (wait.blocks[0].oneOf !== undefined) return null; // who could answer the others is not told
      const sends = wait.blocks[0].left !== undefined;
      const pipe = objectAt(standstill.moment, 'pipe', wait.object);
      const names = namesOf(wait);
      const holders = endHolders(pipe, sends ? 'receiving' : 'sending') ?? [];
      return {
        shown: null,
        data: {
          outcome: sends ? 'room' : 'message',
          pipe: wait.object,
          processes: names,
          place: placeOf(wait),
          // none where the log does not tell
          others: livingOf(holders, standstill).filter((name) => !names.includes(name)),
        } as const,
        evidence: seqsOf(wait),
      };
    });
  },

  en({ outcome, pipe, processes, place, others }) {
    const wait = processes.length > 1 ? 'wait' : 'waits';
    const sleep = others.length > 1 ? 'sleep as well' : 'sleeps as well';
    const who =
      others.length > 0
        ? phrase`${en.list(others)}, who could, ${sleep}`
        : 'everybody who could sleeps or has ended';
    return outcome === 'message'
      ? phrase`${en.list(processes)} ${wait} in ${code('recv()')} for a message through the pipe ${object(pipe)}${inPlace(place)} that ${alert('nobody sends')}: ${who}. Cure: send before waiting for others, and ${code('close()')} every end that is not used.`
      : phrase`${en.list(processes)} ${wait} in ${code('send()')} for room in the pipe ${object(pipe)}${inPlace(place)} that ${alert('nobody makes')}: ${who}. Cure: receive before waiting for others.`;
  },

  zh({ outcome, pipe, processes, place, others }) {
    const who =
      others.length > 0
        ? phrase`能做这件事的 ${zh.list(others)} 也睡着`
        : '能做这件事的要么也睡着，要么已经结束';
    return outcome === 'message'
      ? phrase`${zh.list(processes)} 在 ${code('recv()')} 里等管道 ${object(pipe)} 来消息${inPlaceZh(place)}，可是${alert('没有谁会发')}：${who}。解法：先发再等，用不到的一端都 ${code('close()')}。`
      : phrase`${zh.list(processes)} 在 ${code('send()')} 里等管道 ${object(pipe)} 的空位${inPlaceZh(place)}，可是${alert('没有谁会收')}：${who}。解法：先收再等。`;
  },
});
