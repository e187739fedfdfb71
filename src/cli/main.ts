/** The command-line tool: parses, dispatches, explains what went wrong, sets the exit code. */
import { CommanderError } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { readSettings } from '../progress/settings.js';
import { buildCommandLine, loadCommands } from './command-line/command-line.js';
import type { Invocation } from './command-line/invocation.js';
import { languageFromArguments } from './command-line/language.js';
import { endOnUncaught, endWith, tellIn } from './end.js';
import { EXIT, type ExitCode } from './failure/exit-codes.js';
import { isatty } from './terminal/is-terminal.js';
import { type Output, openOutput } from './terminal/output.js';
import { prepareSignals } from './terminal/signals.js';
import { cliWords } from './words/cli.js';

const STDIN = 0;

/** Runs the tool, to the end of this process. Lessons are in one package with it: who loads one does not run it. */
export function runTool(): void {
  const typed = process.argv.slice(2);
  // before the settings are known, and where they cannot be
  const ownLanguage = languageFromArguments(typed);
  prepareSignals();
  endOnUncaught(ownLanguage);
  void main(typed)
    .catch((error) => tellIn(ownLanguage, error))
    .then(endWith);
}

async function main(args: readonly string[]): Promise<ExitCode> {
  const output = openOutput();
  if (args.length > 0 || !canAsk(output)) return execute(invoke(args, output));
  const { startScreen } = await import('./start/start.js');
  return startScreen(
    () => invoke([], output),
    (typed) => execute(invoke(typed, output)),
  );
}

/** A person at a terminal that can move its cursor. */
function canAsk(output: Output): boolean {
  return output.isTerminal && isatty(STDIN) && process.env['TERM'] !== 'dumb';
}

/** Settings may change between two commands of one start screen. */
function invoke(args: readonly string[], output: Output): Invocation {
  const settings = readSettings(process.env);
  const language = languageFromArguments(args, process.env, settings.language);
  const run = (typed: readonly string[]) => execute(invoke(typed, output));
  return { args, words: cliWords[language], language, output, settings, run };
}

/** One command line, to its exit code; failures are told. */
async function execute(invocation: Invocation): Promise<ExitCode> {
  try {
    const exitCode = await dispatch(invocation);
    await invocation.output.finish();
    return exitCode;
  } catch (error) {
    return tellIn(invocation.language, error);
  }
}

async function dispatch(invocation: Invocation): Promise<ExitCode> {
  const { args } = invocation;
  let exitCode: ExitCode = EXIT.shown;
  const commands = await loadCommands(args);
  const program = buildCommandLine(packageJson.version, commands, invocation, (code) => {
    exitCode = code;
  });
  try {
    if (args.length === 0 || args.join(' ') === 'help help') program.help();
    await program.parseAsync(args as string[], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // code 0: the help or the version that was asked for is written
    if (error.exitCode !== 0)
      throw (await import('./failure/usage.js')).usageFailure(error, invocation, commands);
  }
  return exitCode;
}
