import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LogError } from '../../../src/trace/log/decode.js';
import { encodeEvent } from '../../../src/trace/log/encode.js';
import { readLog, startsLog } from '../../../src/trace/log/read-log.js';
import { log } from '../../helpers/log.js';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const MANY = 1000;

const events = log('1 main start\n2 main print 你好，世界\n3 main exit 0\n4 observer end finished');
const lines = events.map(encodeEvent);
const whole = bytesOf(lines.join(''));

describe('readLog', () => {
  it('reads a whole log', () => {
    expect(readLog(whole, MANY)).toEqual({ events, cutShort: false, tooMany: false });
  });

  it('takes a whole last line for one, whether or not it has an end', () => {
    expect(readLog(whole.subarray(0, -1), MANY)).toEqual({ events, cutShort: false, tooMany: false });
  });

  it('cut short at any byte: its whole lines, and that it is cut short; nothing where the first line is not whole', () => {
    fc.assert(
      fc.property(fc.nat(whole.length - 2), (length) => {
        const text = new TextDecoder().decode(whole.subarray(0, length));
        const ends = text.split('\n').length - 1;
        const complete = lines.join('').startsWith(text) && lines.slice(0, ends + 1).join('') === `${text}\n`;
        const count = complete ? ends + 1 : ends;
        if (count > 0)
          expect(readLog(whole.subarray(0, length), MANY)).toEqual({
            events: events.slice(0, count),
            cutShort: true,
            tooMany: false,
          });
        else
          expect(failure(() => readLog(whole.subarray(0, length), MANY))).toMatchObject({
            name: 'LogError',
            code: 'LOG_BEGINNING',
          });
      }),
      { numRuns: 500 },
    );
  });

  it('is whole only with the end of its run', () => {
    expect(readLog(bytesOf(lines.slice(0, 3).join('')), MANY).cutShort).toBe(true);
  });

  it('skips kinds that only later versions know', () => {
    const [first = '', second = '', ...rest] = lines;
    const strange = '{"seq":1,"t":1,"process":"main","pid":7,"kind":"dance","to":"music"}\n';
    const moved = [second, ...rest].map((line, index) =>
      line.replace(`"seq":${index + 1}`, `"seq":${index + 2}`),
    );
    const read = readLog(bytesOf([first, strange, ...moved].join('')), MANY);
    expect(read.events.map(({ seq, kind }) => [seq, kind])).toEqual([
      [0, 'run'],
      [2, 'start'],
      [3, 'print'],
      [4, 'exit'],
      [5, 'end'],
    ]);
  });

  it('keeps so many events and the end', () => {
    const { events: kept, tooMany, cutShort } = readLog(whole, 2);
    expect(kept.map(({ kind }) => kind)).toEqual(['run', 'start', 'end']);
    expect([tooMany, cutShort]).toEqual([true, false]);
  });

  it.each<[string, Uint8Array, string, number]>([
    ['a text', bytesOf('hello\nworld\n'), 'LOG_FORMAT', 1],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'LOG_FORMAT', 1],
    ['other JSON', bytesOf('{"name":"concur-lesson"}'), 'LOG_FORMAT', 1],
    ['other NDJSON', bytesOf('{"seq":0,"name":"concur-lesson"}\n'), 'LOG_FORMAT', 1],
    ['a log without its beginning', bytesOf(lines.slice(1).join('')), 'LOG_FORMAT', 1],
    ['a missing line', bytesOf([lines[0], lines[2], lines[3]].join('')), 'LOG_FORMAT', 2],
    ['a line that is no event', bytesOf([lines[0], 'x\n', lines[1]].join('')), 'LOG_FORMAT', 2],
    ['a line of other bytes', joined(bytesOf(lines[0] ?? ''), Uint8Array.of(0xff, 0x0a)), 'LOG_FORMAT', 2],
    [
      'a later format, whatever else is in it',
      bytesOf('{"seq":0,"kind":"run","version":2,"programs":[]}\n{"at":1}\n'),
      'LOG_VERSION',
      1,
    ],
    [
      'a first event of an unknown kind',
      bytesOf('{"seq":0,"t":0,"process":"o","pid":1,"kind":"x"}\n'),
      'LOG_FORMAT',
      1,
    ],
  ])('refuses %s', (_, bytes, code, line) => {
    expect(failure(() => readLog(bytes, MANY))).toMatchObject({ name: 'LogError', code, line });
  });

  it('never throws anything else, whatever the bytes are', () => {
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc
        .record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) })
        .map(({ at, byte }) => Uint8Array.from(whole, (each, index) => (index === at ? byte : each))),
    );
    fc.assert(
      fc.property(anything, (bytes) => {
        try {
          readLog(bytes, MANY);
        } catch (error) {
          expect(error).toBeInstanceOf(LogError);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

it('startsLog tells the first bytes of a log', () => {
  expect(startsLog(whole)).toBe(true);
  expect(startsLog(bytesOf('{"name":1}'))).toBe(false);
});

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

function failure(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}
