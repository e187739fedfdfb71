import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  countOwnThreads,
  isWsl,
  lookUp,
  readOwnLimits,
  recogniseContainer,
} from '../../../src/os/machine/system-facts.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'facts-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function system(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

describe('readOwnLimits', () => {
  it('reads the soft ones; unlimited is none', () => {
    system(
      'proc/self/limits',
      'Limit   Soft Limit  Hard Limit  Units\nMax processes   unlimited   9   processes\nMax open files   256   4096   files\n',
    );
    expect(readOwnLimits(root, 'linux')).toEqual({ processes: null, files: 256 });
  });

  it('knows none where nothing can be read', () => {
    expect(readOwnLimits(root, 'linux')).toEqual({ processes: null, files: null });
  });

  it('agrees with the shell', () => {
    const text = spawnSync('bash', ['-c', 'ulimit -Su; ulimit -Sn'], { encoding: 'utf8' }).stdout;
    const told = text
      .trim()
      .split('\n')
      .map((line) => (line === 'unlimited' ? null : Number(line)));
    const { processes, files } = readOwnLimits();
    expect([processes, files]).toEqual(told);
  });
});

describe('recogniseContainer', () => {
  it.each<[kind: string | null, path: string, text: string]>([
    ['docker', '.dockerenv', ''],
    ['podman', 'run/.containerenv', ''],
    ['kubepods', 'proc/1/cgroup', '0::/kubepods/besteffort/pod1\n'],
    [null, 'proc/1/cgroup', '0::/init.scope\n'],
  ])('%s by %s', (kind, path, text) => {
    system(path, text);
    expect(recogniseContainer(root, {})).toBe(kind);
  });

  it('believes the variable that systemd-nspawn and lxc set', () => {
    expect(recogniseContainer(root, { container: 'lxc' })).toBe('lxc');
  });
});

it('recognises WSL', () => {
  system('proc/version', 'Linux version 5.15.90.1-microsoft-standard-WSL2');
  expect(isWsl(root)).toBe(true);
  system('proc/version', 'Linux version 6.1.0-18-amd64 (debian-kernel@lists.debian.org)');
  expect(isWsl(root)).toBe(false);
});

describe('lookUp', () => {
  it('finds ourselves below our parent, and nobody where nobody is', () => {
    expect(lookUp(process.pid)).toMatchObject({ pid: process.pid, ppid: process.ppid });
    expect(lookUp(4_194_305)).toBeNull(); // above the highest pid Linux gives
  });

  it.runIf(process.platform === 'linux')('agrees with /proc, and so does the number of threads', () => {
    expect(lookUp(process.ppid)?.command).toBe(readFileSync(`/proc/${process.ppid}/comm`, 'utf8').trim());
    const threads = /^Threads:\s*(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    expect(countOwnThreads()).toBe(Number(threads));
  });
});
