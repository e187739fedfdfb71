/** All of a program, without any cunning: what is compared with in tests. */
import { HappensBefore } from '../../src/explore/happens-before.js';
import type { Move } from '../../src/explore/move.js';
import { outcomeKey, outcomeOf } from '../../src/explore/outcome.js';
import type { ProgramTree } from '../../src/explore/program.js';
import { beginningOf, standingsIn, take, type World } from '../../src/explore/world.js';
import { WorldKeys } from '../../src/explore/world-key.js';

function nextOf(world: World): { readonly step: Move; readonly world: World }[] {
  return standingsIn(world).flatMap(({ thread, how }) => (how === null ? [] : (take(world, thread) ?? [])));
}

export function classKeyOf(steps: readonly Move[]): string {
  const order = new HappensBefore();
  for (const step of steps) order.add(step);
  return order.classKey();
}

/** Every class of executions, by breadth-first search over the classes of their beginnings: key → a world at its end. */
export function bruteForceClasses(program: ProgramTree, most = 200_000): Map<string, World> {
  const whole = new Map<string, World>();
  let level = new Map<string, { steps: readonly Move[]; world: World }>([
    ['', { steps: [], world: beginningOf(program) }],
  ]);
  let seen = 0;
  while (level.size > 0) {
    const next: typeof level = new Map();
    for (const [key, { steps, world }] of level) {
      const following = nextOf(world);
      if (following.length === 0) whole.set(key, world);
      for (const { step, world: reached } of following) {
        const longer = [...steps, step];
        const longerKey = classKeyOf(longer);
        if (!next.has(longerKey)) next.set(longerKey, { steps: longer, world: reached });
      }
      if (++seen > most) throw new Error(`more than ${most} beginnings`);
    }
    level = next;
  }
  return whole;
}

/** How many executions there are in all, and what they come to. */
export function bruteForceAll(program: ProgramTree): {
  readonly executions: bigint;
  readonly outcomes: Set<string>;
} {
  const keys = new WorldKeys();
  const known = new Map<string, bigint>();
  const outcomes = new Set<string>();
  const count = (world: World): bigint => {
    const key = keys.keyOf(world);
    const found = known.get(key);
    if (found !== undefined) return found;
    const following = nextOf(world);
    if (following.length === 0) outcomes.add(outcomeKey(outcomeOf(world)));
    const executions =
      following.length === 0 ? 1n : following.reduce((sum, next) => sum + count(next.world), 0n);
    known.set(key, executions);
    return executions;
  };
  return { executions: count(beginningOf(program)), outcomes };
}

/** Where these steps lead. */
export const worldAfter = (program: ProgramTree, steps: readonly Move[]): World =>
  steps.reduce((world, { thread }) => take(world, thread)?.world as World, beginningOf(program));
