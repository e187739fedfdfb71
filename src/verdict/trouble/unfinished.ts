/** Children that never got through what they were there for. */
import { alert, phrase } from '../../i18n/phrase.js';
import { en, zh } from '../../i18n/speech.js';
import { type ActivityMarks, activitySpans } from '../../trace/activity.js';
import type { Timeline } from '../../trace/timeline.js';
import { defineFinding } from '../finding.js';

/** Children that began the activity and did not finish it, or never began it. Evidence: where they began it. */
export const unfinishedFindings = defineFinding('unfinished', {
  judge(timeline: Timeline, activity: ActivityMarks) {
    const spans = activitySpans(timeline, activity);
    const finished = new Set(spans.filter((span) => span.last !== null).map((span) => span.process));
    const children = timeline.lanes.filter((lane) => lane.parent !== null);
    const processes = children.map((lane) => lane.process).filter((process) => !finished.has(process));
    const evidence = spans.filter((span) => !finished.has(span.process)).map((span) => span.first);
    return processes.length === 0 ? [] : [{ shown: false, data: { processes }, evidence }];
  },

  en: ({ processes }, doing) => phrase`${en.list(processes)} ${alert('did not finish')} ${doing}.`,

  zh: ({ processes }, doing) => phrase`${zh.list(processes)} ${alert('没有完成')}${doing}。`,
});
