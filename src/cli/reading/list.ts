/** `list`: the course. */
import { listLessons } from '../../lesson/catalog.js';
import { renderCourse } from '../../render/pages/course.js';
import type { Invocation } from '../command-line/invocation.js';
import { EXIT, type ExitCode } from '../failure/exit-codes.js';
import { type DisplayOptions, detectView } from '../terminal/detect-view.js';

export interface ListOptions extends DisplayOptions {
  readonly json?: boolean;
  readonly long?: boolean;
}

export async function list({ output, language }: Invocation, options: ListOptions): Promise<ExitCode> {
  const lessons = listLessons();
  output.write(
    options.json
      ? `${JSON.stringify(lessons, null, 2)}\n`
      : renderCourse(lessons, !!options.long, await detectView(options, language, output.isTerminal)),
  );
  return EXIT.shown;
}
