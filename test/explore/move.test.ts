import { describe, expect, it } from 'vitest';
import { areDependent } from '../../src/explore/move.js';
import type { ProgramTree } from '../../src/explore/program.js';
import { beginningOf, standingOf, standingsIn, take, type World } from '../../src/explore/world.js';
import { WorldKeys } from '../../src/explore/world-key.js';
import { byChance, THEMES } from './programs/chance.js';

const PROGRAMS = 12;

function worldsOf(program: ProgramTree): { readonly worlds: World[]; readonly keys: WorldKeys } {
  const keys = new WorldKeys();
  const worlds = new Map<string, World>();
  const visit = (world: World) => {
    const key = keys.keyOf(world);
    if (worlds.has(key)) return;
    worlds.set(key, world);
    for (const { thread } of standingsIn(world)) {
      const taken = take(world, thread);
      if (taken) visit(taken.world);
    }
  };
  visit(beginningOf(program));
  return { worlds: [...worlds.values()], keys };
}

describe('steps that are called independent', () => {
  it.each(Object.keys(THEMES))(
    '%s: neither makes the other possible, impossible or different, and they can change places',
    (theme) => {
      for (let seed = 0; seed < PROGRAMS; seed++) {
        const { worlds, keys } = worldsOf(byChance(theme, seed, seed % 2 ? [3, 3] : [2, 2, 2]));
        for (const world of worlds) {
          for (const one of standingsIn(world)) {
            for (const other of standingsIn(world)) {
              if (one.thread === other.thread || one.how === null || areDependent(one, other)) continue;
              const first = take(world, one.thread)?.world as World;
              const told = `seed ${seed}: ${JSON.stringify([one, other])} after ${keys.keyOf(world)}`;
              expect(standingOf(first, other.thread), told).toEqual(other);
              if (other.how === null) continue;
              const second = take(world, other.thread) as NonNullable<ReturnType<typeof take>>;
              const both = take(first, other.thread) as NonNullable<ReturnType<typeof take>>;
              expect(both.step.reply, told).toBe(second.step.reply);
              expect(keys.keyOf(take(second.world, one.thread)?.world as World), told).toBe(
                keys.keyOf(both.world),
              );
            }
          }
        }
      }
    },
  );
});
