/** Processes that wait for a lock whose holder sleeps as well, without a circle that would say it. */
import { alert, code, phrase } from '../../i18n/phrase.js';
import { en, zh } from '../../i18n/speech.js';
import { objectAt } from '../../trace/moment.js';
import type { Timeline } from '../../trace/timeline.js';
import { defineFinding } from '../finding.js';
import { inPlace, inPlaceZh } from '../place.js';
import { endedOf, judgeWaits, livingOf, namesOf, placeOf, seqsOf } from './waiters.js';

/**
 * Who sleeps at a lock in a standstill, and who has it. Of one whose holder has ended, "abandoned-lock" tells. Evidence:
 * where they fell asleep, the acquire.
 */
export const waitsForLockFindings = defineFinding('waits-for-lock', {
  judge(timeline: Timeline) {
    return judgeWaits(timeline, ['lock', 'rlock'], (wait, standstill) => {
      if (wait.on !== 'lock' && wait.on !== 'rlock') return null;
      const holdings = [...(objectAt(standstill.moment, wait.on, wait.object)?.holders ?? [])];
      const holders = holdings.map(({ process }) => process);
      if (endedOf(holders, standstill).length > 0 || holders.length === 0) return null;
      return {
        shown: null,
        data: {
          object: wait.object,
          processes: namesOf(wait),
          place: placeOf(wait),
          holders: livingOf(holders, standstill),
        },
        evidence: [...seqsOf(wait), ...holdings.map(({ acquired }) => acquired.seq)],
      };
    });
  },

  en: ({ object, processes, place, holders }) =>
    phrase`${en.list(processes)} ${processes.length > 1 ? 'wait' : 'waits'} for the ${en.lock(object)}${inPlace(place)}, held by ${en.list(holders)}, who ${alert('sleeps as well')}. Cure: ${code('release()')} before waiting for others.`,

  zh: ({ object, processes, place, holders }) =>
    phrase`${zh.list(processes)} 在等${zh.lock(object)}${inPlaceZh(place)}，它在 ${zh.list(holders)} 手里，而拿着它的${alert('也睡着')}。解法：先 ${code('release()')}，再去等别人。`,
});
