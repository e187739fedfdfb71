import { describe, expect, it } from 'vitest';
import { outcomeKey, outcomeOf } from '../../src/explore/outcome.js';
import type { CallNode, ProgramTree } from '../../src/explore/program.js';
import { type SearchBudget, type Searched, search } from '../../src/explore/tiers.js';
import { createGenerator } from '../../src/mp/generator.js';
import { printSchedule } from '../../src/schedule/print-schedule.js';
import { bruteForceAll } from './brute-force.js';
import * as table from './programs/table.js';
import { acquire } from './programs/written.js';

function searched(
  program: ProgramTree,
  budget: Partial<SearchBudget>,
): { found: Searched; outcomes: Set<string> } {
  const outcomes = new Set<string>();
  const whole = { executions: 1000, preemptions: 2, random: 20, generate: createGenerator('1'), ...budget };
  const found = search(program, whole, ({ world }) => outcomes.add(outcomeKey(outcomeOf(world))));
  return { found, outcomes };
}

const coverage = ({ found }: { found: Searched }) => (found.is === 'searched' ? found.coverage : null);

describe('a search within a budget', () => {
  it('is complete where that takes no more than the budget, also if it takes exactly that', () => {
    const complete = { complete: true, executions: 36, preemptions: null };
    expect(coverage(searched(table.lostUpdate(3), {}))).toEqual(complete);
    expect(coverage(searched(table.lostUpdate(3), { executions: 36 }))).toEqual(complete);
  });

  it('or else says with how many preemptions all executions were made', () => {
    // 35 of 36 classes, 6 executions without preemptions, 24 with one at most, 35 of those with two
    const one = searched(table.lostUpdate(3), { executions: 35 });
    expect(coverage(one)).toEqual({ complete: false, executions: 35 + 6 + 24 + 35 + 20, preemptions: 1 });
    const none = searched(table.philosophers(6), { executions: 5 });
    expect(coverage(none)).toEqual({ complete: false, executions: 5 + 5 + 20, preemptions: null });
  });

  it('finds what few preemptions bring to light where it cannot be complete', () => {
    const barrier = searched(table.barrier(4, 2), { executions: 100, preemptions: 1, random: 0 });
    expect(barrier.outcomes.size).toBe(1);
    const { outcomes, found } = searched(table.oversell(3), { executions: 20, preemptions: 0 });
    expect(found.is).toBe('searched');
    expect([...bruteForceAll(table.oversell(3)).outcomes]).toEqual(expect.arrayContaining([...outcomes]));
  });

  it('asks for a real run where it comes to what nobody knows', () => {
    const node: CallNode = { call: acquire('a'), after: () => undefined, child: () => undefined };
    const { found } = searched({ processes: new Map([['A', node]]), objects: {} }, {});
    expect(found.is === 'unknown' && printSchedule(found.schedule)).toBe('A');
  });
});
