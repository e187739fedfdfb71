/**
 * The words of shared memory that primitives live in. A process creates the memory when it first needs it and hands it
 * to every child; a lock that travels in `args` is just the place of its words.
 */
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
/** Bytes of all of it. */
export const RUN_BYTES = BYTES + NAME_BYTES;

/** Words of cell 0, which belongs to the run: how many cells are in use, and how many processes have a number. */
const LATEST_CELL = 0;
const LATEST_PROCESS = 1;

let descriptor: number | null = null;
let memory: SharedMemory | undefined;
let ownNumber = 0;

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

/**
 * A fresh cell. None is ever given back: another process may know of it, also one that is still to start. Throws MpError
 * TOO_MANY_PRIMITIVES when the memory is used up (65,535 primitives in one run).
 */
export function allocateCell(): Cell {
  const { words } = openMemory();
  const number = Atomics.add(words, LATEST_CELL, 1) + 1;
  if ((number + 1) * CELL_BYTES > BYTES) {
    throw new MpError(
      'TOO_MANY_PRIMITIVES',
      `A run can have ${BYTES / CELL_BYTES - 1} locks, semaphores, events, barriers and queues. Create them once, not in a loop`,
    );
  }
  return new Cell(number);
}

/** The words of the names, all zero at first. */
export function nameWords(): Int32Array {
  return openMemory().words.subarray(BYTES / 4);
}

/**
 * The number of this process, from 1: no other process of the run has it or had it. A process id is no name to own
 * something by: when its process is gone, the system gives it to another.
 */
export function ownProcessNumber(): number {
  if (ownNumber === 0) ownNumber = Atomics.add(openMemory().words, LATEST_PROCESS, 1) + 1;
  return ownNumber;
}

/** The memory of this run, as the observer of a steered run has it too. */
export function runMemory(): SharedMemory {
  return openMemory();
}

/** Where the first word of cell `number` is: its index, for Atomics, and its address, for futex calls. */
export function placeOfCell(
  { address }: SharedMemory,
  number: number,
): { readonly index: number; readonly address: bigint } {
  return { index: number * CELL_WORDS, address: address + BigInt(number * CELL_BYTES) };
}

/** The descriptor to hand to a child; creates the memory if need be, so that parent and child share one. */
export function memoryDescriptor(): number {
  descriptor ??= createSharedMemory(RUN_BYTES);
  return descriptor;
}

/** Called by the bootstrap of a process that is given the memory: behind the descriptor that every one of its kind finds at the same number. */
export function inheritMemory(from: number = FD.memory): void {
  descriptor = from;
}

function openMemory(): SharedMemory {
  memory ??= mapSharedMemory(memoryDescriptor(), RUN_BYTES);
  return memory;
}
