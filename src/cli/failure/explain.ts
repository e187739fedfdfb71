/** Errors as the learner sees them: what happened, what was expected, what to do; no stack trace for a mistake of theirs. */
import { tame, widthOf } from '../../render/style/text.js';
import type { CliWords } from '../words/cli.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { OutputFailure, UserFailure } from './failure.js';

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
  const { name, code, message, syscall } = error as Error & { code?: string; syscall?: string };
  if (syscall === 'uv_cwd') return { text: words.failures.noFolder, exitCode: EXIT.unsupported };
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
  const shown = lineText.slice(0, 200);
  if (shown.trim() === '') return told;
  // tamed here: the caret has to stand under what is seen
  const before = ' '.repeat(widthOf(tame(shown.slice(0, column - 1))));
  return column <= shown.length + 1 ? `${told}\n\n  ${tame(shown)}\n  ${before}^` : told;
}
