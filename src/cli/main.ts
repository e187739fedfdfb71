/** The command-line tool: parses, dispatches, explains what went wrong, sets the exit code. */
import { CommanderError } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { cliWords } from '../i18n/cli.js';
import { buildCommandLine, type Stage } from './command-line.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { explainFailure } from './failure.js';
import { languageFromArguments } from './language.js';
import { openOutput } from './output.js';

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});

async function main(args: readonly string[]): Promise<ExitCode> {
  const language = languageFromArguments(args);
  const words = cliWords[language];
  const output = openOutput();
  try {
    const exitCode = await dispatch({ args, words, language, output });
    await output.finish();
    return exitCode;
  } catch (error) {
    const { text, exitCode } = explainFailure(error, words);
    process.stderr.write(`concur-lesson: ${text}\n`);
    return exitCode;
  }
}

async function dispatch(stage: Stage): Promise<ExitCode> {
  const { args } = stage;
  let exitCode: ExitCode = EXIT.shown;
  const program = buildCommandLine(packageJson.version, stage, (code) => {
    exitCode = code;
  });
  try {
    if (args.length === 0) program.help();
    await program.parseAsync(args as string[], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // code 0: the help or the version that was asked for is written
    if (error.exitCode !== 0) throw (await import('./usage.js')).usageFailure(error, args, stage.words);
  }
  return exitCode;
}
