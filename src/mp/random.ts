/** Random numbers that repeat with `--seed`: each process has a generator of its own, seeded by its place in the family. */
import { context } from './context.js';
import { createGenerator } from './generator.js';

let generate: (() => number) | undefined;

/** A whole number from `a` to `b`, both included (Python: random.randint). Throws RangeError if there is none. */
export function randint(a: number, b: number): number {
  if (!Number.isInteger(a) || !Number.isInteger(b) || b < a) {
    throw new RangeError(
      `randint(${a}, ${b}): both ends must be whole numbers, the first not above the second`,
    );
  }
  generate ??= createGenerator(`${context().settings.seed}/${context().path}`);
  return a + Math.floor(generate() * (b - a + 1));
}
