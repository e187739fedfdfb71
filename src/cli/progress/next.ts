/** `next`: runs the lesson where the learner goes on. */
import { listLessons } from '../../lesson/catalog.js';
import { nextLesson } from '../../progress/next-lesson.js';
import { ownWords } from '../../render/style/phrase-ink.js';
import { progressWords } from '../../render/words/progress.js';
import type { Invocation } from '../command-line/invocation.js';
import { EXIT, type ExitCode } from '../failure/exit-codes.js';
import type { RunOptions } from '../run/options.js';
import { runCommand } from '../run/run.js';
import { detectView } from '../terminal/detect-view.js';
import { openLearnerProgress } from './learner.js';

export async function next(invocation: Invocation, options: RunOptions): Promise<ExitCode> {
  const { language, output } = invocation;
  const lesson = nextLesson(listLessons(), openLearnerProgress(language).progress);
  if (lesson) return runCommand(invocation, lesson.id, options);
  const view = await detectView(options, language, output.isTerminal);
  output.write(`${ownWords(progressWords[language].course.allDone, view.unicode)}\n`);
  return EXIT.shown;
}
