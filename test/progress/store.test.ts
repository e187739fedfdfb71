import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withFileLock } from '../../src/os/file-lock.js';
import { NO_PROGRESS, type Progress } from '../../src/progress/progress.js';
import { recordAnswer, recordRun } from '../../src/progress/record.js';
import { openProgress, type ProgressTrouble } from '../../src/progress/store.js';
import { LONG, turns } from '../helpers/turns.js';

const NOW = '2026-03-01T10:00:00.000Z';
let home = '';
let file = '';
let told: ProgressTrouble[] = [];

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'concur-progress-'));
  file = join(home, 'concur-lesson/progress.json');
  told = [];
});
afterEach(() => {
  chmodSync(home, 0o700);
  rmSync(home, { recursive: true });
});

const open = (patience = 20) =>
  openProgress({ env: { XDG_DATA_HOME: home }, tell: (trouble) => told.push(trouble), patience });
const answer = (id: string) => (progress: Progress) => recordAnswer(progress, id, true, NOW);
const saved = (): Progress => JSON.parse(readFileSync(file, 'utf8'));
const kinds = () => told.map(({ kind }) => kind);

function keep(content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

describe('a healthy file', () => {
  it('is made by the first change only, private, and read by the next start', () => {
    const store = open();
    expect(store.progress).toEqual(NO_PROGRESS);
    expect(existsSync(file)).toBe(false);
    store.update((progress) => recordRun(progress, 'zombie', true, NOW));
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(open().progress.lessons['zombie']).toEqual({ runs: 1, done: NOW, last: NOW });
    expect(readdirSync(dirname(file)).sort()).toEqual(['progress.json', 'progress.json.lock']);
    expect(told).toEqual([]);
  });

  it('another window’s answers are in the next save, and ids nobody knows are kept', () => {
    keep(
      JSON.stringify({
        ...NO_PROGRESS,
        later: 1,
        lessons: { gone: { runs: 2, done: null, last: NOW, x: 1 } },
      }),
    );
    const [one, two] = [open(), open()];
    one.update(answer('a'));
    two.update(answer('b'));
    one.update(answer('c'));
    expect(Object.keys(one.progress.questions)).toEqual(['a', 'b', 'c']);
    expect(saved()).toMatchObject({ later: 1, lessons: { gone: { runs: 2, x: 1 } } });
  });

  it('a link to it stays a link, its mode stays', () => {
    const elsewhere = join(home, 'mine.json');
    writeFileSync(elsewhere, JSON.stringify(NO_PROGRESS), { mode: 0o644 });
    mkdirSync(dirname(file));
    symlinkSync(elsewhere, file);
    open().update(answer('a'));
    expect(lstatSync(file).isSymbolicLink()).toBe(true);
    expect(statSync(elsewhere).mode & 0o777).toBe(0o644);
    expect(saved().questions).toHaveProperty('a');
  });

  it('a change that changes nothing writes nothing', () => {
    keep(JSON.stringify(NO_PROGRESS));
    const { ino } = statSync(file);
    open().update((progress) => progress);
    expect(statSync(file).ino).toBe(ino);
  });
});

describe('a damaged file is kept aside, told once, and a new one is begun', () => {
  const expectKeptAside = (content: Uint8Array) => {
    const store = open();
    expect(store.progress).toEqual(NO_PROGRESS);
    expect(kinds()).toEqual(['corrupt']);
    const [trouble] = told;
    if (trouble?.kind !== 'corrupt') throw new Error('not told');
    expect(trouble.aside).toMatch(/progress\.json\.corrupt-\d{4}-\d\d-\d\dT\d{6}(-\d+)?$/);
    expect(new Uint8Array(readFileSync(trouble.aside))).toEqual(content);
    store.update(answer('a'));
    expect(saved().questions).toHaveProperty('a');
    expect(told.length).toBe(1);
    rmSync(dirname(file), { recursive: true });
    told = [];
  };

  it('cut off at any byte', () => {
    open().update((progress) => recordRun(answer('a.问')(progress), 'zombie', true, NOW));
    const whole = readFileSync(file);
    // without its last line break it still says everything
    for (let length = 0; length < whole.length - 1; length += LONG ? 1 : 7) {
      keep(whole.subarray(0, length));
      expectKeptAside(new Uint8Array(whole.subarray(0, length)));
    }
  });

  it('any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        keep(bytes);
        expectKeptAside(bytes);
      }),
      { numRuns: turns(40, 100) },
    );
  });

  it('one byte of it changed: taken as it is, kept aside, or left alone as newer; never a crash', () => {
    open().update((progress) => recordRun(answer('a')(progress), 'zombie', true, NOW));
    const whole = readFileSync(file);
    const version = whole.indexOf('"version": 1') + '"version": '.length;
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
        told = [];
        const bytes = Uint8Array.from(whole);
        bytes[at] = byte;
        keep(bytes);
        open().update(answer('b'));
        expect(['', 'corrupt', 'newer']).toContain(kinds().join());
        if (kinds().includes('newer')) expect(new Uint8Array(readFileSync(file))).toEqual(bytes);
        else expect(saved().questions).toHaveProperty('b');
        rmSync(dirname(file), { recursive: true });
      }),
      { numRuns: turns(60, 200), examples: [[version, '2'.charCodeAt(0)]] },
    );
  });

  it.each([
    ['null', 'null'],
    ['a list', '[]'],
    ['version 0', JSON.stringify({ ...NO_PROGRESS, version: 0 })],
    ['no settings', JSON.stringify({ version: 1, lessons: {}, questions: {}, exercises: {} })],
    [
      'a box there is not',
      JSON.stringify({ ...NO_PROGRESS, questions: { a: { box: 6, right: 1, wrong: 0, last: NOW } } }),
    ],
    ['deep brackets', '['.repeat(100_000)],
  ])('%s', (_, content) => {
    keep(content);
    expectKeptAside(new Uint8Array(Buffer.from(content)));
  });

  it('damaged while this process runs: what it knew is saved again', () => {
    const store = open();
    store.update(answer('a'));
    keep('{');
    store.update(answer('b'));
    expect(kinds()).toEqual(['corrupt']);
    expect(Object.keys(saved().questions)).toEqual(['a', 'b']);
  });

  it('two damaged in one second are both kept', () => {
    for (const content of ['1st', '2nd']) {
      keep(content);
      open();
    }
    const aside = readdirSync(dirname(file)).filter((name) => name.includes('corrupt'));
    expect(aside.map((name) => readFileSync(join(dirname(file), name), 'utf8')).sort()).toEqual([
      '1st',
      '2nd',
    ]);
  });
});

