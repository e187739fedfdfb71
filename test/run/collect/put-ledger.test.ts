import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPutLedger } from '../../../src/run/collect/put-ledger.js';

describe('a ledger of puts', () => {
  it('enters each number once, in whatever order they come, also where they count round', () => {
    const first = fc.constantFrom(1, 2 ** 31 - 3, 2 ** 32 - 5);
    const arrivals = fc.shuffledSubarray(
      Array.from({ length: 30 }, (_, index) => index % 20),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(first, arrivals, (start, offsets) => {
        const ledger = createPutLedger();
        // numbers are near each other: the ledger has been told of the ones before
        ledger.enter(start >>> 1);
        ledger.enter(start - 1);
        const seen = new Set<number>();
        for (const offset of offsets) {
          expect(ledger.enter((start + offset) >>> 0)).toBe(!seen.has(offset));
          seen.add(offset);
        }
      }),
    );
  });

  it('does not fill memory, or time, for numbers that nobody can have reached', () => {
    const ledger = createPutLedger();
    expect(ledger.enter(2 ** 31 - 1)).toBe(true);
    expect(ledger.enter(1)).toBe(false); // forgotten: counts as logged
    expect(ledger.enter(2 ** 31 - 2)).toBe(true);
    expect(ledger.enter(2 ** 32 - 10)).toBe(true);
    expect(ledger.enter(2 ** 31 - 3)).toBe(false);
    expect(ledger.enter(2 ** 32 - 11)).toBe(true);
  });
});
