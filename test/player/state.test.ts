import { describe, expect, it } from 'vitest';
import { press } from '../../src/player/press.js';
import { openState, type PlayerState, pass } from '../../src/player/state.js';
import { finished, growing, oneLock } from './stories.js';

/** So many seconds, in frames. */
function play(state: PlayerState, seconds: number, story = finished(oneLock())): PlayerState {
  let now = state;
  for (let frame = 0; frame < seconds * 30; frame += 1) now = pass(now, 1 / 30, story);
  return now;
}

describe('playing', () => {
  const story = finished(oneLock());
  const told = (state: PlayerState): number => story.countTo(state.position, false);

  it('shows an event long enough to be read, though the run did several at once', () => {
    const opened = pass(openState({ mode: 'playing' }), 0, story);
    expect(told(opened)).toBe(1);
    expect(told(play(opened, 0.3))).toBe(1);
    expect(told(play(opened, 0.8))).toBe(3);
  });

  it('waits no longer than a reader does, though the run slept for long', () => {
    const printed = { ...openState({ mode: 'playing' }), position: 7 };
    expect(play(printed, 1.4).position).toBe(7);
    expect(play(printed, 1.6).position).toBe(8);
  });

  it('goes faster and slower', () => {
    const opened = openState({ mode: 'playing', speed: 4 });
    expect(told(play(opened, 0.2))).toBe(3);
    expect(told(play({ ...opened, speed: 0.5 }, 0.6))).toBe(1);
  });

  it('has a clock that goes on within a silence, to the second of the next event', () => {
    const printed = { ...openState({ mode: 'playing' }), position: 7 };
    const half = play(printed, 0.75);
    expect(half.clock).toBeGreaterThan(0.9);
    expect(half.clock).toBeLessThan(1.6);
    expect(play(printed, 1.6).clock).toBeCloseTo(2.25, 1);
  });

  it('pauses at the end of a run that is over', () => {
    expect(play(openState({ mode: 'playing' }), 30)).toMatchObject({
      mode: 'paused',
      position: story.length - 1,
    });
  });

  it('goes on where it was when we had been stopped for long', () => {
    const opened = pass(openState({ mode: 'playing' }), 0, story);
    expect(told(pass(opened, 3600, story))).toBe(2);
  });

  it('follows a run that goes on, when it has caught up with it', () => {
    const live = growing(oneLock());
    expect(play(openState({ mode: 'playing' }), 30, live).mode).toBe('following');
  });
});

describe('following', () => {
  it('shows the latest event, and a clock that goes on', () => {
    const live = growing(oneLock().slice(0, 4));
    const state = pass(openState(), 0.5, live);
    expect(state.position).toBe(3);
    expect(pass(state, 0.5, live).clock).toBeGreaterThan(state.clock);
    live.add(oneLock()[4] as never);
    expect(pass(state, 0, live).position).toBe(3); // a sample that nothing is told of
    live.add(oneLock()[5] as never);
    expect(pass(state, 0, live).position).toBe(5);
  });

  it('has a clock that neither goes back nor stays behind, whatever is done with the picture meanwhile', () => {
    const live = growing(oneLock().slice(0, 8));
    const silent = pass(pass(openState(), 0.5, live), 3, live);
    expect(silent.clock).toBeCloseTo(3.25);
    const again = press(press(silent, { typed: ' ' }, live), { typed: ' ' }, live);
    expect(pass(again, 0, live)).toMatchObject({ mode: 'following', clock: silent.clock });
    const away = pass(press(silent, 'left', live), 10, live);
    expect(pass(press(away, 'end', live), 0, live).clock).toBeCloseTo(13.25);
  });

  it('does not count what a run takes to begin', () => {
    const live = growing([]);
    const waiting = pass(openState(), 2, live);
    expect(waiting.clock).toBe(0);
    live.add(oneLock()[0] as never);
    expect(pass(waiting, 0.1, live).clock).toBe(live.timeOf(0));
  });

  it('stands at the last event, paused, when the run is over', () => {
    const story = finished(oneLock());
    expect(pass(openState(), 0.1, story)).toMatchObject({
      mode: 'paused',
      position: story.length - 1,
      clock: 2.35,
    });
  });

  it('waits for the first event', () => {
    expect(pass(openState(), 0.1, growing([])).position).toBe(-1);
    expect(pass(openState({ mode: 'playing' }), 0.1, growing([])).position).toBe(-1);
  });
});
