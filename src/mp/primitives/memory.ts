/**
 * The words of shared memory that primitives live in. A process creates the memory when it first needs it and hands it
 * to every child; a lock that travels in `args` is just the place of its words.
 */
import { EVERYBODY, futexWake } from '../../os/futex.js';
import { createSharedMemory, mapSharedMemory, type SharedMemory } from '../../os/shared-memory.js';
import { FD } from '../context.js';
import { MpError } from '../errors.js';

/** Sparse: pages nobody touches take no memory. */
const BYTES = 4 * 1024 * 1024;
/** A cell fills a cache line, so that two locks never slow each other down. */
const CELL_BYTES = 64;
const CELL_WORDS = CELL_BYTES / 4;
/** Behind the cells: the names of primitives (name-table.ts). */
const NAME_BYTES = 1024 * 1024;

/** Word 0 of the memory counts the cells in use; cell 0 holds it. */
const NEXT_CELL = 0;

let descriptor: number | null = null;
let memory: SharedMemory | undefined;

/** Up to 16 words of shared memory of one primitive, zero at first. */
export class Cell {
  readonly number: number;
  readonly words: Int32Array;
  readonly #base: number;
  readonly #address: bigint;

  constructor(number: number) {
    const { words, address } = openMemory();
    this.number = number;
    this.words = words;
    this.#base = number * CELL_WORDS;
    this.#address = address;
  }

  /** Index of word `offset` in `words`, for Atomics. */
  at(offset: number): number {
    return this.#base + offset;
  }

  /** Address of word `offset`, for futex calls. */
  address(offset: number): bigint {
    return this.#address + BigInt((this.#base + offset) * 4);
  }
}

/** A fresh cell. Throws MpError TOO_MANY_PRIMITIVES when the memory is used up (65,535 primitives in one run). */
export function allocateCell(): Cell {
  const { words } = openMemory();
  const number = Atomics.add(words, NEXT_CELL, 1) + 1;
  if ((number + 1) * CELL_BYTES > BYTES) {
    throw new MpError(
      'TOO_MANY_PRIMITIVES',
      `A run can have ${BYTES / CELL_BYTES - 1} locks, semaphores, events and barriers. Create them once, not in a loop`,
    );
  }
  return new Cell(number);
}

/** The words of the names, all zero at first. */
export function nameWords(): Int32Array {
  return openMemory().words.subarray(BYTES / 4);
}

/** The descriptor to hand to a child; creates the memory if need be, so that parent and child share one. */
export function memoryDescriptor(): number {
  descriptor ??= createSharedMemory(BYTES + NAME_BYTES);
  return descriptor;
}

/** Called by the bootstrap of a child: the memory is behind the descriptor every child finds at the same number. */
export function inheritMemory(): void {
  descriptor = FD.memory;
}

/**
 * Wakes all who sleep in this memory, to look again. A process may be killed just when it was woken, before it could take
 * what it was woken for; then nobody else would know that there is something to take (CPython's locks have this gap).
 */
export function wakeAllSleepers(): void {
  if (memory === undefined) return;
  const { words, address } = memory;
  const end = Math.min(words.length, (Atomics.load(words, NEXT_CELL) + 1) * CELL_WORDS);
  for (let word = CELL_WORDS; word < end; word++) futexWake(address + BigInt(word * 4), EVERYBODY);
}

function openMemory(): SharedMemory {
  memory ??= mapSharedMemory(memoryDescriptor(), BYTES + NAME_BYTES);
  return memory;
}
