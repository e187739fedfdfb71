/** Puzzles whose program is repaired: the file a learner changes, and how it is judged. */
import { existsSync } from 'node:fs';
import { planRuns } from '../../exercise/plan.js';
import { recordPuzzle } from '../../progress/record-puzzle.js';
import type { Puzzle } from '../../puzzle/load-puzzle.js';
import { renderRemark, renderSteps, type Step } from '../../render/pages/exercise/steps.js';
import { exerciseWords } from '../../render/words/exercise.js';
import { randomSeed } from '../../run/perform.js';
import { printableJson } from '../../trace/log/encode.js';
import { renderChecked, toFigures } from '../exercise/check-result.js';
import { checkRuns } from '../exercise/check-runs.js';
import { shown, writeStarter } from '../exercise/files.js';
import { EXIT, type ExitCode } from '../failure/exit-codes.js';
import { UserFailure } from '../failure/failure.js';
import { openLearnerProgress } from '../progress/learner.js';
import { requireRoom, requireSupportedSystem } from '../run/system.js';
import { withInterrupts } from '../terminal/interrupt.js';
import { afterSolved } from './after-solved.js';
import type { PuzzleInvocation } from './invocation.js';

type Repaired = Extract<Puzzle, { readonly kind: 'repair' }>;

/** Writes the program into the current folder. What is there already is left as it is. */
export function writeProgram(invocation: PuzzleInvocation, puzzle: Puzzle): ExitCode {
  const { output, language, say, view, options } = invocation;
  const { meta, programs } = requireRepair(invocation, puzzle);
  const path = `${meta.id}${options.js ? '.js' : '.ts'}`;
  const file = shown(path);
  if (existsSync(path)) throw new UserFailure(say.failures.exists(file, meta.id));
  const remarks = writeStarter(path, programs[options.js ? 'js' : 'ts'], exerciseWords[language]);
  const steps: Step[] = [
    // it is always wrong, and most of these hang
    { command: `concur-lesson run ${file} --timeout 10`, why: say.why.run },
    { command: `concur-lesson puzzle ${meta.id} ${file}`, why: say.why.check },
    { command: `concur-lesson puzzle ${meta.id} --hint`, why: say.why.hint },
  ];
  output.write(remarks.map((remark) => renderRemark(remark, view)).join(''));
  output.write(renderSteps(steps, view));
  return EXIT.shown;
}

/** Runs the learner's program several times, perturbed, and judges each run. */
export async function checkRepaired(
  invocation: PuzzleInvocation,
  puzzle: Puzzle,
  path: string,
): Promise<ExitCode> {
  const { output, language, say, view, options } = invocation;
  const { meta, check } = requireRepair(invocation, puzzle);
  requireSupportedSystem(language);
  requireRoom(null, {}, language);
  if (!existsSync(path)) throw new UserFailure(say.failures.noFile(path, meta.id));
  const viewer = { language, view, say: exerciseWords[language] };
  const plan = planRuns({}, options.seed ?? randomSeed(), options.runs);
  const result = await withInterrupts(output, ({ stop }) =>
    checkRuns({ meta, check, plan, path, stop }, viewer),
  );
  if (result === null) return EXIT.notShown;
  const solved = result.failed === null;
  openLearnerProgress(language).update((now) =>
    recordPuzzle(now, meta.id, { solved, length: null, inPar: false }, new Date().toISOString()),
  );
  const checked = { meta, path, plan, result };
  if (options.json) {
    const { passed, ...figures } = toFigures(checked);
    output.write(`${printableJson({ puzzle: meta.id, solved: passed, ...figures }, 2)}\n`);
  } else {
    output.write(renderChecked(checked, solved ? [] : afterFailure(meta.id, path, invocation), viewer));
    if (solved) output.write(afterSolved(meta, invocation));
  }
  return solved ? EXIT.shown : EXIT.notShown;
}

function afterFailure(id: string, path: string, { say }: PuzzleInvocation): Step[] {
  return [
    { command: 'concur-lesson replay', why: say.why.replay },
    { command: `concur-lesson puzzle ${id} --hint`, why: say.why.hint },
    { command: `concur-lesson puzzle ${id} ${shown(path)}`, why: say.why.check },
  ];
}

function requireRepair({ say }: PuzzleInvocation, puzzle: Puzzle): Repaired {
  if (puzzle.kind === 'repair') return puzzle;
  throw new UserFailure(say.failures.notRepaired(puzzle.meta.id));
}
