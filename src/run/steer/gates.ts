/** The gates of a steered run, from the observer's side: its shared memory, which main and all its descendants get. */
import { closeSync } from 'node:fs';
import { RUN_BYTES } from '../../mp/primitives/memory.js';
import { EXPIRE, GO, wakeAtGate } from '../../mp/steering/gate-word.js';
import { createSharedMemory, mapSharedMemory, unmapSharedMemory } from '../../os/shared-memory.js';

export interface Gates {
  /** Of the memory, for main; until `close`. */
  readonly descriptor: number;
  /** Lets the process that sleeps at `gate` go on. */
  readonly open: (gate: number, how: 'go' | 'timeout') => void;
  readonly close: () => void;
}

/** Throws OsError EMFILE. */
export function createGates(): Gates {
  const descriptor = createSharedMemory(RUN_BYTES);
  const memory = mapSharedMemory(descriptor, RUN_BYTES);
  let isOpen = true;
  return {
    descriptor,
    open: (gate, how) => {
      if (isOpen) wakeAtGate(memory, gate, how === 'go' ? GO : EXPIRE);
    },
    close() {
      if (!isOpen) return;
      isOpen = false;
      unmapSharedMemory(memory);
      closeSync(descriptor);
    },
  };
}
