import { expect, it } from 'vitest';
import { decodeLog } from '../../../src/trace/log/decode.js';
import { encodeEvent, escapeUnprintable, printableJson } from '../../../src/trace/log/encode.js';
import { log } from '../../helpers/log.js';

it('writes each event as one line of a log', () => {
  const events = log('1 main start\n2 main print two\\nlines');
  const text = events.map(encodeEvent).join('');
  expect(text.split('\n')).toHaveLength(events.length + 1);
  expect(decodeLog(text)).toEqual(events);
});

it('leaves nothing in it that a terminal would obey, and means the same', () => {
  const value = { 'na\u009bme': 'a\u001b[2J\u009b2J\u061c\u202e\u2028\u007f包子' };
  for (const indent of [undefined, 2]) {
    const text = printableJson(value, indent);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(text).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u2028-\u202e]/);
    expect(text).toContain('包子');
    expect(JSON.parse(text)).toEqual(value);
  }
});

it('makes JSON of others harmless, too', () => {
  const theirs = `{"text":"a\u009b2J","next":\n"\u001b]0;x\u0007"}`;
  expect(escapeUnprintable(theirs)).toBe('{"text":"a\\u009b2J","next":\n"\\u001b]0;x\\u0007"}');
});
