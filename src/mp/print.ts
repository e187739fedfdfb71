/** Output of lesson processes: an event, so that the observer can say who printed what when. */
import { createRequire } from 'node:module';
import type { Writable } from 'node:stream';
import { format } from 'node:util';
import { writeAll } from '../os/output.js';
import { emit, tracing } from '../trace/emit.js';
import { point } from './point.js';

/**
 * Prints its arguments separated by spaces, as console.log does (Python: print). In a lesson process console.log does just
 * this. Returns when all is written: a program run by plain node waits while the reader of its standard output is slow, and
 * gets Node's EPIPE when that is gone (Python: BrokenPipeError).
 */
export function print(...values: readonly unknown[]): void {
  printText(format(...values));
}

/** Makes console and process.stdout/stderr tell the trace, without touching the real streams (that would make them non-blocking). */
export function captureConsole(): void {
  const say = (...values: unknown[]) => print(...values);
  const complain = (...values: unknown[]) => printError(format(...values));
  Object.assign(console, {
    log: say,
    info: say,
    debug: say,
    error: complain,
    warn: complain,
    trace: complain,
  });
  replaceStream('stdout', printText);
  replaceStream('stderr', printError);
}

function printText(text: string): void {
  point({ call: 'print' });
  if (tracing()) emit({ kind: 'print', text });
  else writeAll(1, `${text}\n`);
}

function printError(text: string): void {
  point({ call: 'print' });
  if (tracing()) emit({ kind: 'output', stream: 'stderr', text });
  else writeAll(2, `${text}\n`);
}

function replaceStream(name: 'stdout' | 'stderr', tell: (text: string) => void): void {
  let stream: Writable | undefined;
  const get = () => {
    // loaded when somebody asks: most programs print, and a millisecond counts when a hundred processes start
    const load = createRequire(import.meta.url);
    stream ??= Object.assign(
      new (load('node:stream') as typeof import('node:stream')).Writable({
        decodeStrings: false,
        write: (chunk: string | Buffer, _encoding, done) => {
          tell(chunk.toString().replace(/\n$/, ''));
          done();
        },
      }),
      { fd: name === 'stdout' ? 1 : 2, isTTY: false },
    );
    return stream;
  };
  Object.defineProperty(process, name, { configurable: true, get });
}
