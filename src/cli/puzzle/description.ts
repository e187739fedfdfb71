/** `puzzle` on the command line. */
import { Argument, Option } from 'commander';
import { LIMITS, numberIn } from '../command-line/arguments.js';
import type { CommandDescription } from '../command-line/description.js';
import { puzzleHelpWords } from './help-words.js';
import type { PuzzleOptions } from './invocation.js';

export const puzzleDescription: CommandDescription = {
  help: (language) => puzzleHelpWords[language],
  describe: (command, { language, words }) => {
    const own = puzzleHelpWords[language];
    command
      .addArgument(new Argument('[puzzle]', own.arguments.puzzle))
      .addArgument(new Argument('[file]', own.arguments.file))
      .addOption(new Option('--hint [n]', own.options.hint).argParser(numberIn(LIMITS.hint, words)))
      .option('--schedule <steps>', own.options.schedule)
      .option('--repaired', own.options.repaired)
      .option('--write', own.options.write)
      .option('--js', own.options.js)
      .addOption(new Option('--runs <n>', own.options.runs).argParser(numberIn(LIMITS.runs, words)))
      .addOption(new Option('--seed <n>', own.options.seed).argParser(numberIn(LIMITS.seed, words)))
      .option('--json', own.options.json);
  },
  run: async (invocation, name: string | undefined, file: string | undefined, options: PuzzleOptions) =>
    (await import('./puzzle.js')).puzzleCommand(invocation, [name, file], options),
};
