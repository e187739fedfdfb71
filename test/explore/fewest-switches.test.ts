import { describe, expect, it } from 'vitest';
import { type Execution, execute, scheduleOf } from '../../src/explore/execute.js';
import { switchesIn, withFewestSwitches } from '../../src/explore/fewest-switches.js';
import { outcomeKey, outcomeOf } from '../../src/explore/outcome.js';
import type { ProgramTree } from '../../src/explore/program.js';
import { createDpor } from '../../src/explore/schedulers/dpor.js';
import { createFollower } from '../../src/explore/schedulers/schedule.js';
import { findShortest } from '../../src/explore/shortest.js';
import { standingsIn } from '../../src/explore/world.js';
import { parseSchedule } from '../../src/schedule/parse-schedule.js';
import { printSchedule } from '../../src/schedule/print-schedule.js';
import type { Schedule } from '../../src/schedule/schedule.js';
import { classKeyOf } from './brute-force.js';
import * as table from './programs/table.js';

const followed = (program: ProgramTree, schedule: Schedule): Execution =>
  execute(program, createFollower(schedule)) as Execution;

const PROGRAMS: readonly (readonly [string, ProgramTree])[] = [
  ['oversell', table.oversell(3)],
  ['stray release', table.strayRelease()],
  ['torn message', table.tornMessage()],
  ['holder killed', table.orphanedLock()],
  ['barrier', table.barrier(3, 2)],
];

describe('the same class with the fewest switches', () => {
  it.each(PROGRAMS)('%s: it is the same class, and has no more of them', (_, program) => {
    const dpor = createDpor();
    for (let each = execute(program, dpor); each; each = execute(program, dpor)) {
      if (each.end !== 'over') continue;
      const schedule = withFewestSwitches(each.steps);
      const again = followed(program, schedule);
      expect(classKeyOf(again.steps)).toBe(classKeyOf(each.steps));
      expect(switchesIn(schedule)).toBeLessThanOrEqual(switchesIn(scheduleOf(each)));
    }
  });

  it.each(PROGRAMS)(
    '%s: the best of all classes with an outcome is the shortest way to that',
    (_, program) => {
      const best = new Map<string, number>();
      const dpor = createDpor();
      for (let each = execute(program, dpor); each; each = execute(program, dpor)) {
        if (each.end !== 'over') continue;
        const key = outcomeKey(outcomeOf(each.world));
        best.set(
          key,
          Math.min(best.get(key) ?? Number.POSITIVE_INFINITY, switchesIn(withFewestSwitches(each.steps))),
        );
      }
      for (const [key, switches] of best) {
        const search = findShortest(
          program,
          (world) =>
            standingsIn(world).every(({ how }) => how === null) && outcomeKey(outcomeOf(world)) === key,
          1_000_000,
        );
        expect(search.is === 'found' && search.way?.switches).toBe(switches);
      }
    },
  );

  it('steps that have nothing to do with each other are put together', () => {
    const { steps } = followed(table.lostUpdate(2), parseSchedule('B A B A'));
    expect(printSchedule(withFewestSwitches(steps))).toBe('A B*2 A');
  });
});
