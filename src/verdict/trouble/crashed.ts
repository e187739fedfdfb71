/** Processes that failed by themselves. */
import { alert, phrase } from '../../i18n/phrase.js';
import { en, zh } from '../../i18n/speech.js';
import type { Timeline } from '../../trace/timeline.js';
import { errorIn } from '../error-words.js';
import { defineFinding } from '../finding.js';
import { alike, errorLine, errorPlace, failuresOf } from '../history/endings.js';

/** Processes that failed, those that failed alike in one finding. Evidence: where they failed. */
export const crashFindings = defineFinding('crashed', {
  judge(timeline: Timeline) {
    const groups = alike(failuresOf(timeline), ({ lane }) =>
      JSON.stringify([
        lane.ended === null,
        lane.exitcode,
        errorLine(lane.error),
        errorPlace(lane.error, timeline),
      ]),
    );
    return groups.map((group) => {
      const { ended, exitcode, error } = group[0].lane;
      return {
        shown: null,
        data: {
          processes: group.map(({ lane }) => lane.process),
          // null while it waits for its children
          exitcode: ended === null ? null : (exitcode ?? 1),
          error: errorLine(error),
          ...(error?.code === undefined ? {} : { code: error.code }),
          // the line of the program; '' if it is not known
          place: errorPlace(error, timeline),
        },
        evidence: group.flatMap((failure) => failure.evidence),
      };
    });
  },

  en: ({ processes, exitcode, error, place }) =>
    phrase`${en.list(processes)} ${alert('failed')}${exitcode === null ? '' : ` with exit code ${exitcode}`}${error === '' ? '' : `: ${error}`}${place === '' ? '' : ` (${place})`}.`,

  zh: ({ processes, exitcode, error, code, place }) =>
    phrase`${zh.list(processes)} ${alert('出错退出')}${exitcode === null ? '' : `，退出码 ${exitcode}`}${error === '' ? '' : `：${errorIn('zh', error, code)}`}${place === '' ? '' : `（${place}）`}。`,
});
