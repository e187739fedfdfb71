import { describe, expect, it } from 'vitest';
import { execute } from '../../src/explore/execute.js';
import { flipsOf } from '../../src/explore/flips.js';
import { outcomeOf } from '../../src/explore/outcome.js';
import type { ProgramTree } from '../../src/explore/program.js';
import { createFirst } from '../../src/explore/schedulers/first.js';
import { createFollower } from '../../src/explore/schedulers/schedule.js';
import { parseSchedule } from '../../src/schedule/parse-schedule.js';
import { printSchedule } from '../../src/schedule/print-schedule.js';
import * as table from './programs/table.js';

const told = (program: ProgramTree, schedule: string): string[] =>
  flipsOf(program, parseSchedule(schedule)).map(
    (flip) => `${flip.early} ${flip.late}: ${printSchedule(flip.schedule)}`,
  );

describe('two steps the other way round', () => {
  it('the update is lost because each has read before the other wrote, whoever wrote last', () => {
    const program = table.lostUpdate(2);
    expect(told(program, 'A B*2 A')).toEqual(['2 3: A B A', '0 2: B*2', '1 3: A*2']);
    const ends = flipsOf(program, parseSchedule('A B*2 A')).map(({ schedule }) => {
      const execution = execute(program, createFollower(schedule, createFirst()));
      return execution && outcomeOf(execution.world).left['file count'];
    });
    expect(ends).toEqual(['1', '2', '2']);
  });

  it('a release cannot come after the acquire that waited for it; the two acquires can change places', () => {
    expect(told(table.twoLocks(), 'A*4 B*2')).toEqual(['1 4: A B']);
  });

  it('of a deadlock, the call of each who waits comes before what it waits for', () => {
    expect(told(table.twoLocks(), 'A B')).toEqual(['1 2: A*2', '0 2: B*2']);
  });

  it('there are none where the schedule cannot be followed', () => {
    expect(told(table.twoLocks(), 'A*9')).toEqual([]);
    expect(told(table.twoLocks(), 'A:timeout')).toEqual([]);
  });
});
