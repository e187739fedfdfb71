/** Small programs, explored with real processes. */
import { describe, expect, it } from 'vitest';
import { type ExploreRequest, explore } from '../../../src/run/explore/explore.js';
import { prepareProgram } from '../../../src/run/start/prepare.js';
import { printSchedule } from '../../../src/schedule/print-schedule.js';
import { fixturePath } from '../../helpers/launch.js';

async function exploreFixture(name: string, asked: Partial<ExploreRequest> = {}) {
  const program = await prepareProgram(fixturePath(name));
  return explore({
    target: { label: name, lesson: null, program, parameters: {} },
    settings: { speed: 1, seed: 1 },
    ...{ maxRuns: 400, preemptions: 2, random: null, seed: 1, mayKill: false },
    interrupt: new AbortController().signal,
    onProgress: () => {},
    ...asked,
  });
}

describe('explore', () => {
  it('finds the deadlock, really runs each class, and says which two calls decide', async () => {
    const found = await exploreFixture('../../puzzles/two-locks/program.ts');
    expect(found).toMatchObject({ complete: true, isFinished: true, unconfirmed: 0, interrupted: false });
    expect(found.confirmed).toBe(found.classes);
    expect(found.outcomes.map(({ outcome }) => outcome.kind)).toEqual(['finished', 'deadlock']);
    const [, deadlock] = found.outcomes;
    expect(printSchedule(deadlock?.schedule ?? [])).toBe('main*3 p1*2 p2*2');
    expect(deadlock?.isShortest).toBe(true);
    const { early, late } = deadlock?.decision ?? {};
    expect([early?.operation.call, late?.operation.call]).toEqual(['acquire', 'acquire']);
    expect(early?.process).not.toBe(late?.process);
  });

  it('stops where its runs are used up, and does not say that it was complete', async () => {
    const found = await exploreFixture('../../puzzles/two-locks/program.ts', { maxRuns: 2 });
    expect(found).toMatchObject({ complete: false, isFinished: false, realRuns: 2, interrupted: false });
  });

  it('stops when it is interrupted', async () => {
    const stop = new AbortController();
    const onProgress = () => stop.abort();
    const found = await exploreFixture('../../puzzles/two-locks/program.ts', {
      interrupt: stop.signal,
      onProgress,
    });
    expect(found).toMatchObject({ complete: false, isFinished: false, interrupted: true });
  });

  it('by chance it makes as many runs as it was asked for, and claims no more', async () => {
    const found = await exploreFixture('../../puzzles/two-locks/program.ts', { random: 4 });
    expect(found).toMatchObject({ complete: false, byChance: true, classes: 4, confirmed: 4 });
  });

  it('goes on after a call that fails each time, whose value nobody knows', async () => {
    const found = await exploreFixture('one-place.ts');
    expect(found).toMatchObject({ complete: true, isFinished: true });
    expect(found.outcomes.map(({ outcome }) => outcome.failed)).toEqual([['p1']]);
  });

  it('names the first call that differs of a program that is not the same each time', async () => {
    await expect(exploreFixture('restless.ts')).rejects.toMatchObject({
      code: 'NOT_REPEATABLE',
      trouble: { process: 'main' },
    });
  });
});
