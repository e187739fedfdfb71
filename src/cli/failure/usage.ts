/** What commander says of a mistyped command line, in the learner's language. Loaded only when something is mistyped. */
import { Command, type CommanderError } from 'commander';
import { nearest } from '../../i18n/did-you-mean.js';
import { listLessons } from '../../lesson/catalog.js';
import type { NamedCommand } from '../command-line/description.js';
import type { Invocation } from '../command-line/invocation.js';
import { UserFailure } from './failure.js';

/** The failure to tell instead of `error`. `commands`: those that were loaded for what was typed. */
export function usageFailure(
  error: CommanderError,
  invocation: Invocation,
  commands: readonly NamedCommand[],
): UserFailure {
  const { args, words } = invocation;
  const typed = args.find((argument) => commands.some(({ name }) => name === argument));
  const command = commands.find(({ name }) => name === typed);
  const told = explainUsage(error, invocation, command);
  return new UserFailure(`${told}\n${words.seeHelp(typed ? `concur-lesson ${typed}` : 'concur-lesson')}`);
}

/** Options that are unknown only where they come before the command. */
const OF_EVERY_COMMAND: readonly string[] = ['--lang', '--no-color', '--ascii'];

function explainUsage(
  { code, message }: CommanderError,
  invocation: Invocation,
  command: NamedCommand | undefined,
): string {
  const { args, words, language } = invocation;
  const { failures } = words;
  // commander keeps what was typed, and what it expected, in its sentences only
  const quoted = /'([^']*)'/.exec(message)?.[1] ?? '';
  const meant = /Did you mean (?:one of )?([^,?]+)/.exec(message)?.[1] ?? null;
  switch (code) {
    case 'commander.unknownCommand':
      return isTarget(quoted) ? failures.targetAsCommand(quoted) : failures.unknownCommand(quoted, meant);
    case 'commander.help': // `help` was asked about something that is no command
      return failures.unknownCommand(args.at(-1) ?? '', null);
    case 'commander.unknownOption':
      return OF_EVERY_COMMAND.includes(quoted)
        ? failures.optionFirst(quoted)
        : failures.unknownOption(quoted, nearest(quoted, optionsOf(command, invocation)) ?? meant);
    case 'commander.optionMissingArgument':
      return failures.missingValue(optionName(quoted));
    case 'commander.missingArgument':
      return failures.noTarget(command?.help(language).examples[0]?.[0] ?? '');
    case 'commander.excessArguments':
      return failures.tooManyArguments(command?.name ?? '');
    case 'commander.invalidArgument': {
      const [, option = command?.name ?? '', value = '', expected = ''] =
        /^error: (?:option '(.*?)' argument|command-argument value) '([\s\S]*)' is invalid(?: for argument '.*?')?\. ([\s\S]*)$/.exec(
          message,
        ) ?? [];
      const choices = /^Allowed choices are (.*)\.$/.exec(expected)?.[1];
      return failures.invalidValue(optionName(option), value, choices ? failures.choices(choices) : expected);
    }
    default:
      return message.replace(/^error: /, '');
  }
}

/** The options of a command, as they are typed. */
function optionsOf(command: NamedCommand | undefined, invocation: Invocation): string[] {
  const described = new Command();
  command?.describe(described, invocation);
  return described.options.flatMap(({ long }) => long ?? []);
}

/** "--speed" of "--speed <n>". */
function optionName(flags: string): string {
  return /--[\w-]+/.exec(flags)?.[0] ?? flags;
}

/** A lesson or a program where a command was expected. */
function isTarget(typed: string): boolean {
  return listLessons().some(({ id }) => id === typed) || /[/\\]|\.[cm]?[jt]s$/.test(typed);
}
