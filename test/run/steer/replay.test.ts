/** The same schedule again is the same calls, with the same answers: every lesson and every puzzle, by schedules of chance. */
import { expect, it } from 'vitest';
import { findStepTarget, type StepTarget } from '../../../src/cli/step/step-target.js';
import { listLessons } from '../../../src/lesson/catalog.js';
import { createGenerator } from '../../../src/mp/generator.js';
import { listPuzzles } from '../../../src/puzzle/load-puzzle.js';
import { perform } from '../../../src/run/perform.js';
import { prepareProgram } from '../../../src/run/start/prepare.js';
import { chooseByChance, chooseFirst, chooseNobody, followSchedule } from '../../../src/run/steer/follow.js';
import type { ChoicePoint, Steerer } from '../../../src/run/steer/scheduler.js';
import { parseSchedule } from '../../../src/schedule/parse-schedule.js';
import { printSchedule } from '../../../src/schedule/print-schedule.js';
import type { Grant } from '../../../src/schedule/schedule.js';
import type { TraceEvent } from '../../../src/trace/events.js';
import { DEADLINE } from '../../helpers/deadline.js';
import { fixturePath } from '../../helpers/launch.js';
import { firstDifference, storyOf } from '../../helpers/steered-story.js';
import { LONG, turns } from '../../helpers/turns.js';

const TODAY = Math.floor(Date.now() / 86_400_000);
const ALL = [...listLessons(), ...listPuzzles()].map(({ id }) => id);
const TRIED = LONG ? ALL : ALL.filter((_, at) => at % 10 === TODAY % 10);
/** A schedule ends there: nobody steps further. */
const LONGEST = 200;
/** Where processes may be killed, one in so many steps is that. */
const KILL = 1 / 20;

/** Runs it as `scheduler` says, from where the learner takes over. */
async function run({ target, before }: StepTarget, scheduler: Steerer) {
  const events: TraceEvent[] = [];
  const lead = before?.();
  await perform(
    target,
    {
      settings: { speed: 1, seed: 1 },
      timeout: DEADLINE / 1000,
      scheduler: {
        choose(point) {
          const first = lead?.(point);
          return first ? { ...first, isBefore: true } : scheduler.choose(point);
        },
      },
    },
    { onEvent: (event) => void events.push(event), interrupt: new AbortController().signal },
  );
  return storyOf(events);
}

/** By chance, and what was chosen. */
function recordChance(seed: string, mayKill: boolean): Steerer & { readonly made: Grant[] } {
  const generate = createGenerator(seed);
  const choose = chooseByChance(generate);
  const made: Grant[] = [];
  return {
    made,
    choose(point: ChoicePoint) {
      const { standing, steps } = point;
      const victim = standing[Math.floor(generate() * standing.length)];
      const kills = mayKill && generate() < KILL && victim !== undefined;
      const grant: Grant | null = kills ? { process: victim.process, how: 'kill' } : choose(point);
      if (steps >= LONGEST || grant === null) return null;
      made.push(grant);
      return grant;
    },
  };
}

it.each(TRIED)('%s', async (name) => {
  const found = await findStepTarget(name, { speed: 1 }, 'en');
  for (let turn = 0; turn < turns(1, 5); turn++) {
    const chance = recordChance(`${name}/${turn}/${TODAY}`, found.mayKill);
    const recorded = await run(found, chance);
    const schedule = printSchedule(chance.made);
    for (let again = 0; again < turns(1, 5); again++) {
      const repeated = await run(found, followSchedule(parseSchedule(schedule), chooseNobody));
      expect(firstDifference(recorded, repeated), schedule).toBe(null);
    }
  }
});

it('a program that asks the system for chance is found out', async () => {
  const program = await prepareProgram(fixturePath('steered/moody.ts'));
  const target = { label: 'moody', lesson: null, program, parameters: {} };
  const moody = { target, puzzle: null, mayKill: false };
  const first = await run(moody, { choose: chooseFirst });
  expect(firstDifference(first, await run(moody, { choose: chooseFirst }))).toContain('"call":"set"');
});
