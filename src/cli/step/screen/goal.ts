/** The goal of a puzzle on the step screen: whether the run has come to it, and the shortest way there that was found. */
import type { Language } from '../../../i18n/language.js';
import type { Puzzle } from '../../../puzzle/load-puzzle.js';
import { isInPar, lengthOf, measureSchedule } from '../../../puzzle/par.js';
import type { StepGoal } from '../../../render/step/shown.js';
import { puzzleWords } from '../../../render/words/puzzle.js';
import type { StepSession } from '../../../run/steer/session.js';
import type { Schedule } from '../../../schedule/schedule.js';
import { watchGoal } from '../puzzle-goal.js';

export interface GoalOnScreen {
  readonly goalOf: (session: StepSession | null) => StepGoal;
  /** The shortest steps that have led to it; null: none have. */
  readonly best: () => Schedule | null;
}

export function watchOnScreen(
  puzzle: Extract<Puzzle, { readonly kind: 'steer' }>,
  language: Language,
): GoalOnScreen {
  const words = puzzleWords[language];
  const par = measureSchedule(puzzle.meta.par);
  let best: Schedule | null = null;
  let seen: {
    readonly events: StepSession['events'];
    readonly count: number;
    readonly reached: boolean;
  } | null = null;

  /** It is judged where all have stopped, once for each length of a log. */
  function isReached({ events, situation, performance }: StepSession): boolean {
    if (situation === null && performance === null) return seen?.events === events && seen.reached;
    if (seen?.events === events && seen.count === events.length) return seen.reached;
    const watch = watchGoal(puzzle);
    for (const event of events) watch.add(event);
    const reached = performance ? watch.isReached(performance.timeline) : watch.look();
    seen = { events, count: events.length, reached };
    return reached;
  }

  return {
    best: () => best,
    goalOf(session) {
      const text = puzzle.meta.goal[language];
      if (session === null || !isReached(session)) return { text, solved: null };
      const length = lengthOf(session.schedule);
      if (best === null || isInPar(length, lengthOf(best))) best = [...session.schedule];
      const told = words.length(length.switches, length.steps);
      return { text, solved: isInPar(length, par) ? words.reachedInPar(told) : words.reached(told) };
    },
  };
}
