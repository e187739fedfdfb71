/** Errors as the learner sees them: what happened, what was expected, what to do; no stack trace for a mistake of theirs. */
import type { CliWords } from '../words/cli.js';
import { EXIT, type ExitCode } from './exit-codes.js';

/** A failure whose text is meant for the learner, in their language. */
export class UserFailure extends Error {
  override readonly name = 'UserFailure';
  readonly exitCode: ExitCode;

  constructor(message: string, exitCode: ExitCode = EXIT.usage, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}

/** Standard output is closed (a `head` has seen enough) or full: nothing more can be told there. */
export class OutputFailure extends Error {
  override readonly name = 'OutputFailure';
  readonly code: string;

  constructor(code: string) {
    super(`standard output: ${code}`);
    this.code = code;
  }
}

interface Explained {
  readonly text: string;
  readonly exitCode: ExitCode;
}

/** What to write to standard error about `error`, and the exit code. */
export function explainFailure(error: unknown, words: CliWords): Explained {
  if (error instanceof UserFailure) return { text: error.message, exitCode: error.exitCode };
  if (error instanceof OutputFailure) {
    return { text: words.failures.output(error.code), exitCode: EXIT.notShown };
  }
  const { name, code, message } = error as Error & { code?: string };
  if (name === 'OsError') return { text: words.failures.system(message), exitCode: EXIT.unsupported };
  if (name === 'ProgramError') {
    const told = words.failures.program[code as keyof CliWords['failures']['program']];
    return { text: told ? told(message) : message, exitCode: EXIT.usage };
  }
  if (name === 'ProgramSyntaxError')
    return { text: explainSyntax(error as SyntaxProblem, words), exitCode: EXIT.usage };
  const stack = error instanceof Error ? (error.stack ?? message) : String(error);
  return { text: words.failures.bug(stack), exitCode: EXIT.notShown };
}

interface SyntaxProblem {
  readonly code: string;
  readonly message: string;
  /** What is correct elsewhere and does not work here. */
  readonly unsupported?: keyof CliWords['failures']['unsupported'];
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly lineText: string;
}

function explainSyntax(
  { code, message, unsupported, path, line, column, lineText }: SyntaxProblem,
  words: CliWords,
): string {
  const { syntax, topLevelAwait } = words.failures;
  const tell = () => {
    if (unsupported !== undefined) return words.failures.unsupported[unsupported](`${path}:${line}`);
    if (code === 'PROGRAM_AWAIT') return topLevelAwait(`${path}:${line}`);
    return syntax(`${path}:${line}:${column}`, message);
  };
  const told = tell();
  const shown = lineText.replaceAll('\t', ' ').slice(0, 200);
  if (shown.trim() === '') return told;
  return column <= shown.length + 1 ? `${told}\n\n  ${shown}\n  ${' '.repeat(column - 1)}^` : told;
}
