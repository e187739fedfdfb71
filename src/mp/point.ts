/**
 * The gate: every call of `mp` where processes can influence each other passes `point` once, before it is made.
 * What it tells then carries where the program made it (trace/place.ts). Whoever has to know what a process is about to do, or to hold it back, installs itself here, once, before
 * the program begins: perturbed runs do (perturbation.ts). What touches nothing of others (a name, a pid, randint, show) is
 * no such call.
 */

import type { Operation } from '../trace/operation.js';
import { beginCall, endCalls } from '../trace/place.js';

export interface Gate {
  /** The process is about to make this call: returns when it may. */
  readonly pass: (operation: Operation) => void;
  /** The look that was passed last has seen `size` items in the queue `object`. */
  readonly saw?: (object: string, size: number) => void;
  /**
   * The call that was passed last cannot go on: returns true when `look` says that it has what it asked for, false when its time
   * limit was let run out. `missing`: bytes that are still to go, of one that looks piece by piece. Absent: calls sleep in the
   * kernel where they wait, and time passes by itself.
   */
  readonly hold?: (look: () => boolean, missing?: () => number) => boolean;
}

let gate: Gate | null = null;

/** From now on every call goes through `next`; null: through nothing. */
export function installGate(next: Gate | null): void {
  gate = next;
}

/** About to make a call. `limit`: lesson seconds it is ready to wait, where that differs from call to call. */
export function point(operation: Operation, limit: number | null = null): void {
  if (operation.call === 'exit') endCalls();
  else beginCall();
  if (gate === null) return;
  const limited = limit === null ? operation : { ...operation, timeout: limit };
  gate.pass(limited);
}

/** A look at the queue `object` has seen `size` items. */
export function saw(object: string, size: number): void {
  gate?.saw?.(object, size);
}

/** Whether calls that cannot go on come back to the gate, so that no time passes for them. */
export function isHeld(): boolean {
  return gate?.hold !== undefined;
}

/** As Gate.hold; only where `isHeld`. */
export function hold(look: () => boolean, missing?: () => number): boolean {
  return gate?.hold?.(look, missing) ?? false;
}
