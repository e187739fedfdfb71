/** Calls as the model makes them, and what they are answered. */
import type { PipeEnd } from '../../trace/events.js';
import type { Operation } from '../../trace/operation.js';

/** What a process is about to do, and what of it the gate is not told. */
export interface Call {
  readonly operation: Operation;
  /** What it puts, sends, writes or prints, as text; of an exit, the exit code. */
  readonly value?: string;
  /** What a message takes in the pipe. */
  readonly bytes?: number;
  /** The ends of pipes that a start hands to the child. */
  readonly ends?: readonly PipeEnd[];
}

/**
 * What a call is answered, as text, fine enough that nothing else can decide what its process does next: "" for nothing,
 * `true`, `false` or a number for a look, `=` and the text of an item, a message or a file, `!` and the code of an error.
 */
export type Reply = string;

export const NO_REPLY: Reply = '';
export const YES: Reply = 'true';
export const NO: Reply = 'false';
export const replyWith = (value: string): Reply => `=${value}`;
export const failWith = (code: string): Reply => `!${code}`;
export const isFailure = (reply: Reply): boolean => reply.startsWith('!');

/** The call itself says that it waits at most so long. Of 0, it never waits. */
export const limitOf = ({ operation }: Call): number | undefined =>
  'timeout' in operation ? operation.timeout : undefined;

/** Calls of which one has to know what they carry before one can know what they do. */
const CARRY: ReadonlySet<Operation['call']> = new Set(['put', 'send', 'write', 'print', 'exit']);

/** Whether it is not known what it carries: it was stood before, but never made. */
export const lacksValue = ({ operation, value }: Call): boolean =>
  CARRY.has(operation.call) && value === undefined;

/** A program that does what the model has no answer for: no guess is made. */
export class NotModelled extends Error {
  readonly code = 'NOT_MODELLED';
  readonly what: string;

  constructor(what: string) {
    super(
      `the model cannot say what this call does: ${what}. Runs of this program can be tried, but not searched`,
    );
    this.name = 'NotModelled';
    this.what = what;
  }
}
