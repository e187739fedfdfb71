/** `exercise` on the command line. */
import { Argument, Option } from 'commander';
import { LIMITS, numberIn } from '../command-line/arguments.js';
import type { CommandDescription } from '../command-line/description.js';
import { exerciseHelpWords } from './help-words.js';
import type { ExerciseOptions } from './invocation.js';

export const exerciseDescription: CommandDescription = {
  help: (language) => exerciseHelpWords[language],
  describe: (command, { language, words }) => {
    const own = exerciseHelpWords[language];
    command
      .addArgument(new Argument('[action]', own.arguments.action))
      .addArgument(new Argument('[exercise]', own.arguments.exercise))
      .addArgument(new Argument('[file|folder]', own.arguments.place))
      .option('--js', own.options.js)
      .option('--watch', own.options.watch)
      .addOption(new Option('--runs <n>', own.options.runs).argParser(numberIn(LIMITS.runs, words)))
      .addOption(new Option('--seed <n>', own.options.seed).argParser(numberIn(LIMITS.seed, words)))
      .option('--json', own.options.json)
      .option('--all', own.options.all)
      .option('--show', own.options.show)
      .option('--yes', words.options.yes);
  },
  run: async (
    invocation,
    action: string | undefined,
    name: string | undefined,
    place: string | undefined,
    options: ExerciseOptions,
  ) => (await import('./exercise.js')).exerciseCommand(invocation, [action, name, place], options),
};
