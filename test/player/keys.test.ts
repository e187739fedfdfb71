import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Key, readKeys } from '../../src/player/keys.js';
import { anyText } from '../helpers/any-text.js';

describe('readKeys', () => {
  it.each<[string, readonly Key[]]>([
    ['q', [{ typed: 'q' }]],
    ['\x1b[A\x1b[B', ['up', 'down']],
    ['\x1bOC\x1bOD', ['right', 'left']],
    ['\x1b[1;5C', ['right']],
    ['\x1b[5~\x1b[6~', ['pageUp', 'pageDown']],
    [
      '\x1b[H\x1b[F\x1b[1~\x1b[4~\x1bOH\x1bOF\x1b[7~\x1b[8~',
      ['home', 'end', 'home', 'end', 'home', 'end', 'home', 'end'],
    ],
    ['\r\n\t\x7f\b\x03', ['enter', 'enter', 'tab', 'backspace', 'backspace', 'interrupt']],
    ['打印', [{ typed: '打' }, { typed: '印' }]],
    ['👩', [{ typed: '👩' }]],
    ['\x1b\x1b[A', ['escape', 'up']],
    ['\x1bq', ['escape', { typed: 'q' }]],
    // F5, the end of a paste, Ctrl-Z: nobody asked for them, and nothing of them is left
    ['\x1b[15~\x1b[201~\x1a', []],
  ])('reads %j', (text, keys) => {
    expect(readKeys(text)).toEqual({ keys, rest: '' });
  });

  it.each(['\x1b', '\x1b[', '\x1bO', '\x1b[1', '\x1b[1;5'])('keeps %j: its rest may come', (text) => {
    expect(readKeys(`q${text}`)).toEqual({ keys: [{ typed: 'q' }], rest: text });
  });

  it('reads the same in pieces as in one', () => {
    const part = fc.constantFrom('q', '\x1b[A', '\x1b[6~', '打', '\x1bOC', '\r', '\x1b[15~', '\x1b[1;5D');
    fc.assert(
      fc.property(fc.array(part), fc.nat(), (parts, at) => {
        const text = parts.join('');
        const cut = text.length === 0 ? 0 : at % text.length;
        const first = readKeys(text.slice(0, cut));
        const second = readKeys(first.rest + text.slice(cut));
        expect([...first.keys, ...second.keys]).toEqual(readKeys(text).keys);
      }),
    );
  });

  it('types no control character, whatever comes', () => {
    const any = fc.string({
      unit: fc.oneof(fc.constantFrom('\x1b', '[', '\x9b', '\x1a'), anyText),
    });
    fc.assert(
      fc.property(any, (text) => {
        const typed = readKeys(text).keys.map((key) => (typeof key === 'string' ? '' : key.typed));
        // biome-ignore lint/suspicious/noControlCharactersInRegex: looking for control characters
        expect(typed.join('')).not.toMatch(/[\x00-\x1f\x7f-\x9f]/);
      }),
    );
  });
});
