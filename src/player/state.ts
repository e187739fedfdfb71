/** The player as a state: what is shown, and how it goes on while time passes. */
import type { Shown } from '../render/player/shown.js';
import type { Story } from '../render/player/story.js';
import { stepFrom } from './steps.js';

export interface PlayerState extends Shown {
  /** Seconds, as it plays, for which the present event has been shown. */
  readonly since: number;
  /** Seconds of the run so far, as a clock knows them that heard of its last event; its events alone say nothing of a silence. */
  readonly reached: number;
  /** What was looked for last; '' for nothing. */
  readonly sought: string;
  /** Whether the learner wants to leave: by `q`, or by Ctrl-C. */
  readonly leaves: 'no' | 'quit' | 'interrupt';
}

export const PACES = [0.1, 0.25, 0.5, 1, 2, 4, 8, 16] as const;

export interface Opening {
  readonly mode?: Shown['mode'];
  readonly speed?: number;
  readonly leads?: boolean;
}

export function openState({ mode = 'following', speed = 1, leads = false }: Opening = {}): PlayerState {
  return {
    position: -1,
    clock: 0,
    mode,
    speed,
    leads,
    code: true,
    kernel: false,
    page: { is: 'run' },
    find: null,
    notice: null,
    since: 0,
    reached: 0,
    sought: '',
    leaves: 'no',
  };
}

/**
 * Playing, an event stays for as long as it did, but not shorter than a reader needs and not longer than a reader waits:
 * a run does twenty things in a moment, and then nothing for seconds.
 */
const LEAST_S = 0.35;
const MOST_S = 1.5;
/** What took longer between two frames is no playing: we were stopped, or the machine had no time for us. Seconds. */
const LONGEST_PASS_S = 0.5;

/** What `seconds` of time, and the events that have come meanwhile, make of it. */
export function pass(before: PlayerState, seconds: number, story: Story): PlayerState {
  const state = { ...before, reached: reachedAfter(before, seconds, story) };
  switch (state.mode) {
    case 'paused':
      return state.position < 0 ? goTo(state, stepFrom(story, -1, 1, state.kernel), story) : state;
    case 'following':
      return follow(state, story);
    case 'playing':
      return play(state, seconds, story);
  }
}

/** Before its first event is known, a run takes no time. */
function reachedAfter({ reached, position }: PlayerState, seconds: number, story: Story): number {
  const latest = story.timeOf(story.length - 1);
  return position < 0 || !story.growing ? latest : Math.max(latest, reached + seconds);
}

/** The latest event; and the clock goes on between two of them, as long as the run does. */
function follow(state: PlayerState, story: Story): PlayerState {
  const latest = stepFrom(story, story.length, -1, state.kernel);
  if (!story.growing) return { ...goTo(state, latest, story), mode: 'paused' };
  return { ...state, position: latest, since: 0, clock: state.reached };
}

function play(state: PlayerState, seconds: number, story: Story): PlayerState {
  let { position, since } = state;
  since += Math.min(seconds, LONGEST_PASS_S) * state.speed;
  for (;;) {
    const next = stepFrom(story, position, 1, state.kernel);
    if (next === position) return arrive({ ...state, position, since }, story);
    const gap = story.timeOf(next) - story.timeOf(position);
    const stay = position < 0 ? 0 : Math.min(MOST_S, Math.max(LEAST_S, gap));
    if (since < stay)
      return { ...state, position, since, clock: story.timeOf(position) + (gap * since) / stay };
    since -= stay;
    position = next;
  }
}

/** At the end of what there is: the run is followed from here on, or that was all. */
function arrive(state: PlayerState, story: Story): PlayerState {
  if (story.growing) return { ...state, since: 0, clock: state.reached, mode: 'following' };
  return { ...goTo(state, state.position, story), mode: 'paused' };
}

/** Shows another event. */
export function goTo(state: PlayerState, position: number, story: Story): PlayerState {
  return { ...state, position, since: 0, clock: story.timeOf(position) };
}
