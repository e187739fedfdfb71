/** Steered runs: real processes that go on one at a time, as a scheduler says. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createGenerator } from '../../../src/mp/generator.js';
import { perform } from '../../../src/run/perform.js';
import type { ChoicePoint, Steerer } from '../../../src/run/steer/scheduler.js';
import { parseSchedule } from '../../../src/schedule/parse-schedule.js';
import type { Grant } from '../../../src/schedule/schedule.js';
import { buildTimeline } from '../../../src/trace/build-timeline.js';
import { operationOf } from '../../../src/trace/operation.js';
import { troubleFindings } from '../../../src/verdict/trouble/trouble.js';
import { DEADLINE } from '../../helpers/deadline.js';
import { type Launched, launch } from '../../helpers/launch.js';
import { accusationsIn, RIGHT_PROGRAMS } from '../../helpers/right-programs.js';
import { LONG, turns } from '../../helpers/turns.js';

/** Others every day. */
const TODAY = Math.floor(Date.now() / 86_400_000);
const LINUX = process.platform === 'linux';

/** All that may be done. */
function grantsIn({ standing }: ChoicePoint): Grant[] {
  return standing.flatMap(({ process, canGo, canExpire }) => [
    ...(canGo ? [{ process, how: 'go' } as const] : []),
    ...(canExpire ? [{ process, how: 'timeout' } as const] : []),
  ]);
}

/** By chance, the same for the same seed. */
function atRandom(seed: string): Steerer {
  const generate = createGenerator(seed);
  return {
    choose(situation) {
      const grants = grantsIn(situation);
      return grants[Math.floor(generate() * grants.length)] as Grant;
    },
  };
}

/** As the schedule says, then the first one that can. */
function following(schedule: string): Steerer {
  const grants = [...parseSchedule(schedule)];
  return { choose: (situation) => grants.shift() ?? (grantsIn(situation)[0] as Grant) };
}

/** What every process did, without times and process ids. */
function storyOf({ of, events }: Launched): string[] {
  const steps = of('steer').map(({ process, how, step }) => `${step ?? '-'} ${process} ${how}`);
  const points = of('point').map((point) => `${point.process} ${JSON.stringify(operationOf(point))}`);
  const told = events.flatMap((event) =>
    ['print', 'read', 'write', 'get', 'put', 'acquire', 'timeout', 'pass'].includes(event.kind)
      ? [JSON.stringify({ ...event, seq: 0, t: 0, pid: 0, late: 0 })]
      : [],
  );
  return [...steps, ...points, ...told];
}

/** Programs of so many processes that a choice among them teaches nothing, and one that only waits for time. */
const TOO_MANY = /phone-rush|zzz/;

describe('a right program stays right, however it is steered', () => {
  const programs = RIGHT_PROGRAMS.filter(({ name }) => !TOO_MANY.test(name));
  const tried = LONG ? programs : programs.filter((_, at) => at % 8 === TODAY % 8);

  it.each(tried)('$name', async (program) => {
    const target = await program.target();
    for (let turn = 0; turn < turns(1, 500); turn++) {
      const seed = `${program.name}/${turn}/${TODAY}`;
      const performance = await perform(
        target,
        { settings: { speed: program.speed }, scheduler: atRandom(seed), timeout: DEADLINE / 1000 },
        { onEvent: () => {}, interrupt: new AbortController().signal },
      );
      expect(performance.timeline.end?.reason, seed).toBe('finished');
      expect(accusationsIn(performance, program, false), seed).toEqual([]);
    }
  });
});

it('the same choices again are the same calls, with the same answers', async () => {
  const run = () => launch('right/seats.ts', { scheduler: atRandom('again') });
  expect(storyOf(await run())).toEqual(storyOf(await run()));
});

it.runIf(LINUX)('at every choice everybody is asleep in the kernel, or has ended', async () => {
  const stateOf = (pid: number): string => {
    try {
      return readFileSync(`/proc/${pid}/stat`, 'latin1').replace(/.*\) /s, '')[0] as string;
    } catch {
      return 'gone';
    }
  };
  const seen: string[] = [];
  const chance = atRandom('asleep');
  const scheduler: Steerer = {
    choose(situation) {
      const standing = new Set(situation.standing.map(({ process }) => process));
      for (const { process, pid } of situation.moment.processes.values())
        seen.push(`${standing.has(process) ? 'stands' : 'ended'} ${stateOf(pid)}`);
      return chance.choose(situation);
    },
  };
  await launch('right/pool.ts', { scheduler });
  expect([...new Set(seen)].sort()).toEqual(expect.arrayContaining(['stands S']));
  expect(seen.filter((each) => !/^(?:stands S|ended (?:Z|gone))$/.test(each))).toEqual([]);
});

it('a deadlock can be steered into, is told, and ends the run', async () => {
  const run = await launch('deadlocks.ts', {
    scheduler: following('main*3 p1 p1 p2 p2'),
  });
  expect(run.reason).toBe('deadlock');
  expect(troubleFindings(buildTimeline(run.events))).toMatchObject([{ finding: 'deadlock' }]);
});

it('the run ends where the scheduler wants nobody to go on', async () => {
  const run = await launch('right/lock.ts', {
    scheduler: {
      choose: ({ steps, standing }) =>
        steps < 4 ? { process: (standing[0] as { process: string }).process, how: 'go' } : null,
    },
  });
  expect(run.reason).toBe('interrupted');
  expect(run.of('steer').filter(({ step }) => step !== undefined)).toHaveLength(4);
});

it('what cannot be chosen is an error, and nothing is left', async () => {
  await expect(
    launch('right/lock.ts', { scheduler: { choose: () => ({ process: 'nobody', how: 'go' }) } }),
  ).rejects.toThrow('nobody cannot go now');
});
