/** What a key does. Any key in any state gives a state. */
import type { Notice } from '../render/player/shown.js';
import type { Story } from '../render/player/story.js';
import { pressFinding } from './find.js';
import type { Key } from './keys.js';
import { goTo, PACES, type PlayerState } from './state.js';
import { proofFrom, stepFrom } from './steps.js';

const JUMP = 10;

export function press(before: PlayerState, key: Key, story: Story): PlayerState {
  if (key === 'interrupt') return { ...before, leaves: 'interrupt' };
  const state: PlayerState = { ...before, notice: null };
  if (state.find !== null) return pressFinding(state, state.find, key, story);
  if (state.page.is !== 'run') return pressOnPage(state, key, story);
  // who has just looked for something goes back to the run with it, as where the name is typed
  if (key === 'escape' && (before.notice?.is === 'found' || before.notice?.is === 'notFound')) return state;
  return DOES[nameOf(key)]?.(state, story) ?? state;
}

/** A letter is a key whether Shift is held or not. */
const nameOf = (key: Key): string => (typeof key === 'string' ? key : key.typed.toLowerCase());

type Act = (state: PlayerState, story: Story) => PlayerState;

const move =
  (count: number): Act =>
  (state, story) => {
    const position = stepFrom(story, state.position, count, state.kernel);
    if (position === state.position && count < 0) return { ...notify(state, 'first'), mode: 'paused' };
    if (position === state.position) return notify(state, story.growing ? 'last' : 'end');
    return { ...goTo(state, position, story), mode: 'paused' };
  };

const toProof =
  (way: 1 | -1): Act =>
  (state, story) => {
    if (story.upshot === null) return notify(state, 'noVerdict');
    const position = proofFrom(story, state.position, way);
    if (position === null) return notify(state, 'noProof');
    const kernel = state.kernel || story.tell(position, false) === null; // what it says proves something
    return { ...goTo(state, position, story), kernel, mode: 'paused' };
  };

const changeSpeed =
  (by: 1 | -1): Act =>
  (state) => {
    const at = PACES.findIndex((speed) => speed >= state.speed);
    const speed = PACES[Math.min(PACES.length - 1, Math.max(0, at + by))];
    return { ...state, speed: speed ?? state.speed };
  };

const open =
  (is: 'help' | 'verdict'): Act =>
  (state, story) =>
    is === 'verdict' && story.upshot === null
      ? notify(state, 'noVerdict')
      : { ...state, mode: 'paused', page: { is, from: 0 } };

const toFirst: Act = (state, story) => goTo(state, stepFrom(story, -1, 1, state.kernel), story);

const leave: Act = (state) => ({ ...state, leaves: 'quit' });

const DOES: Readonly<Record<string, Act>> = {
  ' ': goOnOrPause,
  left: move(-1),
  right: move(1),
  up: move(-JUMP),
  down: move(JUMP),
  pageUp: move(-JUMP),
  pageDown: move(JUMP),
  home: (state, story) => ({ ...toFirst(state, story), mode: 'paused' }),
  end: (state, story) => ({
    ...goTo(state, stepFrom(story, story.length, -1, state.kernel), story),
    mode: story.growing ? 'following' : 'paused',
  }),
  '[': changeSpeed(-1),
  ']': changeSpeed(1),
  n: toProof(1),
  p: toProof(-1),
  c: (state, story) => (story.program.size === 0 ? notify(state, 'noText') : { ...state, code: !state.code }),
  k: showKernel,
  '/': (state) => ({ ...state, mode: 'paused', find: { typed: '', chosen: 0 } }),
  '?': open('help'),
  v: open('verdict'),
  q: leave,
  enter: (state, story) => (state.leads && !story.growing ? leave(state, story) : state),
  // terminals send it for other keys as well, in pieces when they are slow: it must not end a run
  escape: (state, story) => (story.growing ? notify(state, 'goesOn') : leave(state, story)),
};

/** Behind the last event of a run that is over it begins anew. */
function goOnOrPause(state: PlayerState, story: Story): PlayerState {
  if (state.mode !== 'paused') return { ...state, mode: 'paused' };
  const isLast = stepFrom(story, state.position, 1, state.kernel) === state.position;
  const from = isLast && !story.growing ? toFirst(state, story) : state;
  return { ...from, mode: 'playing' };
}

/** A sample that is told no longer cannot be the present event. */
function showKernel(state: PlayerState, story: Story): PlayerState {
  const kernel = !state.kernel;
  const isTold = story.tell(state.position, kernel) !== null;
  const position = isTold ? state.position : stepFrom(story, state.position, -1, kernel);
  return { ...state, kernel, position };
}

function pressOnPage(state: PlayerState, key: Key, story: Story): PlayerState {
  const { page } = state;
  if (page.is === 'run') return state;
  const name = nameOf(key);
  const scrolled = SCROLLS[name];
  if (scrolled !== undefined) return { ...state, page: { ...page, from: Math.max(0, page.from + scrolled) } };
  if (name === '?' && page.is !== 'help') return open('help')(state, story);
  if (name === 'v' && page.is !== 'verdict') return open('verdict')(state, story);
  return BACK.includes(name) ? { ...state, page: { is: 'run' } } : state;
}

const SCROLLS: Readonly<Record<string, number>> = {
  up: -1,
  down: 1,
  pageUp: -JUMP,
  pageDown: JUMP,
  home: Number.NEGATIVE_INFINITY,
  end: Number.POSITIVE_INFINITY,
};

const BACK = ['q', 'escape', 'enter', '?', 'v', ' '];

function notify(state: PlayerState, is: Exclude<Notice['is'], 'found' | 'notFound'>): PlayerState {
  return { ...state, notice: { is } };
}
