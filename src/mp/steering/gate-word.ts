/**
 * The word of shared memory at which a process of a steered run sleeps until its observer lets it go on: the first of a cell
 * of its own. 0: it sleeps, or is about to; else what it was told, until it has read that.
 */
import { futexWait, futexWake } from '../../os/futex.js';
import type { SharedMemory } from '../../os/shared-memory.js';
import { placeOfCell } from '../primitives/memory.js';

/** Make the call. */
export const GO = 1;
/** The time limit of the call is over. */
export const EXPIRE = 2;

/** Sleeps in the kernel until the observer says something; returns what. */
export function sleepAtGate(memory: SharedMemory, gate: number): number {
  const { index, address } = placeOfCell(memory, gate);
  for (;;) {
    const told = Atomics.exchange(memory.words, index, 0);
    if (told !== 0) return told;
    futexWait(address, 0, null);
  }
}

/** Says it, from outside. */
export function wakeAtGate(memory: SharedMemory, gate: number, told: number): void {
  const { index, address } = placeOfCell(memory, gate);
  Atomics.store(memory.words, index, told);
  futexWake(address, 1);
}
