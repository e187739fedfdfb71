/** `list`, `show` and `doctor` on the command line. */
import { Argument } from 'commander';
import type { CommandDescription } from '../command-line/description.js';
import type { DoctorOptions } from './doctor.js';
import { readingHelpWords } from './help-words.js';
import type { ListOptions } from './list.js';
import type { ShowOptions } from './show.js';

export const listDescription: CommandDescription = {
  name: 'list',
  help: (language) => readingHelpWords[language].list,
  describe: (command, { language }) => {
    const { options } = readingHelpWords[language].list;
    command.option('--long', options.long).option('--json', options.json);
  },
  run: async (invocation, options: ListOptions) => (await import('./list.js')).list(invocation, options),
};

export const showDescription: CommandDescription = {
  name: 'show',
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
  name: 'doctor',
  help: (language) => readingHelpWords[language].doctor,
  describe: (command, { language }) =>
    command.option('--json', readingHelpWords[language].doctor.options.json),
  run: async (invocation, options: DoctorOptions) =>
    (await import('./doctor.js')).doctor(invocation, options),
};
