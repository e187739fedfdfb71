import { describe, expect, it } from 'vitest';
import { countChildren } from '../../../src/cli/run/system.js';
import { listLessons } from '../../../src/lesson/catalog.js';

const meta = (id: string) => {
  const found = listLessons().find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('how many children a lesson has at once', () => {
  it.each([
    ['phone-rush', {}, 100],
    ['phone-rush', { buyers: 7, phones: 3 }, 7],
    ['lock-v3', { processes: 8 }, 8],
    ['pipe-sharing', { readers: 4, writers: 2 }, 6],
    ['producer-consumer', {}, 2],
    ['deadlock', {}, 3],
  ])('%s %j: %i', (id, values, count) => {
    expect(countChildren(meta(id), values)).toBe(count);
  });

  it('is told of every parameter that is a number of processes', () => {
    for (const { id, parameters } of listLessons()) {
      for (const each of parameters) {
        const many =
          each.kind === 'number' &&
          /^(processes|buyers|readers|writers|producers|consumers)$/.test(each.name);
        // one after the other
        expect([id, each.name, 'counts' in each]).toEqual([id, each.name, many && id !== 'lock-v2']);
      }
    }
  });
});
