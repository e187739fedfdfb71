/**
 * The player in a terminal: takes it over, draws what has changed, and gives it back whatever happens.
 *
 * What is drawn and what a key does is pure (src/player, src/render/player); here are the clock, the keys, the size and the end.
 */
import type { Key } from '../../player/keys.js';
import { press } from '../../player/press.js';
import { settle } from '../../player/settle.js';
import { type Opening, openState, type PlayerState, pass } from '../../player/state.js';
import { drawFrame, fits, type Place } from '../../render/player/frame.js';
import type { Story } from '../../render/player/story.js';
import { toText } from '../../render/style/ansi.js';
import type { View } from '../../render/style/view.js';
import type { Output } from '../terminal/output.js';
import { nextFrameAt } from './frame-pace.js';
import { openKeyboard } from './keyboard.js';
import { takeScreen } from './screen.js';

export interface PlayerOptions {
  readonly view: View;
  readonly output: Output;
  /** Closes the player when aborted: by a signal, of which we are about to die. */
  readonly stop: AbortSignal;
  /** How it begins; default: it follows the run. */
  readonly opening?: Opening;
}

/** How it came to be closed: by the learner, by Ctrl-C, or by whoever opened it. */
export type Closed = 'quit' | 'interrupt' | 'closed';

export interface Player {
  /** The story has grown. */
  refresh(): void;
  /** Closes it, if the learner has not. */
  close(): void;
  /** Resolves when it is closed and the terminal is as it was. Rejects, after that, with an error of ours. */
  readonly closed: Promise<Closed>;
}

/** While nothing happens only the clock goes on. */
const IDLE_MS = 100;

/** Whether the player can be shown: a terminal for keys and picture that moves its cursor and is large enough. */
export function canPlay(output: Output, env: NodeJS.ProcessEnv = process.env): boolean {
  if (!output.isTerminal || !process.stdin.isTTY || env['TERM'] === 'dumb') return false;
  return fits(process.stdout);
}

/** Shows `story`, which may grow. Only where it `canPlay`. */
export function openPlayer(story: Story, { view, output, stop, opening }: PlayerOptions): Player {
  let state: PlayerState = openState(opening);
  let nextAt = Number.NEGATIVE_INFINITY;
  let passedAt = performance.now();
  let timer: NodeJS.Timeout | undefined;
  let isOpen = true;
  const { promise: closed, resolve, reject } = promised<Closed>();

  const place = (): Place => ({ ...view, columns: process.stdout.columns, rows: process.stdout.rows });

  /** Nothing is drawn while it is paused: what has passed since is over before a key changes that. */
  function passTime(): void {
    const now = performance.now();
    state = pass(state, (now - passedAt) / 1000, story);
    passedAt = now;
  }

  function draw(): void {
    timer = undefined;
    passTime();
    screen.paint(drawFrame(story, state, place()).map((line) => toText([line], view).slice(0, -1)));
    const moves = state.mode === 'playing' || (state.mode === 'following' && story.growing);
    const now = performance.now();
    nextAt = nextFrameAt(passedAt, now);
    if (moves) drawIn(Math.max(nextAt - now, state.mode === 'playing' ? 0 : IDLE_MS));
  }

  function drawIn(delayMs: number): void {
    if (isOpen) timer ??= setTimeout(guard(draw), delayMs);
  }

  /** As soon as the last frame is old enough. */
  function drawSoon(): void {
    clearTimeout(timer);
    timer = undefined;
    const wait = nextAt - performance.now();
    if (wait > 0) drawIn(wait);
    else guard(draw)();
  }

  function onKey(key: Key): void {
    if (!isOpen) return;
    passTime();
    state = settle(press(state, key, story), story, place());
    if (state.leaves === 'no') drawSoon();
    else close({ how: state.leaves });
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

  function close(end: { how: Closed } | { error: unknown } = { how: 'closed' }): void {
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

  const onStop = () => close({ how: 'closed' });
  const resized = guard(onResize);
  const continued = guard(onContinued);
  const screen = takeScreen(output);
  const keyboard = openKeyboard(guard(onKey), onStop);
  process.stdout.on('resize', resized);
  process.on('SIGCONT', continued);
  // an error that nobody catches is told after this
  process.prependListener('uncaughtException', restore);
  process.on('exit', restore);
  stop.addEventListener('abort', onStop);
  output.lost.addEventListener('abort', onStop);
  if (stop.aborted || output.lost.aborted) close();
  else guard(draw)();

  return { refresh: guard(() => isOpen && drawSoon()), close: () => close(), closed };
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
