/** What the bootstrap of a lesson process reads from its standard input: who it is and what to run. */
import type { Context } from './context.js';
import type { Program, Target } from './program.js';

interface Common extends Omit<Context, 'program'> {
  readonly program: Program;
  /** Whether descriptor 3 is a trace pipe. */
  readonly traced: boolean;
}

export interface MainRequest extends Common {
  readonly role: 'main';
  /** What the program's main() gets. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

export interface ChildRequest extends Common {
  readonly role: 'child';
  readonly target: Target;
  /** Packed by transfer.ts. */
  readonly args: Buffer;
}

export type ProcessRequest = MainRequest | ChildRequest;