describe('a file that cannot be used: told once, learning goes on', () => {
  const expectMemoryOnly = (trouble: object) => {
    const store = open(0.05);
    store.update(answer('a'));
    store.update(answer('b'));
    expect(told).toEqual([trouble]);
    expect(Object.keys(store.progress.questions)).toEqual(['a', 'b']);
  };

  it('of a newer version: not touched', () => {
    const newer = JSON.stringify({ version: 2, everything: 'else' });
    keep(newer);
    expectMemoryOnly({ kind: 'newer', path: file, version: 2 });
    expect(readFileSync(file, 'utf8')).toBe(newer);
    expect(readdirSync(dirname(file)).filter((name) => name.includes('corrupt'))).toEqual([]);
  });

  it('a folder in its place', () => {
    mkdirSync(join(file, 'inside'), { recursive: true });
    expectMemoryOnly({ kind: 'not-saved', path: file, code: 'EISDIR' });
    expect(readdirSync(file)).toEqual(['inside']);
  });

  it('a named pipe in its place: nobody waits for a writer', () => {
    mkdirSync(dirname(file));
    expect(spawnSync('/bin/sh', ['-c', 'mkfifo "$0"', file]).status).toBe(0);
    expectMemoryOnly({ kind: 'not-saved', path: file, code: 'ENOTFILE' });
  });

  it('a file in the place of its folder', () => {
    writeFileSync(dirname(file), '');
    expectMemoryOnly({ kind: 'not-saved', path: file, code: 'ENOTDIR' });
  });

  it('no room while it is written: the old one stays, and the next save has both', () => {
    open().update(answer('before'));
    symlinkSync('/dev/full', `${file}.new`); // the kernel's own ENOSPC
    const store = open();
    store.update(answer('a'));
    expect(told).toEqual([{ kind: 'not-saved', path: file, code: 'ENOSPC' }]);
    expect(Object.keys(saved().questions)).toEqual(['before']);
    store.update(answer('b'));
    expect(Object.keys(saved().questions)).toEqual(['before', 'a', 'b']);
    expect(told.length).toBe(1);
  });

  it('another process that keeps it locked is not waited for for ever; the next save has both', () => {
    keep(JSON.stringify(NO_PROGRESS));
    const store = open(0.05);
    expect(withFileLock(`${file}.lock`, 1, () => store.update(answer('a')))).toBe(true);
    expect(told).toEqual([{ kind: 'busy', path: file }]);
    expect(saved()).toEqual(NO_PROGRESS);
    store.update(answer('b'));
    expect(Object.keys(saved().questions)).toEqual(['a', 'b']);
  });

  it('no home', () => {
    const store = openProgress({ env: { XDG_DATA_HOME: '', HOME: 'relative' }, tell: (it) => told.push(it) });
    store.update(answer('a'));
    store.update(answer('b'));
    expect(told).toEqual([{ kind: 'no-home' }]);
    expect(Object.keys(store.progress.questions)).toEqual(['a', 'b']);
  });
});
