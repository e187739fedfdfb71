/** Two short cuts that look right and are not: a search of one's own for the tests, with each of them or with none. */
import { HappensBefore, initialsOf } from '../../src/explore/happens-before.js';
import type { Access } from '../../src/explore/model/access.js';
import { areDependent, type Move, type ThreadAtGate } from '../../src/explore/move.js';
import type { ProgramTree } from '../../src/explore/program.js';
import { beginningOf, standingOf, standingsIn, take, type World } from '../../src/explore/world.js';

export interface ShortCuts {
  /**
   * Flanagan and Godefroid (POPL 2005) take any process that has a step before the later one, and only where the latest step
   * is that it depends on; with sleep sets, that one may be asleep.
   */
  readonly backtrack: 'source sets' | 'Flanagan and Godefroid';
  /** Pairs that are only looked at in the order they came. */
  readonly noRace?: (early: Move, late: ThreadAtGate) => boolean;
}

interface Point {
  readonly world: World;
  readonly backtrack: Set<string>;
  readonly sleep: Set<string>;
}

/** Every execution that a search with these short cuts makes. */
export function searchWith(program: ProgramTree, cuts: ShortCuts): (readonly Move[])[] {
  const points: Point[] = [];
  const steps: Move[] = [];
  const found: (readonly Move[])[] = [];

  const orderNow = (): HappensBefore => {
    const order = new HappensBefore();
    for (const step of steps) order.add(step);
    return order;
  };

  const findRaces = (world: World): void => {
    const order = orderNow();
    for (const late of standingsIn(world)) {
      for (let early = steps.length - 1; early >= 0; early--) {
        const step = steps[early] as Move;
        if (order.isBeforeThread(early, late.thread, steps.length) || !areDependent(step, late)) continue;
        if (cuts.noRace?.(step, late) || !isReversible(order, early, late)) continue;
        if (cuts.backtrack === 'source sets') addSource(order, early, late);
        else {
          addAny(order, early, late);
          break;
        }
      }
    }
  };

  const keptOf = (order: HappensBefore, early: number): number[] =>
    steps.flatMap((_, index) => (index > early && !order.isBefore(early, index) ? [index] : []));

  const isReversible = (order: HappensBefore, early: number, late: ThreadAtGate): boolean => {
    let world = points[early]?.world as World;
    for (const index of keptOf(order, early)) {
      const taken = take(world, steps[index]?.thread as string);
      if (taken === null) return false;
      world = taken.world;
    }
    const how = standingOf(world, late.thread)?.how ?? null;
    return how !== null;
  };

  const addSource = (order: HappensBefore, early: number, late: ThreadAtGate): void => {
    const { backtrack, sleep } = points[early] as Point;
    const kept = keptOf(order, early);
    const isBeforeLate = (index: number) =>
      order.isBeforeThread(index, late.thread, steps.length) || areDependent(steps[index] as Move, late);
    const initials = initialsOf(
      kept,
      (index) => steps[index]?.thread as string,
      (one, other) => order.isBefore(one, other),
    );
    if (!kept.some(isBeforeLate)) initials.unshift(late.thread);
    if (!initials.some((each) => backtrack.has(each) || sleep.has(each)))
      backtrack.add(initials[0] as string);
  };

  const addAny = (order: HappensBefore, early: number, late: ThreadAtGate): void => {
    const { backtrack, world } = points[early] as Point;
    const able = standingsIn(world).flatMap(({ thread, how }) => (how === null ? [] : [thread]));
    const leads = (thread: string) =>
      thread === late.thread ||
      steps.some(
        (step, index) =>
          index > early && step.thread === thread && order.isBeforeThread(index, late.thread, steps.length),
      );
    const [any] = able.filter(leads);
    for (const thread of any === undefined ? able : [any]) backtrack.add(thread);
  };

  const explore = (world: World, sleep: Set<string>): void => {
    findRaces(world);
    const able = standingsIn(world).filter(({ how }) => how !== null);
    if (able.length === 0) found.push([...steps]);
    const first = able.find(({ thread }) => !sleep.has(thread));
    if (!first) return;
    const point: Point = { world, backtrack: new Set([first.thread]), sleep };
    points.push(point);
    for (;;) {
      const next = [...point.backtrack].find((thread) => !sleep.has(thread));
      if (next === undefined) break;
      const taken = take(world, next) as NonNullable<ReturnType<typeof take>>;
      const asleep = [...sleep].filter((thread) => {
        const standing = standingOf(world, thread);
        return standing !== null && !areDependent(standing, taken.step);
      });
      steps.push(taken.step);
      explore(taken.world, new Set(asleep));
      steps.pop();
      sleep.add(next);
    }
    points.pop();
  };

  explore(beginningOf(program), new Set());
  return found;
}

const has = (accesses: readonly Access[], mode: Access['mode']): boolean =>
  accesses.some((each) => each.mode === mode);

export const releaseNeverRacesWithP = (early: Move, late: ThreadAtGate): boolean =>
  (has(early.accesses, 'v') && has(late.accesses, 'p')) ||
  (has(early.accesses, 'p') && has(late.accesses, 'v'));
