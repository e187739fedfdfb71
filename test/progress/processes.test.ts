/** Progress as several real processes write it, and as one that is killed leaves it. */
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readStatus } from '../../src/os/process-table.js';
import { NO_PROGRESS } from '../../src/progress/progress.js';
import { recordAnswer } from '../../src/progress/record.js';
import { decodeProgress } from '../../src/progress/validate.js';
import { DEADLINE } from '../helpers/deadline.js';
import { buildScript } from '../helpers/observer.js';
import { turns } from '../helpers/turns.js';

let script = '';
let home = '';
let file = '';
let children: ChildProcess[] = [];

beforeAll(async () => {
  script = await buildScript('progress-writer');
});
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'concur-progress-'));
  file = join(home, 'concur-lesson/progress.json');
  mkdirSync(dirname(file));
});
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  children = [];
  rmSync(home, { recursive: true });
});

function start(args: readonly string[], options: SpawnOptions = {}, program = script): ChildProcess {
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...process.env, XDG_DATA_HOME: home },
    stdio: ['pipe', 'pipe', 'pipe'],
    timeout: DEADLINE,
    ...options,
  });
  children.push(child);
  return child;
}

async function end(child: ChildProcess) {
  const [stdout, stderr] = await Promise.all([text(outputOf(child)), text(child.stderr as Readable)]);
  return { answered: stdout.split('\n').filter((line) => line.includes('.')), stderr };
}

function outputOf(child: ChildProcess): Readable {
  return child.stdout as Readable;
}

function saved(): string[] {
  const decoded = decodeProgress(readFileSync(file, 'utf8'));
  if (decoded.kind !== 'progress') throw new Error(`the file is ${decoded.kind}`);
  return Object.keys(decoded.progress.questions);
}

/** Reads the file again and again, which has to be whole each time; how often. */
async function readUntil(ending: Promise<unknown>): Promise<number> {
  let over = false;
  void ending.finally(() => {
    over = true;
  });
  let reads = 0;
  for (; !over; reads++) {
    if (existsSync(file)) saved();
    await new Promise(setImmediate);
  }
  return reads;
}

describe('several at once', () => {
  const EACH = turns(50, 100);

  it('lose none of each other’s answers, and whoever reads meanwhile sees a whole file', async () => {
    // the scheduler may let them write one after another, which shows nothing: until they have taken turns
    let turns = 0;
    for (let round = 0; turns <= 2 && round < 10; round++) {
      rmSync(file, { force: true });
      turns = await writeAtOnce();
    }
    expect(turns).toBeGreaterThan(2);
  });

  /** Checks that nothing was lost; how often another of the three went on. */
  async function writeAtOnce(): Promise<number> {
    const writers = ['a', 'b', 'c'].map((name) => start([String(EACH), name, 'wait']));
    await Promise.all(writers.map((writer) => once(outputOf(writer), 'readable')));
    for (const writer of writers) writer.stdin?.end('!');
    const ending = Promise.all(writers.map(end));
    expect(await readUntil(ending)).toBeGreaterThan(10);
    const all = await ending;
    expect(all.map(({ stderr }) => stderr)).toEqual(['', '', '']);
    const answered = all.flatMap((each) => each.answered);
    expect(answered.length).toBe(3 * EACH);
    const ids = saved();
    expect([...ids].sort()).toEqual(answered.sort());
    return ids.filter((id, n) => n > 0 && id[0] !== ids[n - 1]?.[0]).length;
  }
});

describe('kill -9 in the middle of it', () => {
  const TIMES = turns(4, 100);
  /** So many that most of the time is spent writing. */
  const OLD = turns(1500, 3000);

  it(`${TIMES} times: the file is whole, what was saved is there, and the next one saves at once`, async () => {
    let known = NO_PROGRESS;
    for (let n = 0; n < OLD; n++) known = recordAnswer(known, `old.${n}`, true, '2026-03-01T10:00:00.000Z');
    let cut = 0;
    let told = 0;
    for (let round = 0; round < TIMES; round++) {
      writeFileSync(file, JSON.stringify(known));
      const writer = start(['1000000', 'new']);
      const heard = hear(writer);
      const ending = end(writer);
      await expect.poll(() => heard.lines, { interval: 1 }).toBeGreaterThan(round % 4);
      if (round % 2 === 1) await stopInTheMiddle(writer);
      writer.kill('SIGKILL');
      const { answered, stderr } = await ending;
      expect(stderr).toBe('');
      const ids = saved().filter((id) => id.startsWith('new'));
      // the one it was at may be saved without having been told
      told += answered.length;
      expect([answered.length, answered.length + 1]).toContain(ids.length);
      expect(saved().length).toBe(OLD + ids.length);
      if (existsSync(`${file}.new`)) cut++;
      const next = await end(start(['1', 'next']));
      expect(next).toEqual({ answered: ['next.0'], stderr: '' });
      expect(saved()).toContain('next.0');
      expect(existsSync(`${file}.new`)).toBe(false);
    }
    expect(told, 'never killed after it had saved something').toBeGreaterThan(0);
    expect(cut, 'never killed while it wrote').toBeGreaterThan(0);
  });

  /** How many lines it has written so far. */
  function hear(writer: ChildProcess) {
    const heard = { lines: 0 };
    outputOf(writer).on('data', (data: Buffer) => {
      heard.lines += data.toString().split('\n').length - 1;
    });
    return heard;
  }

  /** Stops it while there is a new file that is not yet in the place of the old one. */
  async function stopInTheMiddle(writer: ChildProcess): Promise<void> {
    const pid = writer.pid as number;
    for (;;) {
      writer.kill('SIGSTOP');
      await expect.poll(() => readStatus(pid)?.state, { interval: 1 }).toBe('T');
      if (existsSync(`${file}.new`)) return;
      writer.kill('SIGCONT');
      await new Promise(setImmediate);
    }
  }
});

describe('where it cannot be saved as usual', () => {
  /** Found by any user, and without koffi beside it. */
  const aloneAt = (folder: string) => {
    const alone = join(folder, 'writer.mjs');
    copyFileSync(script, alone);
    chmodSync(folder, 0o755);
    return alone;
  };

  it('a folder that may not be written: told once, with the reason', async () => {
    const alone = aloneAt(home);
    chmodSync(dirname(file), 0o500);
    const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534, cwd: '/' } : {};
    const { answered, stderr } = await end(start(['3', 'a'], nobody, alone));
    expect(answered).toEqual(['a.0', 'a.1', 'a.2']);
    expect(JSON.parse(stderr)).toEqual({ kind: 'not-saved', path: file, code: 'EACCES' });
    chmodSync(dirname(file), 0o700);
    expect(existsSync(file)).toBe(false);
  });

  it('no locks: saved all the same, and told once', async () => {
    const { answered, stderr } = await end(start(['3', 'a'], {}, aloneAt(home)));
    expect(JSON.parse(stderr)).toEqual({ kind: 'unlocked', path: file });
    expect(saved()).toEqual(answered);
    expect(answered.length).toBe(3);
  });
});
