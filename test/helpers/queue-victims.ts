import { describe, expect, it } from 'vitest';
import { launch, launchUntraced } from './launch.js';

const MIB = 1 << 20;

/** What a queue does for those who live while others are killed or stopped at it: each is, so many times. */
export function describeQueueVictims(times: number): void {
  describe('a producer killed in mid-put', () => {
    const nothingWrong = { killed: times, complete: true, flaws: 0, late: false, left: 0 };

    it.each([
      [MIB, 4],
      [MIB, 0],
      [100, 1],
    ])(`holds nobody up, ${times} times: items of %i bytes, maxsize %i`, async (bytes, maxsize) => {
      const { stdout, stderr } = await launchUntraced('queue/victims.ts', { kills: times, bytes, maxsize });
      expect({ stderr, ...JSON.parse(stdout) }).toEqual({ stderr: '', ...nothingWrong });
    });

    it('holds nobody up, watched', async () => {
      const parameters = { kills: times, bytes: MIB, maxsize: 3 };
      const { prints } = await launch('queue/victims.ts', { parameters });
      expect(JSON.parse(prints('main')[0] ?? '')).toEqual(nothingWrong);
    });
  });

  describe('a queue that holds much', () => {
    it('goes on in order, nothing doubled and nothing missing, whoever is killed', async () => {
      const { stdout, stderr } = await launchUntraced('queue/hunted.ts', { kills: times });
      expect({ stderr, ...JSON.parse(stdout) }).toEqual({
        ...{ stderr: '', order: 0, gaps: 0, complete: true, late: false },
      });
    });
  });

  describe('a process that is stopped while it puts and takes', () => {
    it('makes no queue full that has room, and none empty that has items', async () => {
      const stops = Math.min(times, 8);
      const { stdout, stderr } = await launchUntraced('queue/never-full.ts', { stops });
      const { full, empty, calls } = JSON.parse(stdout);
      expect({ stderr, full, empty }).toEqual({ stderr: '', full: 0, empty: 0 });
      // the other one made a hundred during each stop
      expect(calls).toBeGreaterThanOrEqual(100 * stops);
    });
  });

  describe('a producer that is stopped', () => {
    it('leaves the time limits of the others alone', async () => {
      const { stdout, stderr } = await launchUntraced('queue/stopped.ts', { stops: times });
      expect({ stderr, ...JSON.parse(stdout) }).toEqual({ stderr: '', wrong: 0, late: false });
    });
  });
}
