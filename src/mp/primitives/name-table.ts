/** Which names the primitives of a run have, in the memory its processes share: two that are made anywhere get two names. */
import { nameWords } from './memory.js';

/** Each place has two words: the name's number, and how often it was asked for. */
const PLACE_WORDS = 2;
/** Further from its place than that no name is looked for: then it counts as new. */
const MOST_STEPS = 64;

/** Notes that somebody wants to be called `name`. Returns how often that was so with this time: 1 for a new name. */
export function claimName(name: string): number {
  const words = nameWords();
  const places = words.length / PLACE_WORDS;
  const number = numberOf(name);
  for (let step = 0; step < MOST_STEPS; step++) {
    const place = (((number >>> 0) + step) % places) * PLACE_WORDS;
    const found = Atomics.compareExchange(words, place, 0, number);
    if (found === 0 || found === number) return Atomics.add(words, place + 1, 1) + 1;
  }
  return 1;
}

/** FNV-1a, never 0. Two names with one number would only get one of them a number behind it. */
function numberOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index++)
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  return hash || 1;
}
