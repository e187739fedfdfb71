import { expect, it } from 'vitest';
import { decodeLog } from '../../src/trace/decode.js';
import { encodeEvent } from '../../src/trace/encode.js';
import { log } from '../helpers/log.js';

it('writes each event as one line of a log', () => {
  const events = log('1 main start\n2 main print two\\nlines');
  const text = events.map(encodeEvent).join('');
  expect(text.split('\n')).toHaveLength(events.length + 1);
  expect(decodeLog(text)).toEqual(events);
});
