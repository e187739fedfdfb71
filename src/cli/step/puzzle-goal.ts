/** Whether a puzzle that is stepped through has come to its goal, and what is said and kept of it. */
import type { ScheduleLength } from '../../progress/progress.js';
import { recordPuzzle } from '../../progress/record-puzzle.js';
import { judgePuzzle } from '../../puzzle/judge.js';
import type { Puzzle } from '../../puzzle/load-puzzle.js';
import { isInPar, lengthOf, measureSchedule } from '../../puzzle/par.js';
import { renderRemark } from '../../render/pages/exercise/steps.js';
import type { View } from '../../render/style/view.js';
import { puzzleWords } from '../../render/words/puzzle.js';
import type { Performance } from '../../run/perform.js';
import type { Schedule } from '../../schedule/schedule.js';
import { buildTimeline } from '../../trace/build-timeline.js';
import type { TraceEvent } from '../../trace/events.js';
import type { Timeline } from '../../trace/timeline.js';
import type { Invocation } from '../command-line/invocation.js';
import { openLearnerProgress } from '../progress/learner.js';
import { afterSolved } from '../puzzle/after-solved.js';

type SteeredPuzzle = Extract<Puzzle, { readonly kind: 'steer' }>;

export interface GoalWatch {
  readonly add: (event: TraceEvent) => void;
  /** Whether the goal has come about, as all have stopped there. */
  readonly look: () => boolean;
  /** Whether it has; `timeline`: of the whole run, once that is over. */
  readonly isReached: (timeline?: Timeline) => boolean;
}

export function watchGoal(puzzle: SteeredPuzzle): GoalWatch {
  const events: TraceEvent[] = [];
  let reached = false;
  return {
    add: (event) => void events.push(event),
    look() {
      reached ||= judgePuzzle(puzzle, buildTimeline(events)).solved;
      return reached;
    },
    isReached(timeline) {
      if (timeline) reached ||= judgePuzzle(puzzle, timeline).solved;
      return reached;
    },
  };
}

/** Says what came of it and keeps it. `made`: the steps that led to the goal; null: it was not reached. */
export function settlePuzzle(
  invocation: Invocation,
  puzzle: SteeredPuzzle,
  { view, json }: { readonly view: View; readonly json: boolean },
  made: Schedule | null,
  { outcome }: Pick<Performance, 'outcome'>,
): void {
  const { language, output } = invocation;
  const { id } = puzzle.meta;
  const say = puzzleWords[language];
  const length = made && lengthOf(made);
  const inPar = length !== null && isInPar(length, measureSchedule(puzzle.meta.par));
  openLearnerProgress(language).update((progress) =>
    recordPuzzle(progress, id, { solved: made !== null, length, inPar }, new Date().toISOString()),
  );
  if (json) return;
  if (length === null) {
    const isOver = outcome.reason !== 'interrupted';
    output.write(renderRemark(isOver ? say.notReachedAtEnd : say.notReached, view));
    return;
  }
  const told = sayLength(length, language);
  output.write(renderRemark(inPar ? say.reachedInPar(told) : say.reached(told), view));
  output.write(afterSolved(puzzle.meta, { language, say, view }));
}

const sayLength = ({ switches, steps }: ScheduleLength, language: Invocation['language']): string =>
  puzzleWords[language].length(switches, steps);
