import { closeSync, fstatSync, readFileSync, readSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { OsError } from '../../src/os/errors.js';
import { openPipe } from '../../src/os/pipe.js';
import { collect, decodeStatus, spawnProcess } from '../../src/os/spawn.js';

type Handed = readonly (readonly [target: number, source: number])[];

/** Runs a shell script in a process of its own and returns what it wrote to descriptor 1. */
function shell(
  script: string,
  fds: Handed = [],
  env = {},
): { readonly output: string; readonly exitcode: number | null } {
  const [read, write] = openPipe();
  const pid = spawnProcess({ file: '/bin/sh', args: ['sh', '-c', script], env, fds: [...fds, [1, write]] });
  closeSync(write);
  const output = readFileSync(read, 'utf8');
  closeSync(read);
  return { output, exitcode: collect(pid, true) };
}

const inode = (fd: number) => `pipe:[${fstatSync(fd).ino}]`;
const LIST = 'for fd in /proc/self/fd/*; do readlink $fd; done';

describe('spawnProcess', () => {
  it('hands over exactly the descriptors that are named', () => {
    const [handed, kept] = [openPipe(), openPipe()];
    const { output } = shell(LIST, [[9, handed[0]]]);
    expect(output).toContain(inode(handed[0]));
    expect(output).not.toContain(inode(kept[0]));
    expect(shell('readlink /proc/self/fd/9', [[9, handed[0]]]).output).toBe(`${inode(handed[0])}\n`);
    for (const fd of [...handed, ...kept]) closeSync(fd);
  });

  it('hands one over under its own number, without opening it to others', () => {
    const [read, write] = openPipe();
    expect(shell(`readlink /proc/self/fd/${write}`, [[write, write]]).output).toBe(`${inode(write)}\n`);
    expect(shell(LIST).output).not.toContain(inode(write));
    for (const fd of [read, write]) closeSync(fd);
  });

  it('hands over in an order in which none is lost', () => {
    const [a, b] = [openPipe(), openPipe()];
    const [one, two, three] = [a[0], a[1], b[0]];
    const chain: Handed = [
      [two, one],
      [three, two],
      [8 + Math.max(one, two, three), three],
    ];
    const { output } = shell(
      `readlink /proc/self/fd/${two} /proc/self/fd/${three} /proc/self/fd/${8 + Math.max(one, two, three)}`,
      chain,
    );
    expect(output.split('\n').slice(0, 3)).toEqual([inode(one), inode(two), inode(three)]);
    for (const fd of [...a, ...b]) closeSync(fd);
  });

  it('passes arguments and environment as they are', () => {
    const { output } = shell('printf "%s|" "$A" "$B" "$(env | grep -c =)"', [], {
      A: 'x y',
      B: '"$漢"',
      C: undefined,
    });
    expect(output).toMatch(/^x y\|"\$漢"\|/);
    expect(shell('env | grep -c ^C=', [], { C: undefined }).output).toBe('0\n');
  });

  it('stays in our process group', () => {
    const group = (stat: string) => stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2];
    const { output } = shell('cat /proc/self/stat');
    expect(group(output)).toBe(group(readFileSync('/proc/self/stat', 'utf8')));
  });

  it('says what is wrong when there is nothing to start', () => {
    expect(() => spawnProcess({ file: '/no/such/file', args: [], env: {}, fds: [] })).toThrow(OsError);
    expect(() => spawnProcess({ file: '/no/such/file', args: [], env: {}, fds: [] })).toThrow(/ENOENT/);
  });
});

describe('collect', () => {
  it.each([
    ['exit 0', 0],
    ['exit 3', 3],
    ['exit 255', 255],
    ['kill -9 $$', -9],
    ['kill -TERM $$', -15],
  ])('knows how %s ended', (script, exitcode) => expect(shell(script).exitcode).toBe(exitcode));

  it('without blocking, knows that a process has not ended', () => {
    const [read, write] = openPipe();
    const pid = spawnProcess({
      file: '/bin/sh',
      args: ['sh', '-c', 'read word; exit 4'],
      env: {},
      fds: [[0, read]],
    });
    expect(collect(pid, false)).toBeNull();
    for (const fd of [read, write]) closeSync(fd);
    expect(collect(pid, true)).toBe(4);
    expect(collect(pid, true)).toBeNull();
  });
});

describe('decodeStatus', () => {
  it.each([
    [0x0000, 0],
    [0x0100, 1],
    [0xff00, 255],
    [0x0009, -9],
    [0x000f, -15],
    [0x008b, -11], // SIGSEGV, core dumped
    [0x0086, -6],
  ])('%i is %i', (status, exitcode) => expect(decodeStatus(status)).toBe(exitcode));
});

describe('a pipe', () => {
  it('is closed on exec at both ends', () => {
    const [read, write] = openPipe();
    for (const fd of [read, write]) {
      const flags = /flags:\s+(\d+)/.exec(readFileSync(`/proc/self/fdinfo/${fd}`, 'utf8'))?.[1] ?? '';
      expect(Number.parseInt(flags, 8) & 0o2000000).not.toBe(0);
    }
    closeSync(write);
    expect(readSync(read, Buffer.alloc(1))).toBe(0);
    closeSync(read);
  });
});
