/** Writing to standard output, and noticing when nobody can receive it. */
import { fstatSync, writeSync } from 'node:fs';
import { OutputFailure } from '../failure/failure.js';
import { isatty } from './is-terminal.js';
import { withSize } from './size.js';

export interface Output {
  write(text: string): void;
  /** Whether a person is looking, not a file or a program. */
  readonly isTerminal: boolean;
  /** Aborted when writing failed: a run should end, it has no audience. */
  readonly lost: AbortSignal;
  /** From here on writes return at once, however slow the reader: a run has to be watched, and Ctrl-C noticed, meanwhile. */
  flow(): void;
  /** Where the reader is behind: resolves when it has caught up, or at `stop`. */
  caughtUp(stop: AbortSignal): Promise<void> | undefined;
  /** Resolves when everything is written. Throws OutputFailure if it could not be. */
  finish(): Promise<void>;
}

const STDOUT = 1;

/**
 * Standard output. Directly at first, because Node's streams cost a fifth of a bare start; a terminal, and a pipe that
 * flows, are written to by Node's stream.
 */
export function openOutput(): Output {
  let failure: OutputFailure | undefined;
  let lost: AbortController | undefined; // made when somebody asks: a start is longer by a fiftieth with one
  const isTerminal = isatty(STDOUT);
  const fail = (error: unknown) => {
    failure ??= new OutputFailure((error as NodeJS.ErrnoException).code ?? String(error));
    lost?.abort(failure);
  };
  let stream: NodeJS.WriteStream | undefined;
  const openStream = () => {
    if (stream) return;
    stream = withSize(process.stdout);
    stream.on('error', fail);
  };
  if (isTerminal) openStream();
  return {
    isTerminal,
    get lost() {
      lost ??= new AbortController();
      if (failure) lost.abort(failure);
      return lost.signal;
    },
    write: (text) => {
      if (text === '' || failure) return;
      try {
        if (stream) stream.write(text);
        else writeAll(text);
      } catch (error) {
        fail(error);
      }
    },
    flow: () => {
      if (canBeSlow()) openStream();
    },
    caughtUp: (stop) => (stream?.writableNeedDrain && !stop.aborted ? drained(stream, stop) : undefined),
    finish: async () => {
      await new Promise<void>((resolve) => {
        if (stream) stream.write('', () => setImmediate(resolve));
        else resolve();
      });
      if (failure) throw failure;
    },
  };
}

/** Files take what they get; somebody reads a pipe, or does not. */
function canBeSlow(): boolean {
  try {
    const stat = fstatSync(STDOUT);
    return stat.isFIFO() || stat.isSocket();
  } catch {
    return false; // closed: the first write will say so
  }
}

function drained(stream: NodeJS.WriteStream, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      stream.off('drain', go);
      stop.removeEventListener('abort', go);
      resolve();
    };
    stream.on('drain', go);
    stop.addEventListener('abort', go);
  });
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
