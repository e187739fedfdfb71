/** What a run of a puzzle's program came to. Pure. */
import { isOver } from '../exercise/general.js';
import { judgeRun, type Problem } from '../exercise/judge.js';
import type { Timeline } from '../trace/timeline.js';
import { untilStopped } from '../verdict/history/until-stopped.js';
import { readPuzzleLog } from './goal/goal.js';
import type { JudgedPuzzle } from './load-puzzle.js';

export type PuzzleJudgement =
  /** `evidence`: the events that show it; none where a repaired program has kept everything. */
  | { readonly solved: true; readonly why: 'reached' | 'kept'; readonly evidence: readonly number[] }
  /** `over`: the program has come to its end, and nothing can change that any more. */
  | { readonly solved: false; readonly why: 'not-reached'; readonly over: boolean }
  | { readonly solved: false; readonly why: 'broken'; readonly problems: readonly Problem[] };

/**
 * Of a puzzle to be steered: whether the run has come to its goal by now. Of one to be repaired: whether this run kept what
 * every run has to. By the log alone, which of a steered run says what each process is about to do.
 */
export function judgePuzzle(puzzle: JudgedPuzzle, timeline: Timeline): PuzzleJudgement {
  if (puzzle.kind === 'repair') {
    const { problems } = judgeRun(puzzle.meta, puzzle.check, timeline);
    if (problems.length > 0) return { solved: false, why: 'broken', problems };
    return { solved: true, why: 'kept', evidence: [] };
  }
  const evidence = puzzle.goal(readPuzzleLog(untilStopped(timeline)));
  if (evidence) return { solved: true, why: 'reached', evidence };
  return { solved: false, why: 'not-reached', over: isOver(timeline) };
}
