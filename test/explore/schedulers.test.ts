import { describe, expect, it } from 'vitest';
import { type Execution, execute, scheduleOf } from '../../src/explore/execute.js';
import type { ThreadAtGate } from '../../src/explore/move.js';
import { outcomeKey, outcomeOf } from '../../src/explore/outcome.js';
import type { ProgramTree } from '../../src/explore/program.js';
import { createFirst } from '../../src/explore/schedulers/first.js';
import { createPreemptions } from '../../src/explore/schedulers/preemptions.js';
import { createRandom } from '../../src/explore/schedulers/random.js';
import { createFollower } from '../../src/explore/schedulers/schedule.js';
import type { SearchScheduler } from '../../src/explore/schedulers/scheduler.js';
import { createGenerator } from '../../src/mp/generator.js';
import { parseSchedule } from '../../src/schedule/parse-schedule.js';
import { printSchedule } from '../../src/schedule/print-schedule.js';
import { bruteForceAll } from './brute-force.js';
import * as table from './programs/table.js';
import { acquire, call, print, written } from './programs/written.js';

function allOf(program: ProgramTree, scheduler: SearchScheduler<ThreadAtGate>): Execution[] {
  const found: Execution[] = [];
  for (let each = execute(program, scheduler); each; each = execute(program, scheduler)) found.push(each);
  return found;
}

const told = (execution: Execution): string => printSchedule(scheduleOf(execution));

describe('first', () => {
  it('makes one execution, and lets each process go on as long as it can', () => {
    expect(allOf(table.twoLocks(), createFirst()).map(told)).toEqual(['A*4 B*4']);
  });
});

describe('random', () => {
  const some = (seed: string) =>
    allOf(table.lostUpdate(3), createRandom(createGenerator(seed), 200)).map(told);

  it('is the same for the same seed, and another for another', () => {
    expect(some('1')).toEqual(some('1'));
    expect(some('1')).not.toEqual(some('2'));
  });

  it('chooses evenly among those that can go on', () => {
    const starts = allOf(table.lostUpdate(3), createRandom(createGenerator('x'), 3000)).map(
      ({ steps }) => steps[0]?.thread,
    );
    for (const name of ['A', 'B', 'C']) {
      const share = starts.filter((each) => each === name).length / starts.length;
      expect(share).toBeGreaterThan(0.3);
      expect(share).toBeLessThan(0.37);
    }
  });
});

describe('preemptions', () => {
  it('none: each order of whole processes', () => {
    expect(allOf(table.lostUpdate(2), createPreemptions(0)).map(told)).toEqual(['A*2 B*2', 'B*2 A*2']);
  });

  it('a process that waits is not preempted', () => {
    const deadlock = allOf(table.twoLocks(), createPreemptions(0)).map(told);
    expect(deadlock).toEqual(['A*4 B*4', 'B*4 A*4']);
    expect(allOf(table.twoLocks(), createPreemptions(1)).map(told)).toContain('A B');
  });

  it.each([
    [1, 4],
    [2, 6],
    [9, 6],
  ])('at most %i: %i executions of 2 processes with 2 calls each', (most, executions) => {
    expect(allOf(table.lostUpdate(2), createPreemptions(most)).map(told)).toHaveLength(executions);
  });

  it('as many as it takes: all of them, each once', () => {
    const program = table.oversell(3);
    const found = allOf(program, createPreemptions(99));
    expect(new Set(found.map(told)).size).toBe(702);
    expect(found).toHaveLength(702);
    expect(new Set(found.map(({ world }) => outcomeKey(outcomeOf(world))))).toEqual(
      bruteForceAll(program).outcomes,
    );
  });
});

describe('schedule', () => {
  const follow = (program: ProgramTree, text: string, then?: SearchScheduler<ThreadAtGate>) => {
    const follower = createFollower(parseSchedule(text), then);
    return { execution: execute(program, follower), follower };
  };

  it('is followed to its end, and then by somebody else', () => {
    const alone = follow(table.lostUpdate(2), 'A B*2');
    expect([alone.execution && told(alone.execution), alone.execution?.end]).toEqual(['A B*2', 'given up']);
    expect([alone.follower.stumble, alone.follower.taken]).toEqual([null, 3]);
    const both = follow(table.lostUpdate(2), 'A B*2', createFirst());
    expect([both.execution && told(both.execution), both.execution?.end]).toEqual(['A B*2 A', 'over']);
  });

  it.each([
    ['A B*2', 'waits', 2],
    ['A*2 B A:timeout', 'absent', 3],
    ['A:timeout', 'goes on', 1],
    ['A*3', 'over', 3],
    ['A A:kill', 'spared', 2],
    ['A D:timeout C:timeout', 'no limit', 2],
    ['A C:timeout C:timeout', 'over', 3],
  ])('%s cannot be followed: %s, step %i', (text, why, step) => {
    const program = written(
      {
        *A() {
          yield acquire('a');
          yield print('x');
        },
        *C() {
          yield acquire('a', 1);
        },
        *D() {
          yield acquire('a');
        },
      },
      {},
      {
        children: {
          *B() {
            yield call('begin');
          },
        },
      },
    );
    const { execution, follower } = follow(program, text.replace('A B*2', 'A D*2'));
    expect(execution?.end).toBe('given up');
    expect(follower.stumble).toMatchObject({
      step,
      why,
      grant: parseSchedule(text.replace('A B*2', 'A D*2'))[step - 1],
    });
  });
});
