/** Writing to standard output, and noticing when nobody can receive it. */
import { writeSync } from 'node:fs';
import { OutputFailure } from './failure.js';
import { isatty } from './is-terminal.js';

export interface Output {
  write(text: string): void;
  /** Whether a person is looking, not a file or a program. */
  readonly isTerminal: boolean;
  /** Aborted when writing failed: a run should end, it has no audience. */
  readonly lost: AbortSignal;
  /** Resolves when everything is written. Throws OutputFailure if it could not be. */
  finish(): Promise<void>;
}

const STDOUT = 1;

/** Standard output. A terminal is written to by Node's stream, which knows its ways; a file or pipe directly. */
export function openOutput(): Output {
  const lost = new AbortController();
  const isTerminal = isatty(STDOUT);
  const fail = (error: unknown) => {
    if (!lost.signal.aborted)
      lost.abort(new OutputFailure((error as NodeJS.ErrnoException).code ?? String(error)));
  };
  const write = isTerminal ? openTerminal(fail) : writeAll;
  return {
    isTerminal,
    lost: lost.signal,
    write: (text) => {
      if (text === '' || lost.signal.aborted) return;
      try {
        write(text);
      } catch (error) {
        fail(error);
      }
    },
    finish: async () => {
      if (isTerminal)
        await new Promise<void>((resolve) => process.stdout.write('', () => setImmediate(resolve)));
      if (lost.signal.aborted) throw lost.signal.reason;
    },
  };
}

function openTerminal(fail: (error: unknown) => void): (text: string) => void {
  process.stdout.on('error', fail);
  return (text) => void process.stdout.write(text);
}

function writeAll(text: string): void {
  let bytes = Buffer.from(text);
  while (bytes.length > 0) {
    try {
      bytes = bytes.subarray(writeSync(STDOUT, bytes));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      pause(); // somebody made the pipe non-blocking, and it is full
    }
  }
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
}
