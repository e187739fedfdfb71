/**
 * Whether what runs now was set going by a module while it loads. Every child loads the program before it does what it
 * was started for: a module that starts processes as it loads would make each child start more, without end. CPython
 * refuses that too (RuntimeError, multiprocessing/spawn.py).
 */
import type { AsyncLocalStorage } from 'node:async_hooks';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { MpError } from '../../errors.js';

let depth = 0;
let scope: AsyncLocalStorage<true> | undefined;

/** Words without which a module leaves nothing for later. */
const LATER =
  /\b(?:async|await|Promise|setTimeout|setInterval|setImmediate|queueMicrotask)\b|\.(?:then|nextTick)\(/;

/** Loads a module: runs `load`, which runs its `code`. What that leaves for later counts as a part of it. */
export function whileLoading(code: string, load: () => void): void {
  depth += 1;
  try {
    if (LATER.test(code)) openScope().run(true, load);
    else load();
  } finally {
    depth -= 1;
  }
}

/** Whether a module is being loaded right now. */
export const isLoading = (): boolean => depth > 0;

/**
 * To be called before a process is started.
 *
 * @throws MpError START_WHILE_LOADING where a module does it as it loads. `file`: the program's; `exportsMain`: whether
 * it exports a main.
 */
export function refuseWhileLoading(child: string, file: string, exportsMain: boolean): void {
  if (depth === 0 && scope?.getStore() === undefined) return;
  const from = callOfMain(file);
  const called = `start() of ${child} was called by what ${basename(file)} does while it loads`;
  const reason = 'Each child loads the program first, so every child would start more of them, without end';
  throw new MpError(
    'START_WHILE_LOADING',
    from === null
      ? `${called}. ${reason}. Start processes in \`export function main() { … }\`: concur-lesson calls it once, in the main process`
      : `${called}: ${from} calls main(). ${reason}. Remove that call${exportsMain ? '' : ', and write `export function main()`'}: concur-lesson calls main() itself`,
  );
}

/** Where the module calls main(), "mine.ts:12", if that is how we got here. */
function callOfMain(file: string): string | null {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = Number.POSITIVE_INFINITY;
  const frames = (new Error().stack ?? '').split('\n').slice(1);
  Error.stackTraceLimit = stackTraceLimit;
  const main = frames.findLastIndex((frame) => /^\s*at (?:async )?(?:\w+\.)?main \(/.test(frame));
  if (main < 0) return null;
  // a main that went on later has nobody below it any more
  const line = /([^/\\(]+:\d+):\d+\)?$/.exec(
    frames[main + 1]?.includes(file) ? (frames[main + 1] ?? '') : '',
  )?.[1];
  return line ?? basename(file);
}

/** Loaded for modules that need it: half a millisecond. */
function openScope(): AsyncLocalStorage<true> {
  const load = createRequire(import.meta.url);
  const { AsyncLocalStorage: Storage } = load('node:async_hooks') as typeof import('node:async_hooks');
  scope ??= new Storage();
  return scope;
}
