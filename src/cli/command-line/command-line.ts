/** The command line as commander knows it, put together from what each command says of itself. */
import { Command, Option } from 'commander';
import { completionDescription } from '../completion/description.js';
import { exerciseDescription } from '../exercise/description.js';
import type { ExitCode } from '../failure/exit-codes.js';
import { replayDescription, whyDescription } from '../kept/descriptions.js';
import { learnDescription } from '../learn/description.js';
import { nextDescription, progressDescription, settingsDescription } from '../progress/descriptions.js';
import { quizDescription } from '../quiz/description.js';
import { doctorDescription, listDescription, showDescription } from '../reading/descriptions.js';
import { compareDescription, runDescription } from '../run/descriptions.js';
import { stepDescription } from '../step/description.js';
import type { CommandDescription } from './description.js';
import { examplesText, localizeHelp } from './help.js';
import type { Invocation } from './invocation.js';
import { fitHelp } from './wrap-help.js';

/** Every command, in the order of the help. */
export const COMMANDS: readonly CommandDescription[] = [
  listDescription,
  learnDescription,
  showDescription,
  runDescription,
  replayDescription,
  whyDescription,
  stepDescription,
  compareDescription,
  quizDescription,
  exerciseDescription,
  nextDescription,
  progressDescription,
  settingsDescription,
  doctorDescription,
  completionDescription(describeAll),
];

/**
 * Builds the command line for what was typed; what that does not need is left out, which every start feels.
 * `done` receives the exit code of the command that ran.
 */
export function buildCommandLine(
  version: string,
  invocation: Invocation,
  done: (code: ExitCode) => void,
): Command {
  const { args, words, language, output } = invocation;
  const examples = (commands: readonly CommandDescription[], each?: number) =>
    examplesText(
      words,
      commands.map(({ help }) => help(language)),
      each,
    );
  const program = localizeHelp(new Command('concur-lesson'), words)
    .description(words.about)
    .version(version, '-V, --version', words.options.version)
    .showSuggestionAfterError(true)
    .exitOverride() // commander throws instead of ending the process; commands made from here on do, too
    .configureOutput({
      getOutHelpWidth: () => helpWidth(output),
      writeOut: (text) => output.write(fitHelp(text, helpWidth(output))),
      writeErr: () => {}, // what was mistyped is told by whoever catches it
    })
    .addHelpText('after', () => `\n${examples(COMMANDS, 1)}\n\n${words.exitCodes}`);

  for (const each of commandsWorthKnowing(args)) {
    const { summary, usage } = each.help(language);
    const command = program.command(each.name).summary(summary);
    if (!args.includes(each.name)) continue;
    command
      .description(summary)
      .helpOption('-h, --help', words.options.help)
      .addOption(new Option('--lang <language>', words.options.lang).choices(['en', 'zh']))
      .option('--no-color', words.options.color)
      .option('--ascii', words.options.ascii)
      .addHelpText('after', `\n${examples([each])}`)
      // commander knows no types: each command names those of its own arguments and options
      .action(async (...typed) => done(await each.run(invocation, ...(typed as never[]))));
    if (usage !== undefined) command.usage(usage);
    each.describe(command, invocation);
  }
  return program;
}

/** Without a terminal, what every terminal has. */
const helpWidth = ({ isTerminal }: Invocation['output']): number =>
  isTerminal ? process.stdout.columns : 80;

/** The command that was typed first is the one that runs. Help, and a guess at what was meant, need them all. */
function commandsWorthKnowing([first]: readonly string[]): readonly CommandDescription[] {
  const typed = COMMANDS.filter(({ name }) => name === first);
  return typed.length > 0 ? typed : COMMANDS;
}

/** The command line with every command described, as if help were asked on all of them. */
function describeAll(invocation: Invocation, typed: readonly string[]): Command {
  const args = ['help', ...COMMANDS.map(({ name }) => name), ...typed];
  return buildCommandLine('', { ...invocation, args }, () => {});
}
