/** `list`: the course. With its description in one file, which is one file less to load: see docs/performance.md. */

import { listLessons } from '../../lesson/catalog.js';
import { renderCourse } from '../../render/pages/course.js';
import { printableJson } from '../../trace/log/encode.js';
import type { CommandDescription } from '../command-line/description.js';
import type { Invocation } from '../command-line/invocation.js';
import { EXIT, type ExitCode } from '../failure/exit-codes.js';
import { type DisplayOptions, detectView } from '../terminal/detect-view.js';
import { listHelpWords } from './list-help-words.js';

interface ListOptions extends DisplayOptions {
  readonly json?: boolean;
  readonly long?: boolean;
}

export const listDescription: CommandDescription = {
  help: (language) => listHelpWords[language],
  describe: (command, { language }) => {
    const { options } = listHelpWords[language];
    command.option('--long', options.long).option('--json', options.json);
  },
  run: list,
};

async function list({ output, language }: Invocation, options: ListOptions): Promise<ExitCode> {
  const lessons = listLessons();
  output.write(
    options.json
      ? `${printableJson(lessons, 2)}\n`
      : renderCourse(lessons, !!options.long, await detectView(options, language, output.isTerminal)),
  );
  return EXIT.shown;
}
