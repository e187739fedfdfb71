/** Processes that a signal ended. */
import { alert, phrase } from '../../i18n/phrase.js';
import { en, zh } from '../../i18n/speech.js';
import type { Timeline } from '../../trace/timeline.js';
import { defineFinding } from '../finding.js';
import { alike, causeOfDeath, endingsOf } from '../history/endings.js';

/**
 * Processes that a signal ended, those that were ended alike in one finding. Not the daemons that ended with their parents:
 * that is what they are for. Evidence: their ends.
 */
export const killedFindings = defineFinding('killed', {
  judge(timeline: Timeline) {
    const killed = endingsOf(timeline).filter(({ lane }) => (lane.exitcode ?? 0) < 0 && !lane.dismissed);
    const groups = alike(killed, ({ lane }) => `${lane.exitcode} ${causeOfDeath(timeline, lane)}`);
    return groups.map((group) => ({
      shown: null,
      data: {
        outcome: causeOfDeath(timeline, group[0].lane),
        processes: group.map(({ lane }) => lane.process),
        signal: -(group[0].lane.exitcode ?? 0),
      },
      evidence: group.flatMap((ending) => ending.evidence),
    }));
  },

  en({ outcome, processes, signal }) {
    const ended = phrase`${en.list(processes)} ${processes.length > 1 ? 'were' : 'was'} ${alert(`ended by ${en.signal(signal)}`)}`;
    if (outcome === 'memory')
      return phrase`${en.list(processes)} ${alert('ran out of memory')}: Node stopped with ${en.signal(signal)}.`;
    const meaning = outcome === 'unknown' ? en.signalMeaning(signal) : null;
    return phrase`${ended}${meaning === null ? '' : `. It usually means: ${meaning}`}.`;
  },

  zh({ outcome, processes, signal }) {
    if (outcome === 'memory')
      return phrase`${zh.list(processes)} ${alert('内存用完了')}：Node 以 ${zh.signal(signal)}结束。`;
    const meaning = outcome === 'unknown' ? zh.signalMeaning(signal) : null;
    return phrase`${zh.list(processes)} ${alert(`被 ${zh.signal(signal)}终止`)}${meaning === null ? '' : `，这通常是因为${meaning}`}。`;
  },
});
