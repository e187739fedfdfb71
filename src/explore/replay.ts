/** Schedules, made in the model. */
import type { Schedule } from '../schedule/schedule.js';
import type { Move } from './move.js';
import type { ProgramTree } from './program.js';
import { beginningOf, standingsIn, take, takeGrant, unknownIn, type World } from './world.js';

/** What steps came to. */
export interface Replayed {
  readonly steps: readonly Move[];
  readonly world: World;
}

/** Of those of a real run: grants by which a process only began to wait are no steps. */
export function replaySchedule(program: ProgramTree, schedule: Schedule): Replayed {
  const steps: Move[] = [];
  let world = beginningOf(program);
  for (const grant of schedule) {
    const taken = takeGrant(world, grant);
    if (taken === null) continue;
    steps.push(taken.step);
    world = taken.world;
  }
  return { steps, world };
}

/** The same, and on to the end, whoever can being first. Null: what a process does on the way is not known. */
export function replayToEnd(program: ProgramTree, schedule: Schedule): Replayed | null {
  const begun = replaySchedule(program, schedule);
  const steps = [...begun.steps];
  for (let { world } = begun; ; ) {
    if (unknownIn(world).length > 0) return null;
    const next = standingsIn(world).find(({ how }) => how !== null);
    const taken = next && take(world, next.thread);
    if (!taken) return { steps, world };
    steps.push(taken.step);
    world = taken.world;
  }
}

/** Whether this is an end: what everybody does is known, and nobody can go on. */
export const isEnd = (world: World): boolean =>
  unknownIn(world).length === 0 && standingsIn(world).every(({ how }) => how === null);
