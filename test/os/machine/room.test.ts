import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readMemoryLimits } from '../../../src/os/machine/memory-limits.js';
import { roomsForProcesses, tightestRoom } from '../../../src/os/machine/room.js';
import { readUserLimit } from '../../../src/os/machine/user-limit.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'room-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function system(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

const status = (uid: number, threads: number, capabilities = '0') =>
  `Name:\tnode\nUid:\t${uid}\t${uid}\t${uid}\t${uid}\nThreads:\t${threads}\nCapEff:\t${capabilities.padStart(16, '0')}\n`;
const ALL_USERS = '         0          0 4294967295\n';
const limits = (processes: string, files: string) =>
  `Limit   Soft Limit  Hard Limit  Units\nMax processes   ${processes}   9   processes\nMax open files   ${files}   4096   files\n`;
const MB = 2 ** 20;

describe('ulimit -u', () => {
  const as = (own: string, map = ALL_USERS) =>
    system({
      'proc/self/limits': limits('500', '1024'),
      'proc/self/status': own,
      'proc/self/uid_map': map,
      'proc/10/status': status(1000, 7),
      'proc/11/status': status(1000, 11),
      'proc/12/status': status(0, 30),
    });

  it('counts the threads of this user only', () => {
    as(status(1000, 7));
    expect(readUserLimit(root)).toEqual({ limit: 'ulimit -u', most: 500, inUse: 18 });
  });

  it.each([
    ['root', status(0, 7)],
    ['who may raise limits (CAP_SYS_RESOURCE)', status(1000, 7, '1000000')],
    ['who may administer (CAP_SYS_ADMIN)', status(1000, 7, '200000')],
  ])('does not hold for %s', (_, own) => {
    as(own);
    expect(readUserLimit(root)).toBeNull();
  });

  it('holds for who is root only in a user namespace of its own', () => {
    as(status(0, 7, '1ffffffffff'), '         0       1000          1\n');
    expect(readUserLimit(root)).toMatchObject({ most: 500 });
  });

  it('is none where there is none, and where it cannot be read', () => {
    expect(readUserLimit(root)).toBeNull();
    system({ 'proc/self/limits': limits('unlimited', '1024'), 'proc/self/status': status(1000, 7) });
    expect(readUserLimit(root)).toBeNull();
  });
});

describe('memory', () => {
  it('is that of the system, and that of the control groups without what can be forgotten', () => {
    system({
      'proc/meminfo': 'MemTotal:  2048000 kB\nMemFree:  1 kB\nMemAvailable:  1024000 kB\n',
      'proc/self/cgroup': '0::/box/inner\n',
      'sys/fs/cgroup/box/inner/memory.max': 'max\n',
      'sys/fs/cgroup/box/memory.max': `${512 * MB}\n`,
      'sys/fs/cgroup/box/memory.current': `${400 * MB}\n`,
      'sys/fs/cgroup/box/memory.stat': `anon 5\ninactive_file ${100 * MB}\nactive_file 7\n`,
    });
    expect(readMemoryLimits(root)).toEqual([
      { limit: 'memory', most: 2000 * MB, inUse: 1000 * MB },
      { limit: 'memory.max', most: 512 * MB, inUse: 300 * MB },
    ]);
  });

  it('knows the names of version 1, where an enormous limit is none', () => {
    system({
      'proc/self/cgroup': '4:memory:/box\n0::/\n',
      'sys/fs/cgroup/memory/box/memory.limit_in_bytes': `${64 * MB}\n`,
      'sys/fs/cgroup/memory/box/memory.usage_in_bytes': `${60 * MB}\n`,
      'sys/fs/cgroup/memory/memory.limit_in_bytes': '9223372036854771712\n',
      'sys/fs/cgroup/memory/memory.usage_in_bytes': `${900 * MB}\n`,
    });
    expect(readMemoryLimits(root)).toEqual([{ limit: 'memory.max', most: 64 * MB, inUse: 60 * MB }]);
  });

  it('is unknown where nothing can be read', () => {
    expect(readMemoryLimits(root)).toEqual([]);
  });
});

describe('room for processes of Node', () => {
  it('is counted in threads, files and memory; the tightest says its name', () => {
    system({
      'proc/loadavg': '0.20 0.18 0.12 3/180 11206\n',
      'proc/sys/kernel/pid_max': '32768\n',
      'proc/self/limits': limits('unlimited', '140'),
      'proc/self/cgroup': '0::/\n',
      'sys/fs/cgroup/memory.max': `${80 * MB}\n`,
      'sys/fs/cgroup/memory.current': '0\n',
    });
    const rooms = roomsForProcesses(root);
    const room = (limit: string) => rooms.find((each) => each.limit === limit)?.room;
    expect(room('ulimit -n')).toBe(100);
    expect(room('memory.max')).toBe(10);
    // one has several threads, and each of them takes a pid
    expect(room('pid_max')).toBeLessThanOrEqual((32_768 - 180) / 7);
    expect(tightestRoom(rooms)?.limit).toBe('memory.max');
  });

  it('is unknown where nothing can be read', () => {
    expect(tightestRoom(roomsForProcesses(root))).toBeNull();
  });

  it.runIf(process.platform === 'linux')('is known of this system', () => {
    expect(tightestRoom()?.room).toBeGreaterThan(0);
  });
});
