/** `explore` on the command line. */
import { Argument, Option } from 'commander';
import { LIMITS, numberIn } from '../command-line/arguments.js';
import type { CommandDescription } from '../command-line/description.js';
import { addParameterOptions } from '../run/parameter-options.js';
import type { ExploreCommandOptions } from './explore.js';
import { exploreHelpWords } from './help-words.js';

/** What `--max-runs` is without being typed. */
const USUAL_RUNS = 500;

export const exploreDescription: CommandDescription = {
  help: (language) => exploreHelpWords[language],
  describe: (command, invocation) => {
    const { words, language } = invocation;
    const { arguments: args, options } = exploreHelpWords[language];
    const number = (flags: string, text: string, range: (typeof LIMITS)[keyof typeof LIMITS]) =>
      new Option(flags, text).argParser(numberIn(range, words));
    command
      .addArgument(new Argument('<lesson|puzzle|exercise|program>', args.target))
      .addOption(number('--max-runs <n>', options.maxRuns, LIMITS.exploreRuns).default(USUAL_RUNS))
      .addOption(number('--preemptions <n>', options.preemptions, LIMITS.preemptions).default(2))
      .addOption(number('--random <n>', options.random, LIMITS.repeat))
      .addOption(number('--seed <n>', options.seed, LIMITS.seed))
      .option('--json', options.json);
    addParameterOptions(command, invocation);
  },
  run: async (invocation, target: string, options: ExploreCommandOptions) =>
    (await import('./explore.js')).exploreCommand(invocation, target, options),
};
