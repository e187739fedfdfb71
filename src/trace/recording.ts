/**
 * A log that can be gone back and forth in, also while it grows: what a fold over it has come to after any of its events.
 *
 * Copies of that are kept every so many events, and a seek goes on from the nearest one before it. There are never more than
 * so many copies, and they never weigh more than so much: when they would, every second one is let go. So a log of ten
 * thousand events costs a seek a few hundred steps, and a log of any length costs no more memory than its events. What took
 * many steps to come to is kept, too, whatever it weighs, until other steps take as many: who looks there looks around.
 */
import { copyPlain } from './copy.js';
import type { TraceEvent } from './events.js';

/** What is worked out event by event. */
export interface Fold<State> {
  /** Before anything has happened. */
  start(): State;
  /** Takes in the next event; changes the state, which has to be plain data: `copyPlain` copies it. */
  advance(state: State, event: TraceEvent): void;
  /** About how many things there are to copy. */
  weigh(state: State): number;
}

export interface Recording<State> {
  /** All so far. */
  readonly events: readonly TraceEvent[];
  /** After the last of them. Not to be changed; it changes with the next event. */
  readonly latest: State;
  add(event: TraceEvent): void;
  /** After the event at `index`, -1: before the first. It is the caller's own. */
  stateAt(index: number): State;
  /** Takes the event at `index` into a state that stands before it. */
  step(state: State, index: number): void;
  /** How many copies there are, and what they weigh together. */
  readonly kept: { readonly copies: number; readonly weight: number };
}

const FIRST_INTERVAL = 64;
const MOST_COPIES = 64;
/** In things of a state: some ten megabytes. */
const MOST_WEIGHT = 200_000;

/** So many steps are many; and of what has been come to by them, the state so many events before is kept. */
const MANY_STEPS = 1024;
const LOOK_AROUND = 256;

interface Copy<State> {
  /** It stands after so many events. */
  readonly after: number;
  readonly state: State;
  readonly weight: number;
}

export function createRecording<State>(fold: Fold<State>): Recording<State> {
  const events: TraceEvent[] = [];
  const latest = fold.start();
  let copies: Copy<State>[] = [];
  let recent: Copy<State> | undefined;
  let interval = FIRST_INTERVAL;
  let weight = 0;

  function add(event: TraceEvent): void {
    events.push(event);
    fold.advance(latest, event);
    if (events.length % interval === 0) keep();
  }

  function keep(): void {
    const weighs = fold.weigh(latest);
    if (weighs > MOST_WEIGHT) return;
    copies.push({ after: events.length, state: copyPlain(latest), weight: weighs });
    weight += weighs;
    while (copies.length > MOST_COPIES || weight > MOST_WEIGHT) thinOut();
  }

  function thinOut(): void {
    interval *= 2;
    copies = copies.filter(({ after }) => after % interval === 0);
    weight = copies.reduce((sum, copy) => sum + copy.weight, 0);
  }

  function stateAt(index: number): State {
    const length = Math.min(index + 1, events.length);
    const copy = nearest(length);
    const state = copy ? copyPlain(copy.state) : fold.start();
    const from = copy?.after ?? 0;
    const keepAt = length - from > MANY_STEPS ? length - LOOK_AROUND : -1;
    for (let at = from; at < length; at += 1) {
      if (at === keepAt) recent = { after: at, state: copyPlain(state), weight: 0 };
      step(state, at);
    }
    return state;
  }

  function nearest(length: number): Copy<State> | undefined {
    const copy = copies.findLast(({ after }) => after <= length);
    const isNearer = recent && recent.after <= length && recent.after > (copy?.after ?? 0);
    return isNearer ? recent : copy;
  }

  const step = (state: State, index: number): void => fold.advance(state, events[index] as TraceEvent);

  return {
    events,
    latest,
    add,
    stateAt,
    step,
    get kept() {
      return { copies: copies.length, weight };
    },
  };
}
