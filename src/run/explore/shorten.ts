/** The shortest schedule to an outcome, or to a goal. Each that is told of was really run. */
import { withFewestSwitches } from '../../explore/fewest-switches.js';
import { HappensBefore } from '../../explore/happens-before.js';
import type { Move } from '../../explore/move.js';
import { outcomeKey, outcomeOf } from '../../explore/outcome.js';
import { isEnd, replaySchedule } from '../../explore/replay.js';
import { findShortest } from '../../explore/shortest.js';
import type { Schedule } from '../../schedule/schedule.js';
import { chooseNobody } from '../steer/follow.js';
import type { Bench } from './bench.js';
import { ExploreError } from './explore-error.js';
import { type Group, grantsOf, isShorter } from './findings.js';

export interface Shortened {
  readonly schedule: Schedule;
  /** Whether there is none that is shorter. */
  readonly isShortest: boolean;
}

/** How many worlds are looked at for it. */
const MOST_WORLDS = 10_000;
/** Longer ones are left as they are: to put them in order takes too long. */
const MOST_STEPS_IN_ORDER = 60;

/** Throws Enough, ExploreError, NotModelled, OsError. */
export async function shortestTo(group: Group, bench: Bench, killed: readonly string[]): Promise<Shortened> {
  if (group.goal !== null) return { schedule: await shorten(group, bench, killed), isShortest: false };
  for (;;) {
    const isWanted = (world: Parameters<typeof outcomeOf>[0]) =>
      isEnd(world) && outcomeKey(outcomeOf(world)) === group.key;
    const search = findShortest(bench.tree(killed), isWanted, MOST_WORLDS);
    if (search.is === 'unknown') {
      const known = bench.known();
      await bench.run(search.schedule);
      if (bench.known() > known) continue;
    }
    if (search.is !== 'found' || search.way === null)
      return { schedule: grantsOf(group.best), isShortest: false };
    const { schedule } = search.way;
    const { key } = bench.place(await bench.run(schedule));
    if (key !== group.key) throw new ExploreError({ code: 'NOT_AS_MODELLED', step: schedule.length });
    return { schedule, isShortest: true };
  }
}

/**
 * Of the class with the fewest switches; of a goal, without what is not needed for it. What is needed only real runs tell: each
 * process's last steps come last in one of them, and how far it has to go is seen.
 */
async function shorten(group: Group, bench: Bench, killed: readonly string[]): Promise<Schedule> {
  if (group.best.length > MOST_STEPS_IN_ORDER) return grantsOf(group.best);
  let best = group.best;
  if (!group.goal) return withFewestSwitches(best);
  const tried = new Set<string>();
  for (let isOver = false; !isOver; ) {
    isOver = true;
    for (const thread of new Set(best.map((step) => step.thread))) {
      const [kept, free] = splitOff(best, thread);
      const schedule = [...withFewestSwitches(kept), ...grantsOf(free)];
      const key = JSON.stringify(schedule);
      if (free.length === 0 || tried.has(key)) continue;
      tried.add(key);
      const { reachedAt } = await bench.run(schedule, chooseNobody);
      if (reachedAt === null || reachedAt >= best.length) continue;
      best = replaySchedule(bench.tree(killed), schedule.slice(0, reachedAt)).steps;
      isOver = false;
    }
  }
  const short = withFewestSwitches(best);
  if (!isShorter(short, grantsOf(best))) return grantsOf(best);
  const { reachedAt } = await bench.run(short, chooseNobody);
  return reachedAt === null ? grantsOf(best) : short.slice(0, reachedAt);
}

/** The last steps of a thread that no step of another has to wait for; and all others. */
function splitOff(steps: readonly Move[], thread: string): [kept: readonly Move[], free: readonly Move[]] {
  const order = new HappensBefore();
  for (const step of steps) order.add(step);
  const isNeeded = (index: number) =>
    steps.some((step, late) => late > index && step.thread !== thread && order.isBefore(index, late));
  let from = steps.length;
  for (let index = steps.length - 1; index >= 0; index--) {
    if (steps[index]?.thread !== thread) continue;
    if (isNeeded(index)) break;
    from = index;
  }
  const isFree = (step: Move, index: number) => index >= from && step.thread === thread;
  return [
    steps.filter((step, index) => !isFree(step, index)),
    steps.filter((step, index) => isFree(step, index)),
  ];
}
