/** The same execution with two of its steps the other way round: what came of it may hang on their order. */
import type { Grant, Schedule } from '../schedule/schedule.js';
import { HappensBefore } from './happens-before.js';
import { areDependent, type Move, processOf, type ThreadAtGate } from './move.js';
import type { ProgramTree } from './program.js';
import { beginningOf, standingOf, takeGrant, type World, waitingIn } from './world.js';

/**
 * Two steps, by their place in the schedule, from 0; and one in which the later comes first: as far as that, the rest is open.
 * `late` is the schedule's length where it is the call of a process that waits at its end.
 */
export interface Flip {
  readonly early: number;
  readonly late: number;
  readonly schedule: Schedule;
}

/**
 * All pairs of dependent steps of different processes that could have come the other way round, those that are next to each
 * other first. Empty where the schedule cannot be followed.
 */
export function flipsOf(program: ProgramTree, schedule: Schedule): Flip[] {
  const worlds: World[] = [beginningOf(program)];
  const order = new HappensBefore();
  for (const grant of schedule) {
    const taken = takeGrant(worlds.at(-1) as World, grant);
    if (taken === null) return [];
    order.add(taken.step);
    worlds.push(taken.world);
  }
  const flipsWith = (other: Move | ThreadAtGate, late: number) =>
    schedule
      .slice(0, late)
      .flatMap((_, early) => flip(order, worlds[early] as World, schedule, { early, late, other }) ?? []);
  const flips = [
    ...schedule.flatMap((_, late) => flipsWith(order.stepAt(late), late)),
    ...waitingIn(worlds.at(-1) as World).flatMap((waiting) => flipsWith(waiting, schedule.length)),
  ];
  return flips.sort((one, other) => one.late - one.early - (other.late - other.early));
}

function flip(
  order: HappensBefore,
  world: World,
  schedule: Schedule,
  { early, late, other }: Pick<Flip, 'early' | 'late'> & { readonly other: Move | ThreadAtGate },
): Flip | null {
  const one = order.stepAt(early);
  if (one.thread === other.thread || !areDependent(one, other)) return null;
  if (order.isBeforeThread(early, other.thread, late)) return null;
  const kept: Grant[] = [];
  let now = world;
  for (let index = early + 1; index < late; index++) {
    if (order.isBefore(early, index)) continue;
    const grant = schedule[index] as Grant;
    const taken = takeGrant(now, grant);
    if (taken === null) return null;
    kept.push(grant);
    now = taken.world;
  }
  const how = standingOf(now, other.thread)?.how ?? null;
  if (how === null) return null;
  const flipped = [...schedule.slice(0, early), ...kept, { process: processOf(other.thread), how }];
  return { early, late, schedule: flipped };
}
