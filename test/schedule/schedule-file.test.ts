import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeScheduleFile,
  encodeScheduleFile,
  type ScheduleFile,
  staleIn,
} from '../../src/schedule/schedule-file.js';

const FILE: ScheduleFile = {
  program: 'lock-v3',
  hash: 'abc',
  parameters: { processes: 3, lock: true },
  seed: 7,
  schedule: [
    { process: 'p1', how: 'go' },
    { process: 'p1', how: 'go' },
    { process: 'p 2', how: 'kill' },
  ],
  calls: ['{"call":"begin"}', '{"call":"print"}', '{"call":"exit"}'],
};

it('what is encoded decodes to the same', () => {
  expect(decodeScheduleFile(encodeScheduleFile(FILE))).toEqual(FILE);
});

describe('what is no schedule file is refused', () => {
  it.each([
    ['no JSON', '{', 'SCHEDULE_FORMAT'],
    ['a list', '[]', 'SCHEDULE_FORMAT'],
    ['nothing in it', '{}', 'SCHEDULE_FORMAT'],
    ['a later version', encodeScheduleFile(FILE).replace('"version": 1', '"version": 2'), 'SCHEDULE_VERSION'],
    ['a schedule that is none', encodeScheduleFile(FILE).replace('p1*2', 'p1*0'), 'BAD_SCHEDULE'],
  ])('%s', (_, text, code) => {
    expect(() => decodeScheduleFile(text)).toThrow(expect.objectContaining({ code }));
  });

  it('any text: read, or refused in words', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          decodeScheduleFile(text);
        } catch (error) {
          expect((error as { code?: string }).code).toMatch(
            /^(?:SCHEDULE_FORMAT|SCHEDULE_VERSION|BAD_SCHEDULE)$/,
          );
        }
      }),
    );
  });
});

it.each([
  ['the same', {}, []],
  ['the same parameters in another order', { parameters: { lock: true, processes: 3 } }, []],
  ['another text', { hash: 'abd' }, ['program']],
  ['another parameter', { parameters: { processes: 4, lock: true } }, ['parameters']],
])('stale or not: %s', (_, change, expected) => {
  expect(staleIn(FILE, { ...FILE, ...change })).toEqual(expected);
});
