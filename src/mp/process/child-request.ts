/** What the bootstrap of a lesson process reads from its standard input: who it is and what to run. */
import type { Context } from '../context.js';
import type { Program, TargetPlace } from './program.js';

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
  readonly target: TargetPlace;
  /** Packed by transfer.ts. */
  readonly args: Uint8Array;
}

export type ProcessRequest = MainRequest | ChildRequest;

const LINE_END = 10;
const NO_ARGS = Buffer.alloc(0);

/** A request as bytes: a line of JSON, then the packed args. */
export function encodeRequest(request: ProcessRequest): Buffer {
  const { args, ...head } = request.role === 'child' ? request : { ...request, args: NO_ARGS };
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), args]);
}

/** The request; null if it was cut off, because whoever wrote it ended in the middle. */
export function decodeRequest(bytes: Buffer): ProcessRequest | null {
  const end = bytes.indexOf(LINE_END);
  if (end < 0) return null;
  const head = JSON.parse(bytes.toString('utf8', 0, end));
  return head.role === 'child' ? { ...head, args: bytes.subarray(end + 1) } : head;
}
