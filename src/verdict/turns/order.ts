/** In which order the turns of an activity were taken, and who decided it. */
import type { ActivitySpan, Timeline } from '../../trace/timeline.js';
import { type Change, kinshipOf, livedTogether, orderedBy } from '../history/kinship.js';
import { contestedTurns, type LockTurn, lockHistories } from '../history/locks.js';
import { guardsOf } from '../locks/inside-lock.js';
import { byBeginning, firstOverlap, processesOf } from './overlap.js';

export type DecidedBy = 'program' | 'competition' | 'nobody';

interface Competition {
  readonly object: string;
  readonly guards: readonly LockTurn[];
  /** How many of the turns went to a process that had asked for the lock before the turn ahead was over. */
  readonly waited: number;
}

/** Who decided the order of turns, and what shows it; `pair`: two turns that the program did not order. */
export type Decision =
  /** Each process was started only after the one before had been joined. `evidence`: join, spawn, join, spawn … */
  | { readonly by: 'program'; readonly evidence: readonly number[] }
  /** The processes lived at the same time, and each turn lay within a hold of the lock `object`: `guards`, in order. */
  | ({ readonly by: 'competition'; readonly pair: Change } & Competition)
  /** Turns overlapped; or no lock decided; or each process began to exist after the turn before it was over ("apart"). */
  | { readonly by: 'nobody'; readonly why: 'overlap' | 'no-lock' | 'apart'; readonly pair: Change };

/** The processes in the order of their turns; one that had several turns is there several times. */
export function turnsOf(spans: readonly ActivitySpan[]): string[] {
  return byBeginning(spans).map((span) => span.process);
}

/** Null where there is no order to decide: fewer than two processes had turns. */
export function decideOrder(timeline: Timeline, spans: readonly ActivitySpan[]): Decision | null {
  if (processesOf(spans).length < 2) return null;
  const overlap = firstOverlap(spans);
  if (overlap) return { by: 'nobody', why: 'overlap', pair: overlap };
  const turns = byBeginning(spans);
  const changes = changesIn(turns);
  const kinship = kinshipOf(timeline);
  const loose = changes.filter((change) => !orderedBy(kinship, change));
  const [pair] = loose;
  if (!pair)
    return { by: 'program', evidence: changes.flatMap((change) => orderedBy(kinship, change) ?? []) };
  const competition = competitionFor(timeline, turns);
  if (!competition) return { by: 'nobody', why: 'no-lock', pair };
  const rivals = loose.some((change) => livedTogether(kinship, change));
  return rivals ? { ...competition, pair } : { by: 'nobody', why: 'apart', pair };
}

function changesIn(turns: readonly ActivitySpan[]): Change[] {
  return turns.flatMap((after, index) => {
    const before = turns[index - 1];
    return before && before.process !== after.process ? [[before, after] as const] : [];
  });
}

/** A lock that was never held twice and within whose holds all turns lay; null if there is none. */
function competitionFor(
  timeline: Timeline,
  turns: readonly ActivitySpan[],
): ({ readonly by: 'competition' } & Competition) | null {
  for (const history of lockHistories(timeline).values()) {
    const guards = guardsOf(history, turns).filter((guard) => guard !== null);
    if (history.faults.length > 0 || guards.length < turns.length) continue;
    const all = new Set(guards);
    const waited = contestedTurns(history).filter(({ turn }) => all.has(turn)).length;
    return { by: 'competition', object: history.object, guards, waited };
  }
  return null;
}
