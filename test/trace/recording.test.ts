import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TraceEvent } from '../../src/trace/events.js';
import { advance, createMoment, type Moment } from '../../src/trace/moment.js';
import { createRecording, type Fold, type Recording } from '../../src/trace/recording.js';
import { log } from '../helpers/log.js';
import { turns } from '../helpers/turns.js';
import { anyHistory } from './any-history.js';

const moments: Fold<Moment> = { start: createMoment, advance, weigh: ({ processes }) => processes.size };

const counts: Fold<{ of: number }> = {
  start: () => ({ of: 0 }),
  advance: (state) => {
    state.of += 1;
  },
  weigh: () => 1,
};

function recorded<State>(fold: Fold<State>, events: readonly TraceEvent[]): Recording<State> {
  const recording = createRecording(fold);
  for (const event of events) recording.add(event);
  return recording;
}

function folded(events: readonly TraceEvent[]): Moment {
  const moment = createMoment();
  for (const event of events) advance(moment, event);
  return moment;
}

/** Long enough for copies. */
const anyLongHistory = fc
  .array(anyHistory, { minLength: 3, maxLength: 8 })
  .map((parts) => parts.flat().map((event, seq): TraceEvent => ({ ...event, seq })));

const many = (count: number): TraceEvent[] => {
  const [event] = log('0.1 main print hi');
  return Array.from({ length: count }, (_, seq) => ({ ...event, seq }) as TraceEvent);
};

describe('stateAt', () => {
  it('is what the log folded from its start comes to, wherever one goes, and in whatever order', () => {
    fc.assert(
      fc.property(anyLongHistory, fc.array(fc.nat(), { maxLength: 12 }), (events, places) => {
        const recording = recorded(moments, events);
        for (const place of places) {
          const index = (place % (events.length + 1)) - 1;
          expect(recording.stateAt(index)).toEqual(folded(events.slice(0, index + 1)));
        }
      }),
      { numRuns: turns(20, 500) },
    );
  });

  it('stays true while the log grows', () => {
    const recording = createRecording(counts);
    for (const [index, event] of many(1000).entries()) {
      recording.add(event);
      expect(recording.stateAt(Math.floor(index / 2)).of).toBe(Math.floor(index / 2) + 1);
    }
    expect(recording.latest.of).toBe(1000);
  });

  it('is the caller’s own: what he does to it changes no other', () => {
    const recording = recorded(counts, many(300));
    recording.stateAt(200).of = 0;
    expect(recording.stateAt(200).of).toBe(201);
    expect(recording.latest.of).toBe(300);
  });

  it('is the end where there is no such event yet', () => {
    expect(recorded(counts, many(5)).stateAt(99).of).toBe(5);
  });
});

it('step takes the event at an index into a state of one’s own', () => {
  const events = log('0.1 main start\n0.2 main spawn p1\n0.3 p1 start\n0.4 p1 exit 0');
  const recording = recorded(moments, events);
  const state = recording.stateAt(1);
  for (const index of [2, 3, 4]) recording.step(state, index);
  expect(state).toEqual(recording.latest);
});

describe('what is kept', () => {
  it('is bounded, however long the log, and few steps from any event while it is not very long', () => {
    let advanced = 0;
    const recording = recorded(
      {
        ...counts,
        advance: (state) => {
          state.of += 1;
          advanced += 1;
        },
      },
      many(100_000),
    );
    expect(recording.kept.copies).toBeLessThanOrEqual(64);
    expect(recording.kept.copies).toBeGreaterThan(16);
    advanced = 0;
    recording.stateAt(99_998);
    expect(advanced).toBeLessThan(4096);
  });

  it('is fewer copies where each is large', () => {
    const heavy = recorded({ ...counts, weigh: () => 30_000 }, many(10_000));
    expect(heavy.kept.weight).toBeLessThanOrEqual(200_000);
    expect(heavy.kept.copies).toBeGreaterThan(2);
    expect(heavy.stateAt(9_000).of).toBe(9_001);
  });

  it('is where one looks around, however heavy that is: to come there once more takes few steps', () => {
    let advanced = 0;
    const huge = recorded(
      {
        ...counts,
        weigh: () => 300_000,
        advance: (state) => {
          state.of += 1;
          advanced += 1;
        },
      },
      many(5000),
    );
    const steps = (index: number): number => {
      advanced = 0;
      expect(huge.stateAt(index).of).toBe(index + 1);
      return advanced;
    };
    expect(steps(4000)).toBe(4001);
    for (const near of [4000, 3999, 3900, 4200, 3801]) expect(steps(near)).toBeLessThan(512);
    expect(steps(2000)).toBe(2001);
    expect(steps(2001)).toBeLessThan(512);
    huge.stateAt(2001).of = 0; // the caller's own, as ever
    expect(steps(2001)).toBeLessThan(512);
  });

  it('is nothing of a state that is too large to be copied', () => {
    const huge = recorded({ ...counts, weigh: () => 300_000 }, many(200));
    expect(huge.kept.copies).toBe(0);
    expect(huge.stateAt(150).of).toBe(151);
  });
});
