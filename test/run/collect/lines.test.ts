import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLines } from '../../../src/run/collect/lines.js';

describe('readLines', () => {
  it('gives the same lines however the stream is cut, also in the middle of a character', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', '漢', '🖨️', 'é') });
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.integer({ min: 1, max: 7 })), async (whole, sizes) => {
        const lines: string[] = [];
        for await (const batch of readLines(Readable.from(cut(Buffer.from(whole), sizes))))
          lines.push(...batch);
        const expected = whole.split('\n');
        if (expected.at(-1) === '') expected.pop();
        expect(lines).toEqual(expected);
      }),
    );
  });
});

function cut(bytes: Buffer, sizes: readonly number[]): Buffer[] {
  const chunks: Buffer[] = [];
  let from = 0;
  for (const size of sizes) {
    chunks.push(bytes.subarray(from, from + size));
    from += size;
  }
  return [...chunks, bytes.subarray(from)].filter((chunk) => chunk.length > 0);
}
