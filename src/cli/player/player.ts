/**
 * The player in a terminal. What is drawn and what a key does is pure (src/player, src/render/player), the terminal is that of
 * frames.ts; here is the clock.
 */
import { press } from '../../player/press.js';
import { settle } from '../../player/settle.js';
import { type Opening, openState, type PlayerState, pass } from '../../player/state.js';
import { drawFrame, fits } from '../../render/player/frame.js';
import type { Story } from '../../render/player/story.js';
import type { Output } from '../terminal/output.js';
import { type Closed, type Frames, type FramesOptions, openFrames } from './frames.js';

export interface PlayerOptions extends FramesOptions {
  /** How it begins; default: it follows the run. */
  readonly opening?: Opening;
}

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
export function openPlayer(story: Story, { opening, ...options }: PlayerOptions): Player {
  let state: PlayerState = openState(opening);
  let passedAt = performance.now();

  /** Nothing is drawn while it is paused: what has passed since is over before a key changes that. */
  function passTime(): void {
    const now = performance.now();
    state = pass(state, (now - passedAt) / 1000, story);
    passedAt = now;
  }

  const frames: Frames = openFrames(options, {
    draw(place) {
      passTime();
      return drawFrame(story, state, place);
    },
    again() {
      if (state.mode === 'playing') return 0;
      return state.mode === 'following' && story.growing ? IDLE_MS : null;
    },
    onKey(key) {
      passTime();
      state = settle(press(state, key, story), story, frames.place());
      if (state.leaves === 'no') frames.refresh();
      else frames.close({ how: state.leaves });
    },
  });
  return { refresh: frames.refresh, close: () => frames.close(), closed: frames.closed };
}
