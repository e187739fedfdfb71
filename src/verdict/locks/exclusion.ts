/** Whether a lock kept processes apart, and whether they did their work while they had it. */
import { type ActivityMarks, activitySpans } from '../../trace/activity.js';
import type { ActivitySpan, Timeline } from '../../trace/timeline.js';
import {
  type LockFault,
  type LockHistory,
  type LockTurn,
  lockHistories,
  lockHistory,
} from '../history/locks.js';
import { type Finding, finding } from '../undefined-finding.js';

/**
 * One holder at a time: each acquire of `object` follows the release before it, in the log and by the clock.
 * Evidence: acquire, release, acquire, release …; or the events of the first contradiction.
 */
export function exclusionFinding(timeline: Timeline, object: string): Finding {
  const { turns, faults } = lockHistory(timeline, object);
  const holders = [...new Set(turns.map((turn) => turn.process))];
  const [fault] = faults;
  if (fault) return contradicted(object, turns.length, fault);
  const outcome = holders.length > 1 ? 'shown' : holders.length === 1 ? 'alone' : 'unused';
  const data = { outcome, object, acquires: turns.length, names: holders } as const;
  return finding('exclusion', outcome === 'shown', data, turns.flatMap(boundsOf));
}

/**
 * Each turn of the activity lay within a hold of `object` by the same process. Evidence: acquire, beginning, end and
 * release of each turn; or the beginnings and ends of those that lay outside.
 */
export function insideLockFinding(timeline: Timeline, object: string, activity: ActivityMarks): Finding {
  const spans = activitySpans(timeline, activity);
  const guards = guardsOf(lockHistory(timeline, object), spans);
  const outside = spans.filter((_, index) => !guards[index]);
  const outcome = spans.length === 0 ? 'none' : outside.length > 0 ? 'outside' : 'shown';
  const names = [...new Set(outside.map((span) => span.process))];
  const inside = () =>
    spans.flatMap((span, index) => [
      guards[index]?.acquired.seq,
      span.first,
      span.last,
      guards[index]?.released?.seq,
    ]);
  const evidence = outcome === 'outside' ? outside.flatMap((span) => [span.first, span.last]) : inside();
  const data = { outcome, object, turns: spans.length, names } as const;
  return finding(
    'inside-lock',
    outcome === 'shown',
    data,
    evidence.filter((seq) => typeof seq === 'number'),
  );
}

/** Locks given back by a process that had not acquired them: allowed for a Lock, and worth knowing. One finding a lock. */
export function foreignReleaseFindings(timeline: Timeline): Finding[] {
  return [...lockHistories(timeline).values()].flatMap(({ object, turns }) => {
    const turn = turns.find(({ process, released }) => released !== null && released.process !== process);
    if (!turn?.released) return [];
    const data = { object, holder: turn.process, releaser: turn.released.process };
    return [finding('foreign-release', null, data, boundsOf(turn))];
  });
}

/** For each span the hold it lies within, or null. `spans` in the order they began. */
export function guardsOf(history: LockHistory, spans: readonly ActivitySpan[]): (LockTurn | null)[] {
  const turnsOf = new Map<string, LockTurn[]>();
  for (const turn of history.turns) {
    const turns = turnsOf.get(turn.process);
    if (turns) turns.push(turn);
    else turnsOf.set(turn.process, [turn]);
  }
  return spans.map((span) => {
    const turn = lastBefore(turnsOf.get(span.process) ?? [], span.first);
    return turn && covers(turn, span) ? turn : null;
  });
}

function contradicted(object: string, acquires: number, fault: LockFault): Finding {
  if (fault.fault === 'not-held') {
    const { process, seq } = fault.release;
    return finding('exclusion', false, { outcome: 'not-held', object, acquires, names: [process] }, [seq]);
  }
  const { before, after } = fault;
  const names = [before.process, after.process];
  const evidence = [after.acquired.seq, ...boundsOf(before)];
  return finding('exclusion', false, { outcome: fault.fault, object, acquires, names }, evidence);
}

function boundsOf({ acquired, released }: LockTurn): number[] {
  return released ? [acquired.seq, released.seq] : [acquired.seq];
}

/** A process that died in the middle of it (`last` is null) has to have held the lock until then. */
function covers({ released }: LockTurn, { last, to }: ActivitySpan): boolean {
  return !released || (last === null ? released.t >= to : released.seq > last);
}

/** Binary search: the last turn that was acquired before `seq`. */
function lastBefore(turns: readonly LockTurn[], seq: number): LockTurn | undefined {
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((turns[middle]?.acquired.seq ?? 0) < seq) low = middle + 1;
    else high = middle;
  }
  return turns[low - 1];
}
