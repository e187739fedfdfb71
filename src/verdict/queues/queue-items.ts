/** Who got what out of a queue. */
import type { Timeline } from '../../trace/timeline.js';
import { queueHistory } from '../history/queues.js';
import { toldTo } from '../history/told.js';
import { type Finding, finding } from '../undefined-finding.js';

/**
 * As many children got an item as there were, each one at most one, and those who got none were told: `toldBy` is a part
 * of the sentence. Evidence: the gets, then the sentences.
 */
export function queueSalesFinding(timeline: Timeline, queue: string, toldBy: string): Finding {
  const { puts, gets } = queueHistory(timeline, queue);
  const buyers = gets.map(({ process }) => process);
  const children = timeline.lanes.filter(({ parent }) => parent !== null).map(({ process }) => process);
  const late = children.filter((process) => !buyers.includes(process));
  const told = toldTo(timeline, late, toldBy);
  const untold = late.filter((process) => !told.has(process));
  const twice = buyers.filter((process, index) => buyers.indexOf(process) !== index);
  const outcome =
    gets.length === 0
      ? 'unsold'
      : twice.length > 0
        ? 'twice'
        : gets.length < Math.min(puts.length, children.length)
          ? 'left-over'
          : untold.length > 0
            ? 'untold'
            : 'shown';
  const names = outcome === 'twice' ? twice : outcome === 'untold' ? untold : late;
  const data = { outcome, queue, tickets: puts.length, sold: gets.length, buyers, names } as const;
  return finding('queue-sales', outcome === 'shown', data, [...gets.map(({ seq }) => seq), ...told.values()]);
}
