import { describe, expect, it } from 'vitest';
import { activitySpans } from '../../src/trace/activity.js';
import { timeline } from '../helpers/log.js';

const marks = { begins: 'starts printing', ends: 'has finished printing' };
const spans = (text: string) => activitySpans(timeline(text), marks);

describe('activitySpans', () => {
  it('are the stretches between two prints of one process', () => {
    expect(
      spans(`
        1 p1 print p1 starts printing
        2 p2 print p2 starts printing
        3 p1 print halfway
        4 p1 print p1 has finished printing
        6 p2 print p2 has finished printing
      `),
    ).toEqual([
      { process: 'p1', from: 1, to: 4, first: 1, last: 4 },
      { process: 'p2', from: 2, to: 6, first: 2, last: 5 },
    ]);
  });

  it('belong to who prints, whatever name it prints', () => {
    const found = spans('1 p1 print p2 starts printing\n2 p2 print p1 has finished printing\n3 p1 exit 0');
    expect(found).toEqual([{ process: 'p1', from: 1, to: 3, first: 1, last: null }]);
  });

  it('can be several for one process; a beginning within one belongs to it', () => {
    expect(
      spans(`
        1 p1 print starts printing
        2 p1 print starts printing page 2
        3 p1 print has finished printing
        4 p1 print has finished printing
        5 p1 print starts printing
        6 p1 print has finished printing
      `).map(({ from, to }) => [from, to]),
    ).toEqual([
      [1, 3],
      [5, 6],
    ]);
  });

  it('end with the process that did not live to finish, or with the log', () => {
    const text = '1 p1 print starts printing\n2 p2 print starts printing\n3 p1 found signal 9\n8 main exit 0';
    expect(spans(text)).toEqual([
      { process: 'p1', from: 1, to: 3, first: 1, last: null },
      { process: 'p2', from: 2, to: 8, first: 2, last: null },
    ]);
  });

  it('are recognised when one print both ends and begins, by what was going on', () => {
    const both = { begins: 'next', ends: 'next' };
    const found = activitySpans(
      timeline('1 p1 print next\n2 p1 print next\n3 p1 print next\n4 p1 exit 0'),
      both,
    );
    expect(found.map(({ from, to, last }) => [from, to, last])).toEqual([
      [1, 2, 2],
      [3, 4, null],
    ]);
  });
});
