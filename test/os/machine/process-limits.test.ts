import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nearestProcessLimit, readProcessLimits, roomIn } from '../../../src/os/machine/process-limits.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'limits-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function system(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}
const kernel = {
  'proc/loadavg': '0.20 0.18 0.12 3/180 11206\n',
  'proc/sys/kernel/pid_max': '32768\n',
  'proc/sys/kernel/threads-max': '62000\n',
};
const ofKernel = [
  { limit: 'pid_max', most: 32_768, inUse: 180 },
  { limit: 'threads-max', most: 62_000, inUse: 180 },
];

describe('readProcessLimits', () => {
  it('reads those of the kernel', () => {
    system(kernel);
    expect(readProcessLimits(root)).toEqual(ofKernel);
  });

  it('reads those of the control group and of the ones around it; "max" is none', () => {
    system({
      ...kernel,
      'proc/self/cgroup': '0::/user/shell\n',
      'sys/fs/cgroup/user/shell/pids.max': 'max\n',
      'sys/fs/cgroup/user/shell/pids.current': '5\n',
      'sys/fs/cgroup/user/pids.max': '100\n',
      'sys/fs/cgroup/user/pids.current': '40\n',
    });
    expect(readProcessLimits(root)).toEqual([...ofKernel, { limit: 'pids.max', most: 100, inUse: 40 }]);
  });

  it('knows where version 1 keeps them', () => {
    system({
      'proc/self/cgroup': '8:pids:/box\n7:blkio:/\n0::/\n',
      'sys/fs/cgroup/pids/box/pids.max': '64\n',
      'sys/fs/cgroup/pids/box/pids.current': '60\n',
    });
    expect(readProcessLimits(root)).toEqual([{ limit: 'pids.max', most: 64, inUse: 60 }]);
  });

  it('has nothing to say of a system without /proc', () => {
    expect(readProcessLimits(root)).toEqual([]);
  });
});

describe.runIf(process.platform === 'linux')('nearestProcessLimit', () => {
  it('is the one of this system with the least room', () => {
    const nearest = nearestProcessLimit();
    if (nearest === null) throw new Error('no limit could be read');
    expect(roomIn(nearest)).toBeGreaterThan(0);
    for (const limit of readProcessLimits()) {
      // processes come and go between the two readings
      if (limit.limit !== nearest.limit)
        expect(limit.most - limit.inUse).toBeGreaterThan(roomIn(nearest) - 50);
    }
  });
});
