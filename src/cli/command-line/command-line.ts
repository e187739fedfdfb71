/** The command line as commander knows it, put together from what each command says of itself. */
import { Command, Option } from 'commander';
import type { ExitCode } from '../failure/exit-codes.js';
import type { CommandDescription, NamedCommand } from './description.js';
import { examplesText, localizeHelp } from './help.js';
import type { Invocation } from './invocation.js';
import { fitHelp } from './wrap-help.js';

/** Every command by its name, in the order of the help. What it says of itself, and its words, are loaded when it is typed. */
const COMMANDS: Readonly<Record<string, () => Promise<CommandDescription>>> = {
  list: async () => (await import('../reading/list.js')).listDescription,
  learn: async () => (await import('../learn/description.js')).learnDescription,
  show: async () => (await import('../reading/descriptions.js')).showDescription,
  run: async () => (await import('../run/descriptions.js')).runDescription,
  replay: async () => (await import('../kept/descriptions.js')).replayDescription,
  why: async () => (await import('../kept/descriptions.js')).whyDescription,
  step: async () => (await import('../step/description.js')).stepDescription,
  explore: async () => (await import('../explore/description.js')).exploreDescription,
  compare: async () => (await import('../run/descriptions.js')).compareDescription,
  puzzle: async () => (await import('../puzzle/description.js')).puzzleDescription,
  quiz: async () => (await import('../quiz/description.js')).quizDescription,
  exercise: async () => (await import('../exercise/description.js')).exerciseDescription,
  next: async () => (await import('../progress/descriptions.js')).nextDescription,
  progress: async () => (await import('../progress/descriptions.js')).progressDescription,
  settings: async () => (await import('../progress/descriptions.js')).settingsDescription,
  doctor: async () => (await import('../reading/descriptions.js')).doctorDescription,
  completion: async () => (await import('../completion/description.js')).completionDescription(describeAll),
};

/** Those that a command line needs: the one typed first is the one that runs. Help, and a guess at what was meant, need them all. */
export async function loadCommands([first = '']: readonly string[]): Promise<readonly NamedCommand[]> {
  if (VERSION_FLAGS.includes(first)) return [];
  const names = Object.keys(COMMANDS);
  return Promise.all((names.includes(first) ? [first] : names).map(loadCommand));
}

const loadCommand = async (name: string): Promise<NamedCommand> => ({
  name,
  ...(await (COMMANDS[name] as () => Promise<CommandDescription>)()),
});

const VERSION_FLAGS = ['-V', '--version'];

/**
 * Builds the command line for what was typed, of the `commands` it needs: every start would feel the others.
 * `done` receives the exit code of the command that ran.
 */
export function buildCommandLine(
  version: string,
  commands: readonly NamedCommand[],
  invocation: Invocation,
  done: (code: ExitCode) => void,
): Command {
  const { args, words, language, output } = invocation;
  const examples = (of: readonly CommandDescription[], each?: number) =>
    examplesText(
      words,
      of.map(({ help }) => help(language)),
      each,
    );
  const program = localizeHelp(new Command('concur-lesson'), words)
    .description(words.about)
    .version(version, VERSION_FLAGS.join(', '), words.options.version)
    .showSuggestionAfterError(true)
    .exitOverride() // commander throws instead of ending the process; commands made from here on do, too
    .configureOutput({
      getOutHelpWidth: () => helpWidth(output),
      writeOut: (text) => output.write(fitHelp(text, helpWidth(output))),
      writeErr: () => {}, // what was mistyped is told by whoever catches it
    })
    .addHelpText('after', () => `\n${examples(commands, 1)}\n\n${words.exitCodes}`);

  for (const each of commands) {
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

/** The command line with every command described, as if help were asked on all of them. */
async function describeAll(invocation: Invocation, typed: readonly string[]): Promise<Command> {
  const commands = await loadCommands(['help']);
  const args = ['help', ...commands.map(({ name }) => name), ...typed];
  return buildCommandLine('', commands, { ...invocation, args }, () => {});
}
