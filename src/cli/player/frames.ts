/**
 * A terminal that is ours: keys come in, frames go out, each when the last one is old enough, and the terminal is given back
 * whatever happens.
 */
import type { Key } from '../../player/keys.js';
import type { Place } from '../../render/player/frame.js';
import { toText } from '../../render/style/ansi.js';
import type { Line } from '../../render/style/line.js';
import type { View } from '../../render/style/view.js';
import type { Output } from '../terminal/output.js';
import { nextFrameAt } from './frame-pace.js';
import { openKeyboard } from './keyboard.js';
import { takeScreen } from './screen.js';

export interface FramesOptions {
  readonly view: View;
  readonly output: Output;
  /** Closes them when aborted: by a signal, of which we are about to die. */
  readonly stop: AbortSignal;
}

/** What is shown, and who hears of keys. */
export interface FrameSource {
  readonly draw: (place: Place) => readonly Line[];
  /** Milliseconds after which it is drawn anew though nothing has happened; null: it stays as it is. */
  readonly again: () => number | null;
  readonly onKey: (key: Key) => void;
}

/** How they came to be closed: by the learner, by Ctrl-C, or by whoever opened them. */
export type Closed = 'quit' | 'interrupt' | 'closed';

export interface Frames {
  /** Draws what is to be seen now, as soon as the last frame is old enough. */
  readonly refresh: () => void;
  readonly place: () => Place;
  readonly close: (end?: { readonly how: Closed } | { readonly error: unknown }) => void;
  /** Resolves when they are closed and the terminal is as it was. Rejects, after that, with an error of ours. */
  readonly closed: Promise<Closed>;
}

export function openFrames({ view, output, stop }: FramesOptions, shown: FrameSource): Frames {
  let nextAt = Number.NEGATIVE_INFINITY;
  let timer: NodeJS.Timeout | undefined;
  let isOpen = true;
  const { promise: closed, resolve, reject } = promised<Closed>();

  const place = (): Place => ({ ...view, columns: process.stdout.columns, rows: process.stdout.rows });

  function draw(): void {
    timer = undefined;
    const began = performance.now();
    screen.paint(shown.draw(place()).map((line) => toText([line], view).slice(0, -1)));
    const now = performance.now();
    nextAt = nextFrameAt(began, now);
    const again = shown.again();
    if (again !== null) drawIn(Math.max(nextAt - now, again));
  }

  function drawIn(delayMs: number): void {
    if (isOpen) timer ??= setTimeout(guard(draw), delayMs);
  }

  /** As soon as the last frame is old enough. */
  function drawSoon(): void {
    if (!isOpen) return;
    clearTimeout(timer);
    timer = undefined;
    const wait = nextAt - performance.now();
    if (wait > 0) drawIn(wait);
    else guard(draw)();
  }

  function onResize(): void {
    screen.forget();
    drawSoon();
  }

  function onContinued(): void {
    keyboard.retake();
    onResize();
  }

  /** What goes wrong here is thrown to whoever waits for us, once the terminal is as it was. */
  function guard<Args extends unknown[]>(work: (...args: Args) => void): (...args: Args) => void {
    return (...args) => {
      try {
        work(...args);
      } catch (error) {
        close({ error });
      }
    };
  }

  function restore(): void {
    keyboard.close();
    screen.restore();
  }

  function close(end: { readonly how: Closed } | { readonly error: unknown } = { how: 'closed' }): void {
    if (!isOpen) return;
    isOpen = false;
    clearTimeout(timer);
    process.stdout.off('resize', resized);
    process.off('SIGCONT', continued);
    process.off('exit', restore);
    process.off('uncaughtException', restore);
    stop.removeEventListener('abort', onStop);
    output.lost.removeEventListener('abort', onStop);
    restore();
    if ('how' in end) resolve(end.how);
    else reject(end.error);
  }

  const onStop = () => close();
  const resized = guard(onResize);
  const continued = guard(onContinued);
  const screen = takeScreen(output);
  const keyboard = openKeyboard(
    guard((key) => isOpen && shown.onKey(key)),
    onStop,
  );
  process.stdout.on('resize', resized);
  process.on('SIGCONT', continued);
  // an error that nobody catches is told after this
  process.prependListener('uncaughtException', restore);
  process.on('exit', restore);
  stop.addEventListener('abort', onStop);
  output.lost.addEventListener('abort', onStop);
  if (stop.aborted || output.lost.aborted) close();
  else guard(draw)();

  return { refresh: guard(drawSoon), place, close, closed };
}

function promised<T>() {
  let resolve: (value: T) => void = () => {};
  let reject: (error: unknown) => void = () => {};
  const promise = new Promise<T>((done, fail) => {
    resolve = done;
    reject = fail;
  });
  promise.catch(() => {}); // whoever waits for it may come later
  return { promise, resolve, reject };
}
