/** What every finding about a wait of a standstill needs: who waits there, and which of others live. */

import type { Primitive, QueueNeed } from '../../trace/events.js';
import type { Timeline } from '../../trace/timeline.js';
import { endingsOf } from '../history/endings.js';
import {
  type LastStandstill,
  lastStandstill,
  type SharedWait,
  sharedWaits,
} from '../history/last-standstill.js';
import { ownPrimitives } from '../history/own-primitives.js';

/** Judges each place where somebody waits in the standstill that a run was stopped in; there may be none. */
export function judgeWaits<Result>(
  timeline: Timeline,
  on: readonly Primitive[],
  judge: (wait: SharedWait, standstill: LastStandstill) => Result | null,
  until?: QueueNeed,
): Result[] {
  const standstill = lastStandstill(timeline);
  if (!standstill) return [];
  const own = new Set(ownPrimitives(timeline).flatMap(({ objects }) => objects));
  return sharedWaits(standstill)
    .filter((wait) => (on as readonly string[]).includes(wait.on) && wait.until === until)
    .filter(({ object }) => !own.has(object)) // nobody else can answer there, which "own-primitive" tells
    .flatMap((wait) => judge(wait, standstill) ?? []);
}

export const namesOf = ({ blocks }: SharedWait): string[] => blocks.map(({ process }) => process);

export const seqsOf = ({ blocks }: SharedWait): number[] => blocks.map(({ seq }) => seq);

/** Those of `names` that lived in the standstill: all of them slept. */
export function livingOf(names: readonly string[], { waits }: LastStandstill): string[] {
  const alive = new Set(waits.map(({ process }) => process));
  return [...new Set(names)].filter((name) => alive.has(name));
}

/** Those of `names` that had ended. */
export function endedOf(names: readonly string[], standstill: LastStandstill): string[] {
  const living = new Set(livingOf(names, standstill));
  return [...new Set(names)].filter((name) => !living.has(name));
}

/** Who waits in a join() for the end of one of `names`. */
export function joinersOf(names: readonly string[], { waits }: LastStandstill): string[] {
  return waits
    .filter(({ on, object }) => on === 'join' && names.includes(object))
    .map(({ process }) => process);
}

/** A process that ended badly before the standstill: its exit code as in Python, -N for signal N. */
export interface Loss {
  readonly process: string;
  readonly exitcode: number;
}

export function lossesOf(timeline: Timeline): Loss[] {
  return endingsOf(timeline).flatMap(({ lane: { process, exitcode } }) =>
    exitcode === null || exitcode === 0 ? [] : [{ process, exitcode }],
  );
}

/** Where the first of them waits, "program.ts:12"; '' where the log does not tell. */
export const placeOf = ({ blocks: [first] }: SharedWait): string => first.at ?? '';
