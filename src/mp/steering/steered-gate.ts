/**
 * The gate of a steered run: a process stops here before each call where processes can influence each other, says what it is about to
 * do, and sleeps until the observer lets it go on. A call that cannot go on comes back here instead of sleeping elsewhere.
 */
import { emit } from '../../trace/emit.js';
import type { Operation } from '../../trace/operation.js';
import type { Gate } from '../point.js';
import { allocateCell, runMemory } from '../primitives/memory.js';
import { EXPIRE, sleepAtGate } from './gate-word.js';

/** `before`: what else wants to know of every call. */
export function createSteeredGate(before: Gate | null): Gate {
  const gate = allocateCell().number;
  const memory = runMemory();
  let operation: Operation;
  let isExpired = false;

  const stop = (again: { readonly again?: true; readonly left?: number } = {}) => {
    emit({ kind: 'point', gate, ...again, ...operation });
    return sleepAtGate(memory, gate) === EXPIRE;
  };

  return {
    pass(next) {
      before?.pass(next);
      operation = next;
      isExpired = stop();
    },
    saw: (object, size) => before?.saw?.(object, size),
    hold(look, missing) {
      while (!isExpired) {
        isExpired = stop({ again: true, ...(missing ? { left: missing() } : {}) });
        if (!isExpired && look()) return true;
      }
      return false;
    },
  };
}
