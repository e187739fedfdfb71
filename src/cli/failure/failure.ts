/** Failures that are no mistake of ours: what was asked for is wrong, or nobody can receive the answer. */
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
