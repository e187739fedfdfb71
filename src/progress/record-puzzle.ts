/** How progress changes by puzzles. Pure: `now` is an ISO 8601 time in UTC. */
import type { Progress, PuzzleProgress, ScheduleLength } from './progress.js';

/** A try at a puzzle that was judged. */
export interface PuzzleTry {
  readonly solved: boolean;
  /** Of the schedule; null where a program was repaired. */
  readonly length: ScheduleLength | null;
  /** Solved by a schedule as short as the shortest. */
  readonly inPar: boolean;
}

/** A schedule, or a repaired program, was judged. */
export function recordPuzzle(
  progress: Progress,
  id: string,
  { solved, length, inPar }: PuzzleTry,
  now: string,
): Progress {
  const before = puzzleOf(progress, id) ?? NEVER_TRIED(now);
  return withPuzzle(progress, id, {
    ...before,
    tries: before.tries + 1,
    solved: before.solved ?? (solved ? now : null),
    inPar: before.inPar ?? (solved && inPar ? now : null),
    best: solved ? shorter(before.best, length) : before.best,
    last: now,
  });
}

/** Hints of a puzzle were shown: `hints` of them by now. */
export function recordPuzzleHints(progress: Progress, id: string, hints: number, now: string): Progress {
  const before = puzzleOf(progress, id) ?? NEVER_TRIED(now);
  return withPuzzle(progress, id, { ...before, hints: Math.max(before.hints, hints), last: now });
}

/** Negative where `a` is shorter: fewer switches, or as many and fewer steps. */
export function compareLengths(a: ScheduleLength, b: ScheduleLength): number {
  return a.switches - b.switches || a.steps - b.steps;
}

/** The shorter of two schedules, of which there may be none. */
export function shorter(a: ScheduleLength | null, b: ScheduleLength | null): ScheduleLength | null {
  if (a === null || b === null) return a ?? b;
  return compareLengths(a, b) <= 0 ? a : b;
}

/** What is known of one puzzle; own entries only, for an id may be "constructor". */
export function puzzleOf({ puzzles }: Progress, id: string): PuzzleProgress | undefined {
  return Object.hasOwn(puzzles, id) ? puzzles[id] : undefined;
}

function withPuzzle(progress: Progress, id: string, puzzle: PuzzleProgress): Progress {
  return { ...progress, puzzles: { ...progress.puzzles, [id]: puzzle } };
}

const NEVER_TRIED = (now: string): PuzzleProgress => ({
  tries: 0,
  solved: null,
  inPar: null,
  best: null,
  hints: 0,
  last: now,
});
