import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { readLimitsOfKernel, toLimit } from '../../../src/os/machine/own-limits.js';

describe.skipIf(process.platform !== 'linux')('readLimitsOfKernel', () => {
  it('agrees with the shell', () => {
    const { stdout } = spawnSync('bash', ['-c', 'ulimit -Su; ulimit -Sn'], { encoding: 'utf8' });
    const { processes, files } = readLimitsOfKernel();
    expect([processes, files]).toEqual(stdout.trim().split('\n').map(toLimit));
  });

  it('knows none where nothing can be read', () => {
    expect(readLimitsOfKernel('/nowhere')).toEqual({ processes: null, files: null });
  });
});

it('"unlimited" is no limit', () => {
  expect(['unlimited', '', undefined, '50'].map(toLimit)).toEqual([null, null, null, 50]);
});
