/** `learn` on the command line. */
import { Argument, Option } from 'commander';
import { LIMITS, numberIn } from '../command-line/arguments.js';
import type { CommandDescription } from '../command-line/description.js';
import { speedOption } from '../run/options.js';
import { learnHelpWords } from './help-words.js';
import type { LearnOptions } from './invocation.js';

export const learnDescription: CommandDescription = {
  help: (language) => learnHelpWords[language],
  describe: (command, invocation) => {
    const words = learnHelpWords[invocation.language];
    command
      .addArgument(new Argument('[lesson]', words.arguments.lesson))
      .addOption(
        new Option('--page <n>', words.options.page).argParser(numberIn(LIMITS.page, invocation.words)),
      )
      .addOption(
        new Option('--seed <n>', words.options.seed).argParser(numberIn(LIMITS.seed, invocation.words)),
      )
      .addOption(speedOption(invocation, invocation.settings.speed ?? 1))
      .option('--plain', words.options.plain);
  },
  run: async (invocation, lesson: string | undefined, options: LearnOptions) =>
    (await import('./learn.js')).learn(invocation, lesson, options),
};
