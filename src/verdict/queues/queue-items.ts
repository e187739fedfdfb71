/** What went through a queue: whether everything came out once and in order, and who got what. */
import type { ItemEvent } from '../../trace/events.js';
import type { Timeline } from '../../trace/timeline.js';
import { type Finding, finding } from '../undefined-finding.js';

/** Puts and gets of a queue, each in the order of the log, which is the order they happened: they are told one at a time. */
export function queueHistory({ events }: Timeline, queue: string) {
  const items = events.filter(
    (event): event is ItemEvent => (event.kind === 'put' || event.kind === 'get') && event.object === queue,
  );
  return {
    puts: items.filter(({ kind }) => kind === 'put'),
    gets: items.filter(({ kind }) => kind === 'get'),
  };
}

/**
 * Everything that was taken out had been put in, came out once, and in the same order. Evidence: put and get of each
 * item; or of the first that came out of turn.
 */
export function firstInFirstOutFinding(timeline: Timeline, queue: string): Finding {
  const { puts, gets } = queueHistory(timeline, queue);
  const wrong = gets.findIndex((get, index) => !follows(get, puts[index]));
  const outcome = wrong >= 0 ? 'wrong' : gets.length > 0 ? 'shown' : 'unused';
  const left = puts.length - gets.length;
  const item = wrong >= 0 ? (gets[wrong]?.item ?? '') : '';
  const data = { outcome, queue, puts: puts.length, gets: gets.length, left, item } as const;
  const shownGets = wrong >= 0 ? gets.slice(wrong, wrong + 1) : gets;
  const first = Math.max(0, wrong);
  const evidence = shownGets.flatMap(({ seq }, index) => [puts[first + index]?.seq ?? seq, seq]);
  return finding('first-in-first-out', outcome === 'shown', data, [...new Set(evidence)]);
}

/** The n-th that comes out is the n-th that went in, and after it. */
function follows(get: ItemEvent, put: ItemEvent | undefined): boolean {
  return put !== undefined && put.item === get.item && put.seq < get.seq;
}

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

/** Which of these processes have printed something with `toldBy` in it, and the seq of it. */
export function toldTo(
  { events }: Timeline,
  processes: readonly string[],
  toldBy: string,
): ReadonlyMap<string, number> {
  const asked = new Set(processes);
  const told = new Map<string, number>();
  for (const event of events) {
    if (event.kind === 'print' && asked.has(event.process) && event.text.includes(toldBy))
      told.set(event.process, event.seq);
  }
  return told;
}
