import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeBody, MAX_LINE_BYTES } from '../../src/trace/emit.js';
import type { EventBody } from '../../src/trace/events.js';
import { decodeLine } from '../../src/trace/log/decode.js';
import { anyCharacter } from '../helpers/any-text.js';
import { launch } from '../helpers/launch.js';
import { turns } from '../helpers/turns.js';

/** What stands before the body: time, name and process id; the longest name is cut to about 200 bytes. */
const STAMP = `{"t":12345.123456789,"process":"${'p'.repeat(230)}","pid":4194304,`;
const ROOM = MAX_LINE_BYTES - Buffer.byteLength(STAMP) - 1;
const encode = (body: EventBody) => encodeBody(body, ROOM, STAMP);

describe('an event on the trace pipe', () => {
  // Units of one to four bytes, of six bytes in JSON, and halves of characters, which are not text at all.
  const unit = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
    fc.string({ unit: anyCharacter, minLength: 1, maxLength: 20 }),
    fc.constantFrom('a', '\u0000', '\n', '"', '\\', 'é', '并', '🖨️', '\ud83d', '\udda8', '…'),
  );
  const text = fc
    .tuple(fc.array(unit, { minLength: 1, maxLength: 6 }), fc.nat({ max: 4000 }), unit)
    .map(([units, times, end]) => units.join('').repeat(times) + end);
  const body: fc.Arbitrary<EventBody> = fc.oneof(
    text.map((said) => ({ kind: 'print', text: said }) as const),
    text.map((said) => ({ kind: 'output', stream: 'stderr', text: said }) as const),
    fc.tuple(text, text).map(([object, item]) => ({ kind: 'put', object, item, size: 3 }) as const),
    fc.tuple(text, text).map(([name, value]) => ({ kind: 'var', name, value }) as const),
    fc
      .record({ name: text, message: text, code: text, stack: text }, { requiredKeys: ['name', 'message'] })
      .map((error) => ({ kind: 'exit', code: 1, signal: null, seenBy: 'self', error }) as const),
  );

  it('is one line of at most 4096 bytes, whatever it says', () => {
    fc.assert(
      fc.property(body, (event) => {
        const line = encode(event);
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(MAX_LINE_BYTES);
        expect(line.indexOf('\n')).toBe(line.length - 1);
        expect(decodeLine(line)).toMatchObject({ kind: event.kind });
      }),
      { numRuns: turns(60, 2000) },
    );
  });

  it('says what it was given: all of it where it fits, else a start of it and from how much it was cut', () => {
    fc.assert(
      fc.property(text, (said) => {
        const event = decodeLine(encode({ kind: 'print', text: said }));
        if (event?.kind !== 'print') throw new Error('not a print');
        if (event.cutFrom === undefined) {
          expect(event.text).toBe(said);
          return;
        }
        expect(event.cutFrom).toBe(Buffer.byteLength(said));
        expect(event.text.at(-1)).toBe('…');
        // whole characters: as a list of them it is a start, too
        const kept = [...event.text.slice(0, -1)];
        expect([...said].slice(0, kept.length)).toEqual(kept);
        expect(Buffer.byteLength(encode({ kind: 'print', text: event.text }))).toBeGreaterThan(
          MAX_LINE_BYTES - 120,
        );
      }),
      { numRuns: turns(60, 2000) },
    );
  });

  it('fills the line to the last byte before it is cut', () => {
    const fits = 'x'.repeat(ROOM - Buffer.byteLength('"kind":"print","text":""}'));
    expect(Buffer.byteLength(encode({ kind: 'print', text: fits }))).toBe(MAX_LINE_BYTES);
    expect(decodeLine(encode({ kind: 'print', text: fits }))).toMatchObject({ text: fits });
    expect(decodeLine(encode({ kind: 'print', text: `${fits}x` }))).toHaveProperty(
      'cutFrom',
      fits.length + 1,
    );
  });
});

const PROCESSES = turns(8, 50);

describe(`${PROCESSES} processes that all write at once`, () => {
  it('tear no line of another', async () => {
    const lines = 120;
    const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWX'].slice(0, PROCESSES);
    const { of, prints } = await launch('shout.ts', { parameters: { letters: letters.join(''), lines } });
    expect(of('print')).toHaveLength(letters.length * lines);
    for (const letter of letters) {
      const said = prints(letter).map((text) => text.split(' ') as [string, string]);
      expect(said.map(([line]) => line)).toEqual(Array.from({ length: lines }, (_, line) => String(line)));
      const strange = new RegExp(`[^${letter}]`);
      for (const [, text] of said) expect(text.replace(/…$/, '')).not.toMatch(strange);
    }
  });
});
