/** Executions of a program, in the model, as a scheduler wants them. */
import type { Schedule } from '../schedule/schedule.js';
import type { Move, ThreadAtGate } from './move.js';
import type { ProgramTree } from './program.js';
import type { SearchScheduler } from './schedulers/scheduler.js';
import { beginningOf, standingsIn, take, unknownIn, type World } from './world.js';

export interface Execution {
  readonly steps: readonly Move[];
  /** How everything stands at its end. */
  readonly world: World;
  /**
   * `over`: nobody can go on. `given up`: the scheduler wanted no more of it. `unknown`: what a process does next is not known;
   * a real run of these steps would tell.
   */
  readonly end: 'over' | 'given up' | 'unknown';
}

/** A scheduler that also wants to know the worlds it leads through. */
interface WorldScheduler extends SearchScheduler<ThreadAtGate> {
  reach?(world: World): void;
}

/** One execution. Null: the scheduler has none left. */
export function execute(program: ProgramTree, scheduler: WorldScheduler): Execution | null {
  if (!scheduler.begin()) return null;
  const steps: Move[] = [];
  for (let world = beginningOf(program); ; ) {
    scheduler.reach?.(world);
    if (unknownIn(world).length > 0) return { steps, world, end: 'unknown' };
    const standings = standingsIn(world);
    if (standings.every(({ how }) => how === null)) return { steps, world, end: 'over' };
    const chosen = scheduler.choose(standings);
    const taken = chosen && take(world, chosen.thread);
    if (!taken) return { steps, world, end: 'given up' };
    steps.push(taken.step);
    world = taken.world;
  }
}

/** What its steps were, to make them again. */
export const scheduleOf = ({ steps }: Pick<Execution, 'steps'>): Schedule => steps.map(({ grant }) => grant);
