import { describe, expect, it } from 'vitest';
import { type ModelOutcome, outcomeOf } from '../../src/explore/outcome.js';
import type { ProgramTree } from '../../src/explore/program.js';
import { findShortest } from '../../src/explore/shortest.js';
import { standingsIn, type World } from '../../src/explore/world.js';
import { printSchedule } from '../../src/schedule/print-schedule.js';
import * as table from './programs/table.js';

const isOver = (world: World): boolean => standingsIn(world).every(({ how }) => how === null);

const ends =
  (isBad: (outcome: ModelOutcome) => boolean) =>
  (world: World): boolean =>
    isOver(world) && isBad(outcomeOf(world));

const hangs = ends(({ waiting }) => waiting.length > 0);
const leaves = (name: string, value: string) => ends(({ left }) => left[name] === value);
const holds = (name: string, value: string) => (world: World) => outcomeOf(world).left[name] === value;
const prints = (...lines: string[]) => ends(({ printed }) => lines.every((line) => printed.includes(line)));

/** The shortest that can be, and no shorter one; letters are processes, in the order of the puzzles of docs/explore.md. */
const PUZZLES: readonly (readonly [string, ProgramTree, (world: World) => boolean, string, number])[] = [
  ['lost update', table.lostUpdate(2), leaves('file count', '1'), 'A B*2 A', 2],
  ['lost wake-up', table.lostWakeUp(), hangs, 'A B*3', 1],
  ['two locks', table.twoLocks(), hangs, 'A B', 1],
  ['look, then get', table.lookThenGet(), hangs, 'A B C*2', 2],
  ['a lock around each call', table.lockAroundEach(), leaves('file account', '-40'), 'A*3 B*7 A*4', 2],
  ['pid file', table.pidFile(), prints('A: A', 'B: B'), 'A B*4 A*3', 2],
  ['ticket office', table.oversell(3), prints('A: sold', 'B: sold', 'C: sold'), 'A B C*3 A*2 B*2', 4],
  ['double-checked', table.doubleChecked(), prints('A: A', 'B: B'), 'A B*6 A*5', 2],
  ['three locks in a ring', table.philosophers(3), hangs, 'A B C', 2],
  ['sleeping barber', table.sleepingBarber(), hangs, 'A*3 B*5 A', 2],
  ['a release too many', table.strayRelease(), leaves('file inside', '1'), 'A*2 C B*4 A*2', 3],
  [
    'torn message',
    table.tornMessage(),
    ends(({ printed }) => printed.some((line) => /head1 (?!body1)/.test(line))),
    'A*4 B C*3 B*2',
    3,
  ],
  ['readers and writers', table.readersAndWriters(), prints('B: old', 'C: old'), 'B*12 C*12 A*3', 2],
  ['`if` instead of `while`', table.ifNotWhile(), holds('file box', '-1'), 'A*5 C*4 D*7', 2],
  ['holder killed', table.orphanedLock(), hangs, 'A A:kill', 0],
  [
    'a home-made barrier',
    table.homeMadeBarrier(),
    (world) => world.printed.includes('A: past 2') && !world.printed.includes('B: past 1'),
    'B*4 A*13',
    1,
  ],
];

describe('the shortest way to a bad end', () => {
  it.each(PUZZLES)('%s', (_, program, isWanted, schedule, switches) => {
    const search = findShortest(program, isWanted, 100_000);
    const way = search.is === 'found' ? search.way : null;
    expect(way && printSchedule(way.schedule)).toBe(schedule);
    expect(way?.switches).toBe(switches);
    expect(way?.steps).toBe(way?.schedule.length);
  });

  it('there is none where there cannot be one', () => {
    expect(findShortest(table.twoLocks(), leaves('file x', '1'), 1000)).toEqual({ is: 'found', way: null });
  });

  it('stops where there are too many worlds', () => {
    expect(findShortest(table.philosophers(5), leaves('file x', '1'), 1000)).toEqual({ is: 'too many' });
  });
});
