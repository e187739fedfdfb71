/**
 * Programs as trees. What a process does next depends on nothing but the answers to its calls so far, and what a child does on
 * what its parent had been answered when it started it. So a program is, for each process, a call, and for each answer
 * to that the next one. The tree may have been learned from runs, and have holes.
 */
import type { Schedule } from '../schedule/schedule.js';
import type { Call, Reply } from './model/call.js';
import type { ObjectModel } from './model/state.js';

/** A place in a process's tree: it stands at `call`. */
export interface CallNode {
  readonly call: Call;
  /** Where it stands after that answer. Null: it made its last call. Undefined: no run has come there. */
  after(reply: Reply): CallNode | null | undefined;
  /** Where the child stands that this call starts. Undefined: as above. */
  child(): CallNode | undefined;
}

export interface ProgramTree {
  /** Who is there at the beginning: of a real run, main. */
  readonly processes: ReadonlyMap<string, CallNode>;
  /** Objects that are not as new then, or whose calls do not tell what they are. */
  readonly objects: Readonly<Record<string, ObjectModel>>;
  /** Steps that lead to where the search begins, such as starting everybody: in them nothing is to choose. */
  readonly before?: Schedule;
  /** Processes that the learner ends at some moment, unless they are over before. Not to end them is another program. */
  readonly killed?: readonly string[];
  /** The order in which different processes print makes a difference; otherwise only what each prints does. */
  readonly printOrder?: boolean;
}
