import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lookUp } from '../../src/os/machine/system-facts.js';
import { tryHandover, wasHandedOver } from '../../src/run/examine/handover-trial.js';
import { tryOrphan } from '../../src/run/examine/orphan-trial.js';
import type { TraceEvent } from '../../src/trace/events.js';
import { SOON } from '../helpers/deadline.js';
import { openScene } from '../helpers/leftovers.js';

describe('tryOrphan', () => {
  it('names who really adopts, and says only what was seen', async () => {
    const { adopter, collecting } = await tryOrphan();
    if (adopter.pid === null) throw new Error(adopter.error);
    expect(lookUp(adopter.pid)?.command).toBe(adopter.command);
    if (process.platform === 'linux') {
      expect(readFileSync(`/proc/${adopter.pid}/comm`, 'utf8').trim()).toBe(adopter.command);
    }
    expect(adopter.pid).not.toBe(process.pid);
    expect(['collected', 'zombie']).toContain(collecting.outcome);
    expect(collecting.seconds).toBeGreaterThanOrEqual(0);
  });
});

describe('tryHandover', () => {
  it('really hands a lock over, and leaves nothing', async () => {
    const scene = openScene();
    try {
      expect(await tryHandover()).toEqual({ outcome: 'done', error: null });
      await expect.poll(scene.processes, { timeout: SOON }).toEqual([]);
    } finally {
      scene.close();
    }
  });
});

describe('wasHandedOver', () => {
  const log = (...events: readonly (readonly [process: string, kind: string])[]) =>
    events.map(([process, kind], seq) => ({ seq, process, kind, on: 'lock' }) as unknown as TraceEvent);
  const good = [
    ['main', 'acquire'],
    ['taker', 'block'],
    ['main', 'release'],
    ['taker', 'acquire'],
  ] as const;

  it('is believed only if somebody slept, and the order is right', () => {
    expect(wasHandedOver(log(...good))).toBe(true);
    expect(wasHandedOver(log(good[0], good[2], good[3]))).toBe(false);
    expect(wasHandedOver(log(good[0], good[1], good[3], good[2]))).toBe(false);
    expect(wasHandedOver(log(good[0], good[1], good[2]))).toBe(false);
  });
});
