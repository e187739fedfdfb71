import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isRoomScarce, roomForTasks } from '../../../src/os/machine/scarcity.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'scarcity-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const ROOMY = {
  'proc/loadavg': '0.20 0.18 0.12 1/300 11206\n',
  'proc/sys/kernel/pid_max': '4194304\n',
  'proc/sys/kernel/threads-max': '100000\n',
  'proc/self/cgroup': '0::/some/group\n',
  'proc/self/limits': 'Limit  Soft Limit  Hard Limit  Units\nMax processes  50000  50000  processes\n',
  'sys/fs/cgroup/some/group/pids.max': 'max\n',
};

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

it.each<[what: string, files: Readonly<Record<string, string>>, scarce: boolean]>([
  ['nothing is near', {}, false],
  ['the kernel has few left', { 'proc/sys/kernel/threads-max': '1200\n' }, true],
  [
    'the control group has few left',
    { 'sys/fs/cgroup/some/group/pids.max': '500\n', 'sys/fs/cgroup/some/group/pids.current': '12\n' },
    true,
  ],
  ['the user may have few', { 'proc/self/limits': 'Max processes  1200  unlimited  processes\n' }, true],
  [
    'the user may have any number',
    { 'proc/self/limits': 'Max processes  unlimited  unlimited  processes\n' },
    false,
  ],
])('%s', (_, files, scarce) => {
  write({ ...ROOMY, ...files });
  expect(isRoomScarce(0, roomForTasks(root))).toBe(scarce);
});

it('nothing is near, but for the many that have yet to begin', () => {
  write({ ...ROOMY, 'proc/sys/kernel/threads-max': '10000\n' });
  expect(isRoomScarce(700, roomForTasks(root))).toBe(false);
  expect(isRoomScarce(800, roomForTasks(root))).toBe(true);
});

it('nobody knows', () => expect(isRoomScarce(0, roomForTasks(root))).toBe(false));
