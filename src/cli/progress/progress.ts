/** `progress`: how far the learner is; taking it along, bringing it back, beginning anew. */

import { writeFileSync } from 'node:fs';
import { listExercises } from '../../exercise/load-exercise.js';
import { nearest } from '../../i18n/did-you-mean.js';
import { listLessons } from '../../lesson/catalog.js';
import { readProgressFile } from '../../progress/file.js';
import type { Progress } from '../../progress/progress.js';
import { forgetAll, forgetLesson, mergeProgress } from '../../progress/record.js';
import { encodeProgress } from '../../progress/validate.js';
import { listPuzzles } from '../../puzzle/load-puzzle.js';
import { loadBank } from '../../quiz/bank.js';
import { renderProgress } from '../../render/pages/progress.js';
import { progressWords } from '../../render/words/progress.js';
import { printableJson } from '../../trace/log/encode.js';
import type { Invocation } from '../command-line/invocation.js';
import { EXIT, type ExitCode } from '../failure/exit-codes.js';
import { UserFailure } from '../failure/failure.js';
import { runWords } from '../run/run-words.js';
import { type DisplayOptions, detectView } from '../terminal/detect-view.js';
import { changeProgress, openLearnerProgress } from './learner.js';
import { markExercises, markLessons, markPuzzles, sortQuestions } from './standing.js';

export interface ProgressOptions extends DisplayOptions {
  readonly json?: boolean;
  readonly yes?: boolean;
}

export async function progress(
  invocation: Invocation,
  action: string | undefined,
  what: string | undefined,
  options: ProgressOptions,
): Promise<ExitCode> {
  const { failures } = progressWords[invocation.language];
  switch (action) {
    case undefined:
      return showProgress(invocation, options);
    case 'export':
      return exportProgress(invocation, what);
    case 'import':
      if (what === undefined) throw new UserFailure(failures.importWhich);
      return importProgress(invocation, what);
    case 'reset':
      return resetProgress(invocation, what, options);
    default:
      throw new UserFailure(failures.action(action, nearest(action, ['export', 'import', 'reset'])));
  }
}

async function showProgress({ language, output }: Invocation, options: ProgressOptions): Promise<ExitCode> {
  const { progress } = openLearnerProgress(language);
  const page = {
    lessons: markLessons(listLessons(), progress),
    questions: sortQuestions(loadBank(), progress),
    exercises: markExercises(listExercises(), progress),
    puzzles: markPuzzles(listPuzzles(), progress),
  };
  output.write(
    options.json
      ? `${printableJson(page, 2)}\n`
      : renderProgress(page, await detectView(options, language, output.isTerminal)),
  );
  return EXIT.shown;
}

/** Without a file to standard output, for `> file` and pipes. */
function exportProgress({ language, output }: Invocation, file: string | undefined): ExitCode {
  const text = encodeProgress(openLearnerProgress(language).progress);
  if (file === undefined) output.write(text);
  else {
    const { transfer, failures } = progressWords[language];
    try {
      writeFileSync(file, text);
    } catch (error) {
      throw new UserFailure(failures.notExported(file, (error as NodeJS.ErrnoException).code ?? ''));
    }
    output.write(`${transfer.exported(file)}\n`);
  }
  return EXIT.shown;
}

function importProgress(invocation: Invocation, file: string): ExitCode {
  const theirs = readImport(file, invocation);
  return change(
    invocation,
    (mine) => mergeProgress(mine, theirs),
    progressWords[invocation.language].transfer.imported(file),
  );
}

function readImport(file: string, { language }: Invocation): Progress {
  const { notImportable } = progressWords[language].failures;
  let decoded: ReturnType<typeof readProgressFile>;
  try {
    decoded = readProgressFile(file);
  } catch {
    throw new UserFailure(notImportable(file, 'unreadable'));
  }
  if (decoded?.kind === 'progress') return decoded.progress;
  throw new UserFailure(notImportable(file, decoded?.kind ?? 'missing'));
}

async function resetProgress(
  invocation: Invocation,
  lesson: string | undefined,
  options: ProgressOptions,
): Promise<ExitCode> {
  const { language } = invocation;
  const { transfer } = progressWords[language];
  if (lesson !== undefined) requireLesson(lesson, invocation);
  const question = lesson === undefined ? transfer.askReset : transfer.askResetLesson(lesson);
  if (!options.yes && !(await isSure(question, lesson, invocation, options))) {
    invocation.output.write(`${transfer.kept}\n`);
    return EXIT.shown;
  }
  return lesson === undefined
    ? change(invocation, forgetAll, transfer.reset)
    : change(invocation, (before) => forgetLesson(before, lesson), transfer.resetLesson(lesson));
}

/** A lesson there is, or one that is gone but was run once. */
function requireLesson(id: string, { language }: Invocation): void {
  const ids = [
    ...listLessons().map((lesson) => lesson.id),
    ...Object.keys(openLearnerProgress(language).progress.lessons),
  ];
  if (!ids.includes(id))
    throw new UserFailure(runWords[language].failures.unknownLesson(id, nearest(id, ids)));
}

async function isSure(
  question: string,
  lesson: string | undefined,
  { language, output }: Invocation,
  options: ProgressOptions,
): Promise<boolean> {
  if (!process.stdin.isTTY || !output.isTerminal) {
    const command = `concur-lesson progress reset${lesson === undefined ? '' : ` ${lesson}`}`;
    throw new UserFailure(progressWords[language].failures.resetUnasked(command));
  }
  const { ask } = await import('../terminal/menu.js');
  return ask(question, await detectView(options, language, output.isTerminal));
}

/** Makes the change, and says `done` if it is saved. */
function change(
  { language, output }: Invocation,
  apply: (before: Progress) => Progress,
  done: string,
): ExitCode {
  changeProgress(apply, language);
  output.write(`${done}\n`);
  return EXIT.shown;
}
