/**
 * The shortest way to a world that is looked for: fewest switches from one process to another, then fewest steps. Dijkstra
 * over the graph of worlds, so there is none that is shorter.
 */
import type { Grant, Schedule } from '../schedule/schedule.js';
import type { ProgramTree } from './program.js';
import { beginningOf, standingsIn, take, unknownIn, type World } from './world.js';
import { WorldKeys } from './world-key.js';

export interface ShortestWay {
  readonly schedule: Schedule;
  readonly switches: number;
  readonly steps: number;
  readonly world: World;
}

/**
 * `found`: null, there is none. `unknown`: on the way stood a process whose next call is not known; a real run of that schedule
 * would tell. `too many`: more worlds than allowed.
 */
export type Search =
  | { readonly is: 'found'; readonly way: ShortestWay | null }
  | { readonly is: 'unknown'; readonly schedule: Schedule }
  | { readonly is: 'too many' };

/** A way to a world: the last of its steps, and the way before. */
interface Way {
  readonly world: World;
  readonly grant: Grant | null;
  readonly before: Way | null;
  readonly switches: number;
  readonly steps: number;
}

/** `most`: how many worlds are looked at. */
export function findShortest(
  program: ProgramTree,
  isWanted: (world: World) => boolean,
  most: number,
): Search {
  const keys = new WorldKeys();
  const done = new Set<string>();
  // by switches; within one, by steps
  const ways: Way[][][] = [
    [[{ world: beginningOf(program), grant: null, before: null, switches: 0, steps: 0 }]],
  ];
  for (let switches = 0; switches < ways.length; switches++) {
    const bySteps = ways[switches] ?? [];
    for (let steps = 0; steps < bySteps.length; steps++) {
      for (const way of bySteps[steps] ?? []) {
        const key = `${way.grant?.process ?? ''} ${keys.keyOf(way.world)}`;
        if (done.has(key)) continue;
        if (done.size === most) return { is: 'too many' };
        done.add(key);
        if (isWanted(way.world)) return { is: 'found', way: { ...way, schedule: scheduleTo(way) } };
        if (unknownIn(way.world).length > 0) return { is: 'unknown', schedule: scheduleTo(way) };
        for (const next of waysFrom(way)) addTo(ways, next);
      }
    }
    ways[switches] = [];
  }
  return { is: 'found', way: null };
}

function waysFrom(way: Way): Way[] {
  return standingsIn(way.world).flatMap(({ thread, how }) => {
    const taken = how === null ? null : take(way.world, thread);
    if (taken === null) return [];
    const { grant } = taken.step;
    const isSwitch = way.grant !== null && way.grant.process !== grant.process;
    const switches = way.switches + (isSwitch ? 1 : 0);
    return [{ world: taken.world, grant, before: way, switches, steps: way.steps + 1 }];
  });
}

function addTo(ways: Way[][][], way: Way): void {
  ways[way.switches] ??= [];
  const bySteps = ways[way.switches] ?? [];
  while (bySteps.length <= way.steps) bySteps.push([]);
  bySteps[way.steps]?.push(way);
}

function scheduleTo(way: Way): Schedule {
  const schedule: Grant[] = [];
  for (let at: Way | null = way; at?.grant; at = at.before) schedule.push(at.grant);
  return schedule.reverse();
}
