import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Pipe } from '../../../src/mp/pipe/pipe.js';
import { Lock } from '../../../src/mp/primitives/lock.js';
import { Process } from '../../../src/mp/process/process.js';
import { Queue } from '../../../src/mp/queue/queue.js';
import {
  checkSize,
  decode,
  describe as describeValue,
  encodeLong,
  encodeShort,
} from '../../../src/mp/travel/encoding.js';

const AT = 3;

/** Characters of one byte, mixed with others, whole and half. */
const anyText = fc
  .array(fc.oneof(fc.nat(0xff), fc.nat(0xff), fc.nat(0xffff)), { maxLength: 80 })
  .map((codes) => String.fromCharCode(...codes));

/** There and back, in the short form if it has one within `room` bytes. */
function carry(value: unknown, room: number): unknown {
  const bytes = Buffer.alloc(AT + room, 0xee);
  const short = encodeShort(value, bytes, AT);
  expect(short).toBeLessThanOrEqual(room);
  return short > 0 ? decode(bytes, AT, AT + short) : decode(encodeLong(value));
}

describe('a value as bytes', () => {
  it('comes back as it was, whatever the room', () => {
    const plain = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
    });
    fc.assert(
      fc.property(plain, fc.integer({ min: 0, max: 64 }), (value, room) => {
        expect(carry(value, room)).toEqual(structuredClone(value));
      }),
    );
  });

  it.each([[-0], [Number.NaN], [Number.NEGATIVE_INFINITY], [2 ** 53], [5e-324]])(
    'keeps the number %s',
    (number) => {
      expect(carry(number, 64)).toBe(number);
      expect(carry([number], 64)).toEqual([number]);
    },
  );

  it('keeps every text: bytes, other scripts, halves of a character', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 0, max: 64 }), (text, room) => {
        expect(carry(text, room)).toBe(text);
      }),
    );
    for (const text of [
      '',
      'ÿ\0',
      'Ā',
      '漢字 ✓',
      '😀',
      '\ud83d',
      'a\udc00b',
      'é'.repeat(62),
      'é'.repeat(63),
      'é'.repeat(64),
    ]) {
      expect(carry(text, 64)).toBe(text);
    }
  });

  it('shares no memory with the bytes it was read from, unless they are all its own', () => {
    const bytes = Buffer.concat([Buffer.alloc(AT), encodeLong(new Uint8Array([1, 2, 3]))]);
    const value = decode(bytes, AT) as Uint8Array;
    bytes.fill(9, AT);
    expect([...value]).toEqual([1, 2, 3]);
  });

  it.each<[string, unknown, RegExp]>([
    ['a function', () => {}, /cannot be sent.*plain data/],
    ['a function deep inside', { list: [new Map([['key', () => {}]])] }, /cannot be sent/],
    ['a symbol', Symbol('name'), /cannot be sent/],
    ['a promise', Promise.resolve(), /cannot be sent/],
    ['a lock', new Lock(), /A Lock does not travel.*args/],
    ['a lock as a key', new Map([[new Lock(), 1]]), /A Lock does not/],
    ['a lock in a set in a circle', inCircle(new Lock()), /A Lock does not/],
    ['a queue', { queue: new Queue() }, /A Queue does not/],
    ['a connection', [Pipe()[0]], /A Connection does not/],
    ['a lock as the cause of an error', new Error('x', { cause: new Lock() }), /A Lock does not/],
    ['a process', [new Process({ target: () => {} })], /belongs to the process that made it/],
  ])('that is %s is a TypeError', (_, value, message) => {
    expect(encodeShort(value, Buffer.alloc(64), 0)).toBe(0);
    const attempt = () => encodeLong(value);
    expect(attempt).toThrow(TypeError);
    expect(attempt).toThrow(message);
  });
});

describe('a value that could not be read back', () => {
  it('is refused where it is too large', () => {
    const value = [new Uint8Array(1000)];
    const { length } = encodeLong(value);
    expect(encodeLong(value, length).length).toBe(length);
    expect(() => encodeLong(value, length - 1)).toThrow(RangeError);
    expect(() => encodeLong(value, length - 1)).toThrow(new RegExp(`takes ${length} bytes.*4 GiB.*in parts`));
    checkSize(2 ** 32 - 1);
    expect(() => checkSize(2 ** 32)).toThrow(RangeError);
  });

  it('is refused where it is nested deeper than node:v8 can be trusted to read', () => {
    const nest = (levels: number, around: (value: unknown) => unknown) => {
      let value: unknown = -0;
      for (let level = 0; level < levels; level += 1) value = around(value);
      return value;
    };
    for (const around of [
      (value: unknown) => [value],
      (value: unknown) => ({ value }),
      (value: unknown) => new Map([[1, value]]),
      (value: unknown) => new Map([[value, 1]]),
      (value: unknown) => new Set([value]),
      (cause: unknown) => new Error('', { cause }),
    ]) {
      expect(() => decode(encodeLong(nest(500, around)))).not.toThrow();
      expect(() => encodeLong(nest(501, around))).toThrow(RangeError);
    }
    expect(() => encodeLong(nest(100_000, (value) => [value]))).toThrow(/more than 500 levels/);
  });

  it('is refused where node:v8 writes what it does not read', () => {
    const code = Buffer.from([0, 97, 115, 109, 1, 0, 0, 0]);
    // the types of a browser's globals are not ours
    const { Module } = Reflect.get(globalThis, 'WebAssembly') as { Module: new (code: Buffer) => object };
    expect(() => encodeLong([new Module(code)])).toThrow(/WebAssembly\.Module.*the bytes/);
  });
});

describe('a value in a few words', () => {
  it.each<[unknown, string]>([
    [1, '1'],
    ['bun', "'bun'"],
    [{ buyer: 3, at: [1, 2] }, '{ buyer: 3, at: [ 1, 2 ] }'],
    [undefined, 'undefined'],
  ])('%j reads %s', (value, text) => {
    expect(describeValue(value)).toBe(text);
  });

  it('is one line of at most 200 characters', () => {
    fc.assert(
      fc.property(fc.anything(), fc.nat(300), (value, length) => {
        for (const text of [describeValue(value), describeValue([value, 'x'.repeat(length)])]) {
          expect(text.length).toBeLessThanOrEqual(200);
          expect(text).not.toContain('\n');
        }
      }),
    );
    expect(describeValue('x'.repeat(1000))).toHaveLength(200);
    expect(describeValue(Buffer.alloc(1 << 20)).length).toBeLessThanOrEqual(200);
  });
});

function inCircle(value: unknown) {
  const circle: Record<string, unknown> = { members: new Set([value]) };
  circle['self'] = circle;
  return circle;
}
