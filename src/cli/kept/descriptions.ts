/** `replay` and `why` on the command line. */
import { Argument, Option } from 'commander';
import { LIMITS, numberIn } from '../command-line/arguments.js';
import type { CommandDescription } from '../command-line/description.js';
import { keptHelpWords } from './help-words.js';
import type { ReplayOptions } from './replay.js';
import type { WhyOptions } from './why.js';

export const replayDescription: CommandDescription = {
  help: (language) => keptHelpWords[language].replay,
  describe: (command, { language, words: cliWords }) => {
    const words = keptHelpWords[language].replay;
    command
      .addArgument(new Argument('[run|file]', words.arguments.run))
      .option('--list', words.options.list)
      .option('--plain', words.options.plain)
      .addOption(new Option('--speed <n>', words.options.speed).argParser(numberIn(LIMITS.speed, cliWords)))
      .addOption(
        new Option('--view <view>', words.options.view).choices([
          'player',
          'lanes',
          'plain',
          'chart',
          'json',
        ]),
      )
      .option('--json', words.options.json);
  },
  run: async (invocation, typed: string | undefined, options: ReplayOptions) =>
    (await import('./replay.js')).replay(invocation, typed, options),
};

export const whyDescription: CommandDescription = {
  help: (language) => keptHelpWords[language].why,
  describe: (command, { language }) => {
    const words = keptHelpWords[language].why;
    command.addArgument(new Argument('[run|file]', words.arguments.run)).option('--json', words.options.json);
  },
  run: async (invocation, typed: string | undefined, options: WhyOptions) =>
    (await import('./why.js')).why(invocation, typed, options),
};
