import { describe, expect, it } from 'vitest';
import type { ProgramTree } from '../../src/explore/program.js';
import { bruteForceAll, bruteForceClasses } from './brute-force.js';
import { explored } from './explored.js';
import * as table from './programs/table.js';

/** Executions in all; classes; outcomes. As in docs/explore.md. */
const ROWS: readonly (readonly [string, ProgramTree, bigint, number, number])[] = [
  ['lost update, 2 processes', table.lostUpdate(2), 6n, 4, 2],
  ['lost update, 3 processes', table.lostUpdate(3), 90n, 36, 3],
  ['two locks, opposite order', table.twoLocks(), 6n, 3, 2],
  ['oversell, 3 buyers, 1 ticket', table.oversell(3), 702n, 21, 7],
  ['lock around each call only', table.lockAroundEach(), 6n, 6, 2],
  ['pid file: if missing, write', table.pidFile(), 60n, 6, 4],
  ['stray release of a semaphore', table.strayRelease(), 190n, 22, 2],
  ['double-checked, second check missing', table.doubleChecked(), 166n, 6, 4],
  ['philosophers, 3', table.philosophers(3), 168n, 7, 2],
  ['philosophers, 5', table.philosophers(5), 66_468_720n, 31, 2],
  ['look at qsize, then get; 2 consumers', table.lookThenGet(), 10n, 7, 4],
  ['one sentinel, 2 consumers', table.oneSentinel(), 8n, 4, 2],
  ['barrier, 3 processes, 2 rounds', table.barrier(3, 2), 360n, 36, 1],
  ['readers and writers, 2 + 1', table.readersAndWriters(), 15_862n, 14, 4],
  ['torn message, 2 readers', table.tornMessage(), 328n, 6, 6],
  ['lost wake-up', table.lostWakeUp(), 5n, 3, 2],
];

describe('every class of a program once, and every outcome', () => {
  it.each(ROWS)('%s', (_, program, executions, classes, outcomes) => {
    const found = explored(program);
    const all = bruteForceAll(program);
    expect(all.executions).toBe(executions);
    expect(found.outcomes).toEqual(all.outcomes);
    expect(found.outcomes.size).toBe(outcomes);
    expect(found.classes.length).toBe(classes);
    expect([...found.classes].sort()).toEqual([...bruteForceClasses(program).keys()].sort());
  });

  it('of more executions than anybody could make', () => {
    const philosophers = explored(table.philosophers(6));
    expect([philosophers.classes.length, new Set(philosophers.classes).size]).toEqual([63, 63]);
    const barrier = explored(table.barrier(4, 2));
    expect([barrier.classes.length, new Set(barrier.classes).size]).toEqual([576, 576]);
    const box = table.ifNotWhile();
    expect(explored(box).outcomes).toEqual(bruteForceAll(box).outcomes);
  });

  it('the order of prints counts only where it is said to', () => {
    const ordered = { ...table.oversell(3), printOrder: true };
    expect(explored(ordered).classes.length).toBe(63);
    expect(explored(ordered).outcomes).toEqual(bruteForceAll(ordered).outcomes);
  });
});
