import { describe, expect, it } from 'vitest';
import { lostWrites } from '../../../src/verdict/history/lost-writes.js';
import { timeline } from '../../helpers/log.js';

const lost = (text: string) =>
  [...lostWrites(timeline(text))].flatMap(([file, all]) =>
    all.map(({ read, lost, over }) => `${file} ${read.seq} ${lost.seq} ${over.seq}`),
  );

describe('a write is lost', () => {
  it('where another goes over it that had read what was before', () => {
    expect(lost('0 main write n 0\n1 p1 read n 0\n1 p2 read n 0\n2 p1 write n 1\n3 p2 write n 1')).toEqual([
      'n 3 4 5',
    ]);
  });

  it('also where the read is told after it, but has seen what was before', () => {
    expect(lost('0 main write n 0\n1 p1 read n 0\n2 p1 write n 1\n2 p2 read n 0\n3 p2 write n 1')).toEqual([
      'n 4 3 5',
    ]);
  });

  it.each([
    ['it was read before', '0 p1 read n 0\n1 p1 write n 1\n2 p2 read n 1\n3 p2 write n 2'],
    ['it is in another file', '0 p1 read n 0\n0 p2 read m 0\n1 p1 write n 1\n2 p2 write m 1'],
    ['nobody based the other on anything', '1 p1 write n 1\n2 p2 write n 2'],
    ['it changed nothing', '0 p1 read n 0\n0 p2 read n 0\n1 p1 write n 0\n2 p2 write n 1'],
    [
      'both set the same flag',
      '0 p1 read n {"up":false}\n0 p2 read n {"up":false}\n1 p1 write n {"up":true}\n2 p2 write n {"up":true}',
    ],
  ])('not where %s', (_, text) => {
    expect(lost(text)).toEqual([]);
  });

  it('of a list, where both wrote something else', () => {
    expect(lost('0 p1 read n []\n0 p2 read n []\n1 p1 write n ["a"]\n2 p2 write n ["b"]')).toHaveLength(1);
  });
});
