/** `run` and `compare` on the command line. */
import { Argument, Option } from 'commander';
import { LIMITS, numberIn } from '../command-line/arguments.js';
import type { CommandDescription } from '../command-line/description.js';
import type { CompareOptions } from './compare.js';
import { runHelpWords } from './help-words.js';
import { addRunOptions, type RunOptions, viewOption } from './options.js';

export const runDescription: CommandDescription = {
  help: (language) => runHelpWords[language].run,
  describe: (command, invocation) => {
    const words = runHelpWords[invocation.language].run;
    addRunOptions(command, invocation)
      .addArgument(new Argument('[lesson|program]', words.arguments.target))
      .option('--perturb', words.options.perturb)
      .option('--json', words.options.json)
      .option('--record <file>', words.options.record)
      .addOption(viewOption(invocation));
  },
  run: async (invocation, target: string | undefined, options: RunOptions) =>
    (await import('./run.js')).runCommand(invocation, target, options),
};

export const compareDescription: CommandDescription = {
  help: (language) => runHelpWords[language].compare,
  describe: (command, invocation) => {
    const words = runHelpWords[invocation.language].compare;
    addRunOptions(command, invocation)
      .addArgument(new Argument('<lessons...>', words.arguments.lessons))
      .option('--json', words.options.json)
      .addOption(
        new Option('--repeat <n>', words.options.repeat)
          .argParser(numberIn(LIMITS.repeat, invocation.words))
          .default(1),
      );
  },
  run: async (invocation, lessons: readonly string[], options: CompareOptions) =>
    (await import('./compare.js')).compare(invocation, lessons, options),
};
