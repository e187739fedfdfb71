/** What commander writes of itself in --help, in the learner's language. */
import type { Argument, Command, Option } from 'commander';
import type { CliWords } from '../words/cli-en.js';
import type { CommandWords } from './description.js';
import { cells, wrapHelp } from './wrap-help.js';

/** Descriptions with less room than this are not broken any more; cells. */
const FEWEST_CELLS = 10;

/** The texts and the layout of `command` and of those made from it. */
export function localizeHelp(command: Command, words: CliWords): Command {
  const { headings } = words;
  return command
    .helpOption('-h, --help', words.options.help)
    .helpCommand('help [command]', words.help)
    .configureHelp({
      styleTitle: (title) => localizeTitle(title, headings),
      styleUsage: (usage) =>
        usage.replace('[options]', headings.someOptions).replace('[command]', headings.someCommand),
      optionDescription: (option) => describeOption(option, headings),
      argumentDescription: (argument) => describeArgument(argument, headings),
      boxWrap: wrapHelp,
      minWidthToWrap: FEWEST_CELLS,
      displayWidth: cells,
    });
}

/** The first examples of each command, all unless `each` says how many. */
export function examplesText(words: CliWords, commands: readonly CommandWords[], each = Infinity): string {
  const examples = commands.flatMap((command) => command.examples.slice(0, each));
  return [words.examples, ...examples.flatMap(([command, what]) => [`  ${command}`, `      ${what}`])].join(
    '\n',
  );
}

type Headings = CliWords['headings'];

/** Commander's own headings, in the learner's language. */
function localizeTitle(title: string, headings: Headings): string {
  const known: Readonly<Record<string, string>> = {
    'Usage:': headings.usage,
    'Arguments:': headings.arguments,
    'Options:': headings.options,
    'Global Options:': headings.globalOptions,
    'Commands:': headings.commands,
  };
  return known[title] ?? title;
}

/** An option's description with what it may be and what it is by default, in the learner's language. */
function describeOption({ description, argChoices, defaultValue }: Option, headings: Headings): string {
  return [
    description,
    ...(argChoices ? [headings.choices(argChoices.join(', '))] : []),
    ...(typeof defaultValue === 'number' ? [headings.usually(defaultValue)] : []),
  ].join('');
}

/** An argument's description with what it may be, in the learner's language. */
function describeArgument({ description, argChoices }: Argument, headings: Headings): string {
  return [description, ...(argChoices ? [headings.choices(argChoices.join(', '))] : [])].join('');
}
