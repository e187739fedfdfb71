/** Children that nobody collected. */
import { alert, phrase } from '../../i18n/phrase.js';
import { en, zh } from '../../i18n/speech.js';
import type { Timeline } from '../../trace/timeline.js';
import { defineFinding } from '../finding.js';
import { endingsOf } from '../history/endings.js';

/**
 * Children that ended while their parent went on and never collected them. One that lives may still do it, and one that was
 * killed or failed had no chance to: of these it is not said. Evidence: the children's ends.
 */
export const uncollectedFindings = defineFinding('uncollected', {
  judge(timeline: Timeline) {
    const over = timeline.end?.reason === 'finished' || timeline.end?.reason === 'failed';
    const lanes = new Map(timeline.lanes.map((lane) => [lane.process, lane]));
    const left = endingsOf(timeline).filter(({ lane, ended }) => {
      const parent = lane.parent === null ? undefined : lanes.get(lane.parent);
      if (!parent || lane.collected !== null) return false;
      return parent.ended === null ? over : parent.ended >= ended && (parent.exitcode ?? 0) === 0;
    });
    if (left.length === 0) return [];
    const data = { processes: left.map(({ lane }) => lane.process) };
    return [{ shown: null, data, evidence: left.flatMap((ending) => ending.evidence) }];
  },

  en({ processes }) {
    const [were, their] = processes.length > 1 ? ['were', 'their'] : ['was', 'its'];
    return phrase`${en.list(processes)} ended and ${were} ${alert('never collected')} by ${their} parent.`;
  },

  zh: ({ processes }) => phrase`${zh.list(processes)} 结束后，父进程${alert('一直没有回收')}。`,
});
