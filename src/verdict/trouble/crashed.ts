/** Processes that failed by themselves. */
import { alert, phrase } from '../../i18n/phrase.js';
import { en, zh } from '../../i18n/speech.js';
import type { Timeline } from '../../trace/timeline.js';
import { defineFinding } from '../finding.js';
import { alike, endingsOf, errorLine } from '../history/endings.js';

/** Processes that failed, those that failed alike in one finding. Evidence: their ends. */
export const crashFindings = defineFinding('crashed', {
  judge(timeline: Timeline) {
    const crashed = endingsOf(timeline).filter(({ lane }) => lane.error !== null || (lane.exitcode ?? 0) > 0);
    const groups = alike(crashed, ({ lane }) => JSON.stringify([lane.exitcode, errorLine(lane.error)]));
    return groups.map((group) => {
      const { exitcode, error } = group[0].lane;
      return {
        shown: null,
        data: {
          processes: group.map(({ lane }) => lane.process),
          exitcode: exitcode ?? 1,
          error: errorLine(error),
        },
        evidence: group.flatMap((ending) => ending.evidence),
      };
    });
  },

  en: ({ processes, exitcode, error }) =>
    phrase`${en.list(processes)} ${alert('failed')} with exit code ${exitcode}${error === '' ? '' : `: ${error}`}.`,

  zh: ({ processes, exitcode, error }) =>
    phrase`${zh.list(processes)} ${alert('出错退出')}，退出码 ${exitcode}${error === '' ? '' : `：${error}`}。`,
});
