/** The command-line tool: parses, dispatches, explains what went wrong, sets the exit code. */
import { CommanderError } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { cliWords } from '../i18n/cli.js';
import { buildCommandLine } from './command-line.js';
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
  let exitCode: ExitCode = EXIT.shown;
  try {
    const program = buildCommandLine(packageJson.version, { words, language, output }, (code) => {
      exitCode = code;
    });
    if (args.length === 0) program.help();
    await program.parseAsync(args as string[], { from: 'user' });
    await output.finish();
    return exitCode;
  } catch (error) {
    return fail(error);
  }

  function fail(error: unknown): ExitCode {
    // commander has written its own message (or the help that was asked for)
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.shown : EXIT.usage;
    const { text, exitCode } = explainFailure(error, words);
    process.stderr.write(`concur-lesson: ${text}\n`);
    return exitCode;
  }
}
