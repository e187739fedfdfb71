/** `explore`: every interleaving that matters, and what came of it. */
import { basename } from 'node:path';
import { listExercises } from '../../exercise/load-exercise.js';
import type { Exploration } from '../../explore/exploration.js';
import { listLessons } from '../../lesson/catalog.js';
import { judgePuzzle } from '../../puzzle/judge.js';
import { listPuzzles } from '../../puzzle/load-puzzle.js';
import { renderExploration } from '../../render/pages/explore/explored.js';
import type { View } from '../../render/style/view.js';
import { type ExploreProgress, explore } from '../../run/explore/explore.js';
import { randomSeed } from '../../run/perform.js';
import { buildTimeline } from '../../trace/build-timeline.js';
import type { TraceEvent } from '../../trace/events.js';
import { printableJson } from '../../trace/log/encode.js';
import type { Invocation } from '../command-line/invocation.js';
import { findFile, shown } from '../exercise/files.js';
import { EXIT, type ExitCode } from '../failure/exit-codes.js';
import { UserFailure } from '../failure/failure.js';
import { requireRoom, requireSupportedSystem } from '../run/system.js';
import { stepCommandOf } from '../step/by-schedule.js';
import type { StepOptions } from '../step/step-options.js';
import { findStepTarget, type StepTarget } from '../step/step-target.js';
import { detectView } from '../terminal/detect-view.js';
import { withInterrupts } from '../terminal/interrupt.js';
import { startSpinner } from '../terminal/spinner.js';
import { exploreWords } from './explore-words.js';
import { explorationFigures } from './figures.js';
import { sayTrouble } from './trouble.js';

export interface ExploreCommandOptions extends StepOptions {
  readonly maxRuns: number;
  readonly preemptions: number;
  readonly random?: number;
}

export async function exploreCommand(
  invocation: Invocation,
  name: string,
  typed: ExploreCommandOptions,
): Promise<ExitCode> {
  const { output, language } = invocation;
  requireSupportedSystem(language);
  const { maxRuns, preemptions, random, ...rest } = typed;
  const options: StepOptions = { ...rest, speed: 1 };
  const view = await detectView(options, language, output.isTerminal);
  const found = await findStepTarget(placeOf(name, invocation), options, language);
  const { target } = found;
  requireRoom(target.lesson?.meta ?? null, target.parameters, language);
  const seed = options.seed ?? randomSeed();
  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1000;
  return withInterrupts(output, async ({ stop, release }) => {
    const progress = await showProgress(invocation, view, seconds);
    const goal = goalOf(found);
    const exploration = await explore({
      target,
      settings: { speed: 1, seed },
      ...(found.before ? { before: found.before } : {}),
      ...(goal ? { goal } : {}),
      mayKill: found.puzzle !== null && found.mayKill,
      interrupt: stop,
      ...{ maxRuns, preemptions, seed, random: random ?? null },
      onProgress: progress.see,
    })
      .catch((error) => {
        throw sayTrouble(error, basename(target.program.file), language) ?? error;
      })
      .finally(progress.stop);
    release();
    const command = (schedule: Parameters<typeof stepCommandOf>[1]) =>
      stepCommandOf(target.label, schedule, seed, withoutOwn(options));
    if (options.json)
      output.write(`${printableJson(explorationFigures(target.label, exploration, seconds()), 2)}\n`);
    else output.write(renderExploration(exploration, { program: target.label, command }, view));
    await output.finish();
    return isClean(exploration) ? EXIT.shown : EXIT.notShown;
  });
}

/** An exercise that is called as nothing else is, is the learner's file of it in the current folder. Throws UserFailure. */
function placeOf(name: string, { language }: Invocation): string {
  const isCalled = ({ id }: { readonly id: string }) => id === name;
  if ([...listLessons(), ...listPuzzles()].some(isCalled) || !listExercises().some(isCalled)) return name;
  const file = findFile(name);
  if (file === null) throw new UserFailure(exploreWords[language].noFile(`${name}.ts`, name));
  return shown(file);
}

function goalOf({ puzzle }: StepTarget): ((events: readonly TraceEvent[]) => boolean) | null {
  if (puzzle?.kind !== 'steer') return null;
  return (events) => judgePuzzle(puzzle, buildTimeline(events)).solved;
}

/** What is typed for `step` has no options of `explore`. */
const withoutOwn = ({ speed: _, ...options }: StepOptions): StepOptions => options as StepOptions;

/** All runs came to the same, and that was well. */
const isClean = ({ outcomes, unconfirmed, interrupted }: Exploration): boolean =>
  !interrupted &&
  unconfirmed === 0 &&
  outcomes.length === 1 &&
  !outcomes.some(({ outcome }) => outcome.kind !== 'finished');

async function showProgress({ language }: Invocation, view: View, seconds: () => number) {
  const spinner = await startSpinner(view.color > 0);
  const say = exploreWords[language].progress;
  let now: ExploreProgress = { phase: 'learning', realRuns: 0, classes: 0, outcomes: 0 };
  spinner.show(() => {
    const rate = say.rate(now.outcomes, (now.realRuns / Math.max(1, seconds())).toFixed(1));
    return say[now.phase](now.realRuns, now.classes) + (now.realRuns > 0 ? rate : '');
  });
  return {
    see: (progress: ExploreProgress) => {
      now = progress;
    },
    stop: () => spinner.stop(),
  };
}
