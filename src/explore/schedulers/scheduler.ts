/** What a scheduler is: who is asked, step by step, whose turn it is, in one execution after the other. */
import type { Grant } from '../../schedule/schedule.js';
import type { Operation } from '../../trace/operation.js';

/** A process that stands before a call. `how`: what granting it a step would do; null: it can do nothing, it waits. */
export interface AtGate {
  readonly process: string;
  readonly operation: Operation;
  readonly how: Grant['how'] | null;
}

/** One that can be granted a step. */
export type Runnable<C extends AtGate = AtGate> = C & Grant;

export interface SearchScheduler<C extends AtGate = AtGate> {
  /** Begins the next execution; false: there is none left. */
  begin(): boolean;
  /** Who is next of these, of whom one at least can go on. Null: this execution is given up here. */
  choose(candidates: readonly C[]): Runnable<C> | null;
}

/** Those that can go on. */
export function runnableAmong<C extends AtGate>(candidates: readonly C[]): Runnable<C>[] {
  return candidates.filter((each): each is Runnable<C> => each.how !== null);
}
