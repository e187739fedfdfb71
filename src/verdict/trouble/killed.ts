/** Processes that a signal ended. */
import { alert, phrase } from '../../i18n/phrase.js';
import { en, zh } from '../../i18n/speech.js';
import type { Timeline } from '../../trace/timeline.js';
import { defineFinding } from '../finding.js';
import { alike, endingsOf } from '../history/endings.js';

/** Processes that a signal ended, those ended by the same one in one finding. Evidence: their ends. */
export const killedFindings = defineFinding('killed', {
  judge(timeline: Timeline) {
    const killed = endingsOf(timeline).filter(({ lane }) => (lane.exitcode ?? 0) < 0);
    return alike(killed, ({ lane }) => String(lane.exitcode)).map((group) => ({
      shown: null,
      data: { processes: group.map(({ lane }) => lane.process), signal: -(group[0].lane.exitcode ?? 0) },
      evidence: group.flatMap((ending) => ending.evidence),
    }));
  },

  en: ({ processes, signal }) =>
    phrase`${en.list(processes)} ${processes.length > 1 ? 'were' : 'was'} ${alert(`ended by ${en.signal(signal)}`)}.`,

  zh: ({ processes, signal }) => phrase`${zh.list(processes)} ${alert(`被 ${zh.signal(signal)}终止`)}。`,
});
