/** `completion` on the command line. */
import { Argument, type Command, Option } from 'commander';
import type { CommandDescription } from '../command-line/description.js';
import type { Invocation } from '../command-line/invocation.js';
import { completionHelpWords } from './help-words.js';
import { SHELLS, type Shell } from './shells.js';

const ASKED_BY_SHELL = '--complete';

/** `describeAll`: resolves to the command line with every command described. */
export function completionDescription(
  describeAll: (invocation: Invocation, typed: readonly string[]) => Promise<Command>,
): CommandDescription {
  return {
    help: (language) => completionHelpWords[language],
    describe: (command, { args, language }) => {
      // what a shell asks about may look like anything
      if (args.includes(ASKED_BY_SHELL)) {
        command.addArgument(new Argument('[words...]')).addOption(new Option(ASKED_BY_SHELL));
      } else {
        const { shell } = completionHelpWords[language].arguments;
        command.addArgument(new Argument('[shell]', shell).choices(SHELLS));
      }
    },
    run: async (invocation, typed: readonly string[] | Shell | undefined) => {
      const { answerShell, printScript } = await import('./completion.js');
      return typeof typed === 'object'
        ? answerShell(invocation, typed, await describeAll(invocation, typed))
        : printScript(invocation, typed);
    },
  };
}
