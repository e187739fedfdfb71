import { expect, it } from 'vitest';
import { draftOf, isDraft, keptAt, keptName } from '../../src/kept/names.js';

const moment = new Date('2026-11-27T20:46:22.123Z');

it('names say when, and are in the order of time', () => {
  const name = keptName(moment, 'a1b2c3');
  expect(name).toBe('2026-11-27T204622.123Z-a1b2c3.ndjson');
  expect(keptAt(name)).toEqual(moment);
  const later = keptName(new Date(moment.getTime() + 1), '000000');
  expect(later > name).toBe(true);
});

it.each(['run.ndjson', 'x2026-11-27T204622.123Z-a.ndjson', '2026-99-99T204622.123Z-a.ndjson', ''])(
  '%j is none',
  (name) => {
    expect(keptAt(name)).toBeNull();
  },
);

it('drafts are told from logs, and from the files of others', () => {
  const draft = draftOf(keptName(moment, 'a1b2c3'), 'q9');
  expect(keptAt(draft)).toBeNull();
  expect(isDraft(draft)).toBe(true);
  expect(isDraft(keptName(moment, 'a1b2c3'))).toBe(false);
  expect(isDraft('mine.part')).toBe(false);
});
