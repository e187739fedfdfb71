/** `show` and `doctor` on the command line. */
import { Argument } from 'commander';
import type { CommandDescription } from '../command-line/description.js';
import type { DoctorOptions } from './doctor.js';
import { readingHelpWords } from './help-words.js';
import type { ShowOptions } from './show.js';

export const showDescription: CommandDescription = {
  help: (language) => readingHelpWords[language].show,
  describe: (command, { language }) => {
    const words = readingHelpWords[language].show;
    command
      .addArgument(new Argument('<lesson>', words.arguments.lesson))
      .option('--code', words.options.code)
      .option('--text', words.options.text);
  },
  run: async (invocation, lesson: string, options: ShowOptions) =>
    (await import('./show.js')).showLesson(invocation, lesson, options),
};

export const doctorDescription: CommandDescription = {
  help: (language) => readingHelpWords[language].doctor,
  describe: (command, { language }) =>
    command.option('--json', readingHelpWords[language].doctor.options.json),
  run: async (invocation, options: DoctorOptions) =>
    (await import('./doctor.js')).doctor(invocation, options),
};
