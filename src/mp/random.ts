/** Random numbers that repeat with `--seed`: each process has a generator of its own, seeded by its place in the family. */
import { context } from './context.js';

let generate: (() => number) | undefined;

/** A whole number from `a` to `b`, both included (Python: random.randint). Throws RangeError if there is none. */
export function randint(a: number, b: number): number {
  if (!Number.isInteger(a) || !Number.isInteger(b) || b < a) {
    throw new RangeError(
      `randint(${a}, ${b}): both ends must be whole numbers, the first not above the second`,
    );
  }
  generate ??= createGenerator(`${context().seed}/${context().path}`);
  return a + Math.floor(generate() * (b - a + 1));
}

/** Numbers from 0 to below 1, the same ones for the same `seed`. */
export function createGenerator(seed: string): () => number {
  return mulberry32(hash(seed));
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
}

/** mulberry32 (Tommy Ettinger, public domain): 32 bits of state, good enough for durations. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
