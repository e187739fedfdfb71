import { describe, expect, it } from 'vitest';
import { untilStopped, wasCutShort } from '../../../src/verdict/history/until-stopped.js';
import { troubleFindings } from '../../../src/verdict/trouble/trouble.js';
import { timeline } from '../../helpers/log.js';

/** A healthy program that was stopped: the worker's death comes before main's, and leaves main alone with both ends. */
const STOPPED = `
  0 main start
  0 main spawn worker result:sending
  1 worker start
  1 worker sleep 20
  1 main wait result:pipe
  1 main block result:pipe
  5.1 worker found signal 9
  5.2 worker state Z ppid=1
  5.3 main found signal 9
  6 observer end timeout stopped=5`;

describe('untilStopped', () => {
  it('leaves out what the stop itself has caused', () => {
    const whole = timeline(STOPPED);
    const { lanes, duration, end, events } = untilStopped(whole);
    expect(lanes.map(({ ended, exitcode }) => [ended, exitcode])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect({ duration, reason: end?.reason }).toEqual({ duration: 5, reason: 'timeout' });
    expect(events.map(({ seq }) => seq)).toEqual([0, 1, 2, 3, 4, 5, 6, 10]);
    expect(troubleFindings(untilStopped(whole))).toEqual([]);
    // so this is what would have been said
    expect(troubleFindings(whole).map(({ finding }) => finding)).toContain('open-end');
  });

  it('keeps what had happened before and is told later: a death, an item', () => {
    const text = `
      0 main start
      0 main spawn p1
      5.01 main sleep 1
      4.9 p1 exit 1 Error: late
      5.02 p1 found signal 9
      6 observer end interrupted stopped=5`;
    const cut = untilStopped(timeline(text));
    expect(cut.lanes.map(({ ended }) => ended)).toEqual([null, 4.9]);
    expect(cut.events.map(({ seq }) => seq)).toEqual([0, 1, 2, 4, 6]);
  });

  it('is the timeline itself where nothing was stopped, or nobody says when, and of one that is cut', () => {
    for (const text of ['0 main start\n1 main exit 0', STOPPED.replace('stopped=5', '')]) {
      const whole = timeline(text);
      expect(untilStopped(whole)).toBe(whole);
    }
    const cut = untilStopped(timeline(STOPPED));
    expect(untilStopped(cut)).toBe(cut);
  });
});

it('a run was cut short if it could have gone on', () => {
  const cut = (reason: string) => wasCutShort(timeline(`0 main start\n1 observer end ${reason}`));
  expect(['interrupted', 'timeout'].map(cut)).toEqual([true, true]);
  expect(['finished', 'failed', 'deadlock'].map(cut)).toEqual([false, false, false]);
  expect(wasCutShort(timeline('0 main start'))).toBe(false);
});
