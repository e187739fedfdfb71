import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  hasEnded,
  listGroup,
  parseMemory,
  parsePsLine,
  parseStat,
  readMemory,
  readStatus,
  readWaitChannel,
} from '../../src/os/process-table.js';

/** A line of /proc/PID/stat: fields 1 to 52, of which the ones we read are given by their number in the manual. */
function stat(name: string, given: Readonly<Record<number, number | string>>): string {
  const fields = Array.from({ length: 50 }, (_, index) => given[index + 3] ?? 0);
  return `4711 (${name}) ${fields.join(' ')}\n`;
}

describe('parseStat', () => {
  const given = { 3: 'S', 4: 12, 5: 34, 14: 250, 15: 50, 20: 11, 52: 0 };
  it.each(['node', 'tmux: server', 'a) b (c', ')', '((', ' ', '', 'x) R 1 1 1'])(
    'reads a process named "%s"',
    (command) => {
      expect(parseStat(4711, stat(command, given))).toEqual({
        pid: 4711,
        command,
        state: 'S',
        ppid: 12,
        group: 34,
        threads: 11,
        cpu: 3,
        waitStatus: null,
      });
    },
  );

  it('reads how a zombie ended', () => {
    expect(parseStat(4711, stat('node', { ...given, 3: 'Z', 52: 9 }))).toMatchObject({
      state: 'Z',
      waitStatus: 9,
    });
    expect(parseStat(4711, stat('node', { ...given, 3: 'Z', 52: 0 }))).toMatchObject({ waitStatus: 0 });
  });

  it.each(['', '4711', '4711 (node', ') R ('])('answers null to %j', (text) =>
    expect(parseStat(1, text)).toBeNull(),
  );

  it('reads the real thing', () => {
    const ours = parseStat(process.pid, readFileSync('/proc/self/stat', 'latin1'));
    expect(ours).toMatchObject({ pid: process.pid, ppid: process.ppid, waitStatus: null });
    expect(ours?.cpu).toBeGreaterThan(0);
  });
});

describe('parseMemory', () => {
  it.each([
    ['Name:\tnode\nState:\tS (sleeping)\nVmHWM:\t    50000 kB\nVmRSS:\t    45000 kB\n', 46_080_000],
    ['Name:\tnode\nState:\tZ (zombie)\nTgid:\t4711\n', 0],
    ['Name:\tkthreadd\nState:\tS (sleeping)\n', null],
    ['', null],
  ])('of %j', (status, bytes) => expect(parseMemory(status)).toBe(bytes));

  it.runIf(process.platform === 'linux')('reads the real thing', () => {
    expect(readMemory(process.pid)).toBeGreaterThan(10_000_000);
  });
});

describe('parsePsLine', () => {
  it.each([
    [
      '  501   1   501 Ss     0:00.52 /sbin/launchd',
      { pid: 501, ppid: 1, group: 501, state: 'S', cpu: 0.52, command: 'launchd' },
    ],
    ['12 3 4 R+ 12:34.56 /usr/local/bin/node', { state: 'R', cpu: 754.56, command: 'node' }],
    ['12 3 4 Z 0:00.00 (node)', { state: 'Z', command: '(node)' }],
    ['12 3 4 U 0:00.00 node', { state: 'D' }],
    ['12 3 4 I 0:00.00 node', { state: 'S' }],
    ['12 3 4 T 1:02:03 node', { state: 'T', cpu: 3723 }],
    [
      '12 3 4 S 100:00.00 /Applications/A B.app/Google Chrome Helper',
      { cpu: 6000, command: 'Google Chrome Helper' },
    ],
  ])('reads %j', (line, status) => expect(parsePsLine(line)).toMatchObject(status));

  it.each(['', 'PID PPID', '12 3 4 S'])('answers null to %j', (line) => expect(parsePsLine(line)).toBeNull());
});

describe('the kernel’s view', () => {
  it.runIf(process.platform === 'linux')(
    'of one that is a zombie before its threads have ended',
    async () => {
      const code = `
import ctypes, os, platform, threading
go = os.fork()
if go: input(); os.waitpid(go, 0)
threading.Thread(target=lambda: os.read(0, 1)).start()
if not go: ctypes.CDLL(None).syscall({'x86_64': 60, 'aarch64': 93}[platform.machine()], 0)
`;
      const parent = spawn('python3', ['-c', code], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
      const group = parent.pid as number;
      const zombie = () => listGroup(group).find(({ pid, state }) => pid !== group && state === 'Z');
      try {
        await expect.poll(() => zombie()?.threads).toBe(2);
        const { pid } = zombie() as { pid: number };
        expect(hasEnded(pid)).toBe(false);
        process.kill(pid, 'SIGKILL'); // its last thread goes, and it is one that waits to be collected
        await expect.poll(() => [zombie()?.threads, hasEnded(pid)]).toEqual([1, true]);
      } finally {
        process.kill(-group, 'SIGKILL');
      }
    },
  );

  it('of a process that sleeps, is stopped, has ended', async () => {
    const sleeper = spawn('sleep', ['60'], { detached: true, stdio: 'ignore' });
    const pid = sleeper.pid as number;
    const ended = new Promise((resolve) => sleeper.once('exit', resolve));
    const until = (state: string) => expect.poll(() => readStatus(pid)?.state).toBe(state);
    await until('S');
    expect(readStatus(pid)).toMatchObject({ pid, ppid: process.pid, group: pid, command: 'sleep' });
    expect(readWaitChannel(pid)).toMatch(/sleep/);
    expect(listGroup(pid).map((status) => status.pid)).toEqual([pid]);
    sleeper.kill('SIGSTOP');
    await until('T');
    sleeper.kill('SIGKILL');
    await ended;
    expect([readStatus(pid), readWaitChannel(pid), listGroup(pid)]).toEqual([null, null, []]);
  });
});
