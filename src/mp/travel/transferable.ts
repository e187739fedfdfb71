/** How primitives and connections say that they travel in `args`, and what they need for it. */
import type { PipeEnd } from '../../trace/events.js';

export const TRANSFER = Symbol('concur-lesson.transfer');

/** How something travels: its registered type, and a structured-clone value it is put together from again. */
export interface Transfer<State = unknown> {
  readonly type: string;
  readonly state: State;
  /** The descriptors it needs; it finds them at the same numbers in the other process. */
  readonly descriptors?: readonly number[];
  /** What the log says is handed over with it. */
  readonly end?: PipeEnd;
}

/** Implemented by what can travel. Throws where it cannot in its present state. */
export interface Transferable {
  [TRANSFER](): Transfer;
}
