/** What a run of a puzzle's program came to, from small hand-made logs: both outcomes. */
import { describe, expect, it } from 'vitest';
import { goal as lostSignal } from '../../puzzles/lost-signal/goal.js';
import { meta as lostSignalMeta } from '../../puzzles/lost-signal/meta.js';
import { goal as lostUpdate } from '../../puzzles/lost-update/goal.js';
import { meta as lostUpdateMeta } from '../../puzzles/lost-update/meta.js';
import { goal as twoLocks } from '../../puzzles/two-locks/goal.js';
import { meta as twoLocksMeta } from '../../puzzles/two-locks/meta.js';
import type { Goal } from '../../src/puzzle/goal/goal.js';
import { judgePuzzle } from '../../src/puzzle/judge.js';
import type { PuzzleMeta, SteerPuzzle } from '../../src/puzzle/puzzle.js';
import type { Operation } from '../../src/trace/operation.js';
import { timeline } from '../helpers/log.js';

/** Lines without times: what counts is their order. `next`: what processes have stopped before. */
function judge(meta: PuzzleMeta, goal: Goal, lines: string, next: Readonly<Record<string, Operation>> = {}) {
  const points = Object.entries(next).map(
    ([process, operation]) => `${process} point ${JSON.stringify(operation)}`,
  );
  const log = [...lines.trim().split('\n'), ...points].map((line, index) => `${index / 100} ${line.trim()}`);
  const puzzle = { kind: 'steer', meta: meta as SteerPuzzle, goal } as const;
  return judgePuzzle(puzzle, timeline(log.join('\n')));
}

const STARTED = `
  main spawn p1
  main spawn p2
  p1 start
  p2 start`;

describe('lost-update', () => {
  const judged = (lines: string) => judge(lostUpdateMeta, lostUpdate, `${STARTED}\n${lines}`);

  it('is solved when both have written and 1 is left, whoever was first', () => {
    const lines = `p2 read count.json 0
      p1 read count.json 0
      p1 write count.json 1
      p2 write count.json 1`;
    expect(judged(lines)).toEqual({ solved: true, why: 'reached', evidence: [7, 8] });
  });

  it('is not solved by one who has written so far, nor by a count that is right', () => {
    const first = `p1 read count.json 0
      p1 write count.json 1`;
    expect(judged(first)).toEqual({ solved: false, why: 'not-reached', over: false });
    const whole = `${first}
      p2 read count.json 1
      p2 write count.json 2
      observer end finished`;
    expect(judged(whole)).toEqual({ solved: false, why: 'not-reached', over: true });
  });
});

describe('two-locks', () => {
  const each = `${STARTED}
    p1 acquire pen
    p2 acquire paper`;
  const acquire = (object: string): Operation => ({ call: 'acquire', primitive: 'lock', object });
  const main: Operation = { call: 'join', child: 'p1' };

  it('is solved when each is about to take what the other one holds', () => {
    const next = { main, p1: acquire('paper'), p2: acquire('pen') };
    expect(judge(twoLocksMeta, twoLocks, each, next)).toEqual({
      solved: true,
      why: 'reached',
      evidence: [5, 6],
    });
  });

  it('is not solved while somebody can go on', () => {
    const free = `${each}
      p2 release paper`;
    const next = { main, p1: acquire('paper'), p2: acquire('pen') };
    expect(judge(twoLocksMeta, twoLocks, free, next).solved).toBe(false);
    const begun = { main, p1: acquire('paper'), p2: { call: 'begin' } } as const;
    expect(judge(twoLocksMeta, twoLocks, each, begun).solved).toBe(false);
  });

  it('is not solved by one who will give up, or only waits for the time', () => {
    const impatient = { main, p1: acquire('paper'), p2: { ...acquire('pen'), timeout: 1 } };
    expect(judge(twoLocksMeta, twoLocks, each, impatient).solved).toBe(false);
    const asleep = { main, p1: acquire('paper'), p2: { call: 'sleep', seconds: 1 } } as const;
    expect(judge(twoLocksMeta, twoLocks, each, asleep).solved).toBe(false);
  });

  it('is not solved where nobody is held back and nobody has looked at the kernel', () => {
    const blocked = `${each}
      p1 wait paper
      p1 block paper
      p2 wait pen
      p2 block pen
      main block join p1`;
    expect(judge(twoLocksMeta, twoLocks, blocked).solved).toBe(false);
    const told = `${blocked}
      observer end deadlock`;
    expect(judge(twoLocksMeta, twoLocks, told)).toMatchObject({ solved: true, evidence: [8, 10] });
  });
});

describe('lost-signal', () => {
  const lines = `main spawn guest
    main spawn cook
    guest start
    cook start
    guest read ready.json false
    cook write ready.json true
    cook set bell`;
  const next = {
    main: { call: 'join', child: 'guest' },
    guest: { call: 'wait', primitive: 'event', object: 'bell' },
    cook: { call: 'exit' },
  } as const;

  it('is solved when the bell is silent again and the cook has nothing left to do', () => {
    const judged = judge(lostSignalMeta, lostSignal, `${lines}\ncook clear bell`, next);
    expect(judged).toEqual({ solved: true, why: 'reached', evidence: [5] });
  });

  it('is not solved while the bell rings, nor after a run that has come to its end', () => {
    expect(judge(lostSignalMeta, lostSignal, lines, next).solved).toBe(false);
    const over = `${lines}
      guest exit 0
      cook exit 0
      main join guest
      main join cook
      main exit 0
      observer end finished`;
    expect(judge(lostSignalMeta, lostSignal, over)).toEqual({
      solved: false,
      why: 'not-reached',
      over: true,
    });
  });
});
