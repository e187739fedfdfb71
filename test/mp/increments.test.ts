import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { launchUntraced } from '../helpers/launch.js';
import { oneIn, turns } from '../helpers/turns.js';

const TOTAL = 8 * turns(8_000, 125_000);

describe(`${TOTAL} increments of a number in a file`, () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'increments-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  async function increment(processes: number, total: number, locked: boolean): Promise<number> {
    const path = join(folder, 'number');
    writeFileSync(path, Buffer.alloc(8));
    const outcome = await launchUntraced('increments.ts', { path, processes, total, locked });
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    return Number(readFileSync(path).readBigUInt64BE());
  }

  it.each(oneIn(2, [[8], [2]]))(
    'under the Lock, split over %i processes, counts them all',
    async (processes) => {
      expect(await increment(processes, TOTAL, true)).toBe(TOTAL);
    },
  );

  // A process loses its turn between reading and writing every few milliseconds at the latest, even on one processor;
  // what the others wrote meanwhile is then lost. So many increments leave many such moments.
  it.each(oneIn(2, [[8], [2]]))(
    'without the lock, split over %i processes, loses some',
    async (processes) => {
      const counted = await increment(processes, TOTAL, false);
      expect(counted).toBeLessThan(TOTAL);
      expect(counted).toBeGreaterThan(0);
    },
  );
});
