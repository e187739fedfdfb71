/** Random numbers from a seed: the same text gives the same numbers, on every machine. Pure. */

/** A generator of numbers from 0 to below 1; texts that differ give sequences that differ. */
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
