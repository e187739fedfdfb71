/** Every scenario of test/fixtures/injection in full: hit at each point of the call, watched and not. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCENARIOS } from '../fixtures/injection/scenarios.js';
import { buildWithInjection, type TestBuild } from '../helpers/injection/build.js';
import { runLives, runTrials, type TrialsRequest, whyNoStrangers } from '../helpers/injection/trials.js';
import { turns, WHOLE } from '../helpers/turns.js';

/** How many points of a call are tried; 0: all. */
const MOST = WHOLE ? 0 : turns(2, 30);

let build: TestBuild;
beforeAll(async () => {
  build = await buildWithInjection();
});
afterAll(() => build.remove());

const all = Object.keys(SCENARIOS);
const step = all.length / turns(4, all.length);
/** All of them, or some from everywhere among them. */
const names = all.filter((_, at) => at % step < 1);
const faultsOf = async (request: Omit<TrialsRequest, 'most' | 'bootstrap'>) =>
  (await runTrials({ ...request, most: MOST, bootstrap: build.bootstrap })).faults;

describe.each([false, true])('every point of a call, watched: %s', (traced) => {
  it.each(names)('%s, killed there', async (name) => {
    expect(await faultsOf({ name, signal: 'SIGKILL', traced })).toEqual([]);
  });

  it.each(names)('%s, stopped there for two seconds', async (name) => {
    expect(await faultsOf({ name, signal: 'SIGSTOP', traced })).toEqual([]);
  });
});

describe.each([0, 300_000])('every point of a child’s beginning, with args of %i bytes', (bytes) => {
  it.each([false, true])('killed there, watched: %s', async (traced) => {
    const { faults } = await runLives({ bytes, most: MOST }, { traced, bootstrap: build.bootstrap });
    expect(faults).toEqual([]);
  });
});

const noStrangers = whyNoStrangers();
describe.skipIf(noStrangers)(`every point of a call, its pid a living stranger’s ${noStrangers}`, () => {
  const cases = names.flatMap((name) => [false, true].map((traced) => ({ name, traced })));
  it.each(cases)('$name, watched: $traced', async ({ name, traced }) => {
    expect(await faultsOf({ name, signal: 'SIGKILL', traced, stranger: true })).toEqual([]);
  });
});
