/** A sample of test/stress/injection.stress.ts: `npm run test:stress` tries every call at every point. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildWithInjection, type TestBuild } from '../helpers/injection/build.js';
import { runLives, runTrials, whyNoStrangers } from '../helpers/injection/trials.js';
import { oneIn } from '../helpers/turns.js';

let build: TestBuild;
beforeAll(async () => {
  build = await buildWithInjection();
});
afterAll(() => build.remove());

const MOST = 3;

describe('a process that is hit before or after an atomic access or a system call', () => {
  const killed: readonly [name: string, traced: boolean][] = [
    ['Lock: acquire what comes free', false],
    ['Queue: get where others want room', false],
    ['Queue: put into room', true],
    ['Process: start', true],
  ];

  it.each(oneIn(2, killed))('%s: killed, it takes nothing with it; watched: %s', async (name, traced) => {
    const { tried, faults } = await runTrials({
      ...{ name, traced, signal: 'SIGKILL', most: MOST, bootstrap: build.bootstrap },
    });
    expect(faults).toEqual([]);
    expect(tried.filter(({ fates }) => fates[0] === 'killed').length).toBeGreaterThan(1);
  });

  it.each([['Queue: put into room', false]])(
    '%s: stopped, it holds nobody up; watched: %s',
    async (name, traced) => {
      const { tried, faults } = await runTrials({
        ...{ name, traced, signal: 'SIGSTOP', most: MOST, bootstrap: build.bootstrap },
      });
      expect(faults).toEqual([]);
      expect(tried.filter(({ fates }) => fates.includes('continued')).length).toBeGreaterThan(1);
    },
  );

  it.each(oneIn(2, ['SIGKILL', 'SIGSTOP'] as const))(
    'is hit there: what it holds then is not to be had, %s',
    async (signal) => {
      const { tried, faults } = await runTrials({
        ...{ name: 'planted', traced: false, signal, most: 0, bootstrap: build.bootstrap },
      });
      const held = tried.map(({ faults: found }) => found.length > 0);
      const [first, last] = [held.indexOf(true), held.lastIndexOf(true)];
      // from the step that takes it to the step that gives it back, and nowhere else
      expect(held.slice(first, last + 1)).not.toContain(false);
      expect([tried[first]?.point, tried[last]?.point]).toEqual([
        'after compareExchange',
        expect.stringMatching(/^before /),
      ]);
      expect(faults[0]).toMatch(/^\d+ after compareExchange: acquire: false, not true$/);
    },
  );

  it('as it begins: its parent goes on', async () => {
    const options = { traced: false, bootstrap: build.bootstrap };
    const { tried, faults } = await runLives({ bytes: 300_000, most: MOST }, options);
    expect(faults).toEqual([]);
    expect(tried.length).toBeGreaterThan(MOST / 2);
  });
});

const noStrangers = whyNoStrangers();
describe.skipIf(noStrangers)(`a living stranger with the pid of a dead process ${noStrangers}`, () => {
  const hit: readonly [name: string, traced: boolean][] = [
    ['Queue: put into room', false],
    ['RLock: acquire what is free', true],
  ];

  it.each(oneIn(2, hit))('is not taken for it: %s, watched: %s', async (name, traced) => {
    const { tried, faults } = await runTrials({
      ...{ name, traced, signal: 'SIGKILL', most: MOST, bootstrap: build.bootstrap, stranger: true },
    });
    expect(faults).toEqual([]);
    expect(tried.filter(({ fates }) => fates[0] === 'killed').length).toBeGreaterThan(1);
  });
});
