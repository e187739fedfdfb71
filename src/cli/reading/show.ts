/** `show`: a lesson's text and program. */
import { renderLesson } from '../../render/pages/lesson-page.js';
import type { Invocation } from '../command-line/invocation.js';
import { EXIT, type ExitCode } from '../failure/exit-codes.js';
import { findLesson } from '../run/target.js';
import { type DisplayOptions, detectView } from '../terminal/detect-view.js';

export interface ShowOptions extends DisplayOptions {
  readonly code?: boolean;
  readonly text?: boolean;
}

export async function showLesson(
  { output, language }: Invocation,
  id: string,
  options: ShowOptions,
): Promise<ExitCode> {
  const lesson = await findLesson(id, language);
  const view = await detectView(options, language, output.isTerminal);
  const both = !options.code === !options.text;
  const shown = { ...lesson, text: lesson.texts[language] };
  // where a file or another program reads the code alone, it is the source itself: it can be saved and run
  const plain = options.code && !both && !output.isTerminal && view.color === 0;
  output.write(
    plain
      ? lesson.source
      : renderLesson(shown, { text: both || !!options.text, program: both || !!options.code }, view),
  );
  return EXIT.shown;
}
