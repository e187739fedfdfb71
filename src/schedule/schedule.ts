/** Schedules: which process makes its next call, step by step. What a run is steered by, and what exploring it finds. */

import type { SteeredHow } from '../trace/events.js';

/** One step: who, and how. */
export interface Grant {
  readonly process: string;
  readonly how: SteeredHow;
}

export type Schedule = readonly Grant[];

/** The step in which `process` makes its next call. */
export const goOf = (process: string): Grant => ({ process, how: 'go' });

export const isSameGrant = (one: Grant, other: Grant): boolean =>
  one.process === other.process && one.how === other.how;

/** How many steps a schedule may have: more is a mistake in typing, not a program. */
export const MOST_GRANTS = 1_000_000;
