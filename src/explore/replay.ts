/** Schedules, made in the model. */
import type { Grant, Schedule } from '../schedule/schedule.js';
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

/**
 * The same, and on to the end: as `rest` says, each of its steps as soon as it can be made, and whoever can being first where
 * none of them can. Null: what a process does on the way is not known.
 */
export function replayToEnd(program: ProgramTree, schedule: Schedule, rest: Schedule): Replayed | null {
  const begun = replaySchedule(program, schedule);
  const steps = [...begun.steps];
  const left = [...rest];
  for (let { world } = begun; ; ) {
    if (unknownIn(world).length > 0) return null;
    const taken = takeNext(world, left);
    if (taken === null) return { steps, world };
    steps.push(taken.step);
    world = taken.world;
  }
}

/** The step that it makes is taken out of `left`. */
function takeNext(world: World, left: Grant[]): ReturnType<typeof take> {
  for (const [index, grant] of left.entries()) {
    const taken = takeGrant(world, grant);
    if (taken === null) continue;
    left.splice(index, 1);
    return taken;
  }
  const first = standingsIn(world).find(({ how }) => how !== null);
  return first ? take(world, first.thread) : null;
}

/** Whether this is an end: what everybody does is known, and nobody can go on. */
export const isEnd = (world: World): boolean =>
  unknownIn(world).length === 0 && standingsIn(world).every(({ how }) => how === null);
