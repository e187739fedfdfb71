import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { allocateCell, type Cell } from '../../../src/mp/primitives/memory.js';
import { Guard } from '../../../src/mp/queue/guard.js';
import { monotonic } from '../../../src/os/clock.js';

const WORD = 3;
const AWAITED = 1 << 30;

/** A guard that, by its word, the process `pid` is in. */
function heldBy(pid: number): { guard: Guard; cell: Cell } {
  const cell = allocateCell();
  Atomics.store(cell.words, cell.at(WORD), pid);
  return { guard: new Guard(cell, WORD), cell };
}

const word = (cell: Cell) => Atomics.load(cell.words, cell.at(WORD));

describe('a guard', () => {
  const helpers: ChildProcess[] = [];
  afterEach(() => {
    for (const helper of helpers.splice(0)) helper.kill('SIGKILL');
  });
  const start = (command: string, ...args: string[]) => {
    const helper = spawn(command, args, { stdio: 'ignore' });
    helpers.push(helper);
    return helper as ChildProcess & { pid: number };
  };

  it('says who is in, however deep, and is free afterwards', () => {
    const { guard, cell } = heldBy(0);
    expect(guard.enter(0)).toBe(true);
    expect(guard.enter(0)).toBe(true);
    guard.leave();
    expect(word(cell)).toBe(process.pid);
    guard.leave();
    expect(word(cell)).toBe(0);
  });

  it('is taken over from a process that has ended', () => {
    const { pid } = spawnSync('true');
    for (const found of [pid, pid | AWAITED]) {
      const { guard, cell } = heldBy(found);
      expect(guard.enter(0)).toBe(true);
      expect(word(cell) & ~AWAITED).toBe(process.pid);
      guard.leave();
      expect(word(cell)).toBe(0);
    }
  });

  it('is taken over from a process that has ended and that nobody has collected', async () => {
    // the shell becomes a sleep, which collects nobody
    const parent = spawn('sh', ['-c', 'sleep 0.3 & echo $!; exec sleep 60'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    helpers.push(parent);
    const [line] = (await once(parent.stdout, 'data')) as [Buffer];
    const { guard } = heldBy(Number(String(line)));
    expect(guard.enter(30)).toBe(true);
    expect(spawnSync('ps', ['-o', 'state=', '-p', String(line).trim()]).stdout.toString()).toMatch(/^Z/);
  });

  it('is not taken from a process that lives, stopped or not; the time limit holds all the same', () => {
    const { pid } = start('sleep', '60');
    for (const signal of ['SIGCONT', 'SIGSTOP'] as const) {
      process.kill(pid, signal);
      const { guard, cell } = heldBy(pid);
      for (const limit of [0, 0.2]) {
        const before = monotonic();
        expect(guard.enter(limit)).toBe(false);
        expect(monotonic() - before).toBeGreaterThanOrEqual(limit);
      }
      expect(word(cell)).toBe(pid | AWAITED);
    }
  });

  it('comes free for one who waits when its holder is killed', () => {
    const { pid } = start('sleep', '60');
    const { guard, cell } = heldBy(pid);
    spawn('sh', ['-c', `sleep 0.3; kill -9 ${pid}`], { stdio: 'ignore' });
    expect(guard.enter(30)).toBe(true); // blocks the event loop: nobody collects the killed process meanwhile
    expect(word(cell)).toBe(process.pid | AWAITED);
  });
});
