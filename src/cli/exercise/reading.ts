/** `exercise list`, `exercise hint`, `exercise solution`: what is read about exercises. */

import { type Exercise, listExercises } from '../../exercise/load-exercise.js';
import { recordHints } from '../../progress/record.js';
import { renderAdvice, renderExercises, renderSolution } from '../../render/pages/exercise/reading.js';
import { printableJson } from '../../trace/log/encode.js';
import { EXIT, type ExitCode } from '../failure/exit-codes.js';
import { UserFailure } from '../failure/failure.js';
import { openLearnerProgress } from '../progress/learner.js';
import { confirm } from '../terminal/confirm.js';
import type { ExerciseInvocation } from './invocation.js';

export function showExercises({ language, output, say, view, options }: ExerciseInvocation): ExitCode {
  const { exercises } = openLearnerProgress(language).progress;
  const rows = listExercises().map((each) => ({ ...each, passed: exercises[each.id]?.passed ?? null }));
  if (options.json) output.write(`${printableJson(rows, 2)}\n`);
  else {
    const next = rows.find(({ passed }) => passed === null);
    const steps = [
      next
        ? { command: `concur-lesson exercise start ${next.id}`, why: say.why.start }
        : { command: 'concur-lesson progress', why: say.why.allPassed },
    ];
    const listed = rows.map((row) => ({ ...row, title: row.title[language], passed: row.passed !== null }));
    output.write(renderExercises(listed, steps, view));
  }
  return EXIT.shown;
}

/** The next layer each time, from the first one again after the last; all of them with --all. */
export function hint(
  { language, output, say, view, options }: ExerciseInvocation,
  { meta }: Exercise,
): ExitCode {
  const store = openLearnerProgress(language);
  const { length } = meta.hints;
  const seen = store.progress.exercises[meta.id]?.hints ?? 0;
  const first = options.all ? 0 : seen % length;
  const last = options.all ? length : first + 1;
  for (let index = first; index < last; index++) {
    const left = length - index - 1;
    const end = index === last - 1;
    const commands = left > 0 ? (['hint'] as const) : (['check', 'solution'] as const);
    const steps = (end ? commands : []).map((command) => ({
      command: `concur-lesson exercise ${command} ${meta.id}`,
      why: say.why[command],
    }));
    const rest = left > 0 ? say.moreHints(left) : say.noMoreHints;
    const text = `${meta.hints[index]?.[language] ?? ''}${end && !options.all ? `\n\n${rest}` : ''}`;
    output.write(renderAdvice(say.hint(index + 1, length), text, steps, view));
  }
  store.update((progress) => {
    // counted on from what is saved now: another window may have asked, too
    const shown = options.all ? length : (progress.exercises[meta.id]?.hints ?? 0) + 1;
    return recordHints(progress, meta.id, shown, new Date().toISOString());
  });
  return EXIT.shown;
}

/** After a pass, or when it is asked for in so many words. */
export async function solution(
  { language, output, say, view, options }: ExerciseInvocation,
  { meta, solution: program }: Exercise,
): Promise<ExitCode> {
  const passed = openLearnerProgress(language).progress.exercises[meta.id]?.passed ?? null;
  if (passed === null && !options.show) {
    const command = `concur-lesson exercise solution ${meta.id} --show`;
    const answer = await confirm(say.askSolution, output);
    if (answer === null) throw new UserFailure(say.failures.solutionFirst(command));
    if (!answer) return EXIT.notShown;
  }
  const source = program.map((tokens) => tokens.map(([, text]) => text).join('')).join('\n');
  // where a file or another program reads it, it is the source itself: it can be saved and run
  const plain = !output.isTerminal && view.color === 0;
  output.write(plain ? source : renderSolution(say.solution, program, view));
  return EXIT.shown;
}
