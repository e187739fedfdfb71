/** A rush for a queue with few places: who got in, in which order, and whether everybody else was told. */
import type { Timeline } from '../../trace/timeline.js';
import { queueHistory } from '../history/queues.js';
import { toldTo } from '../history/told.js';
import { type Finding, finding } from '../undefined-finding.js';

export interface Rush {
  readonly queue: string;
  /** How many places there are. */
  readonly places: number;
  /** Part of the sentence that tells who is too late. */
  readonly toldBy: string;
}

/**
 * Exactly as many children got in as there were places, each once; main ranked them 1, 2, 3 … in that order; all others
 * were told that they were too late, and all were collected. Evidence: the puts in order, the ranking, the sentences.
 */
export function rushFinding(timeline: Timeline, { queue, places, toldBy }: Rush): Finding {
  const { puts } = queueHistory(timeline, queue);
  const winners = puts.map(({ process }) => process);
  const children = timeline.lanes.filter(({ parent }) => parent !== null);
  const late = children.map(({ process }) => process).filter((process) => !winners.includes(process));
  const told = toldTo(timeline, late, toldBy);
  const untold = late.filter((process) => !told.has(process));
  const uncollected = children.filter(({ collected }) => collected === null).map(({ process }) => process);
  const ranking = rankingOf(
    timeline,
    children.map(({ process }) => process),
  );
  const outcome =
    winners.length !== Math.min(places, children.length) || new Set(winners).size < winners.length
      ? 'number'
      : !isRanked(ranking, winners)
        ? 'ranking'
        : untold.length > 0
          ? 'untold'
          : uncollected.length > 0
            ? 'uncollected'
            : 'shown';
  const names = outcome === 'untold' ? untold : outcome === 'uncollected' ? uncollected : winners;
  const counts = { contenders: children.length, won: winners.length, late: late.length };
  const data = { outcome, places, ...counts, names } as const;
  const evidence = [...puts.map(({ seq }) => seq), ...ranking.map(({ seq }) => seq), ...told.values()];
  return finding('rush', outcome === 'shown', data, evidence);
}

interface Rank {
  readonly rank: number;
  readonly process: string;
  readonly seq: number;
}

/** What main prints as "3. p7 …". */
function rankingOf({ events }: Timeline, children: readonly string[]): Rank[] {
  const known = new Set(children);
  return events.flatMap((event) => {
    const found = event.kind === 'print' && event.process === 'main' && /^(\d+)\. (\S+)/.exec(event.text);
    const [, rank, process = ''] = found || [];
    return known.has(process) ? [{ rank: Number(rank), process, seq: event.seq }] : [];
  });
}

function isRanked(ranking: readonly Rank[], winners: readonly string[]): boolean {
  return (
    ranking.length === winners.length &&
    ranking.every(({ rank, process }, index) => rank === index + 1 && process === winners[index])
  );
}
