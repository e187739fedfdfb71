import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { queueHistory } from '../../../src/verdict/history/queues.js';
import { allConsumedFinding } from '../../../src/verdict/queues/all-consumed.js';
import { firstInFirstOutFinding } from '../../../src/verdict/queues/first-in-first-out.js';
import { timeline } from '../../helpers/log.js';

const history = (text: string) => queueHistory(timeline(text), 'buns');
const items = (events: readonly { readonly item: string }[]) => events.map(({ item }) => item).join(' ');

describe('the history of a queue', () => {
  it('is in the order of the log where items have no number', () => {
    const { puts, gets, left, outOfTurn } = history('1 p1 put buns A\n1 p2 put buns B\n2 c1 get buns A');
    expect([items(puts), items(gets), items(left), outOfTurn]).toEqual(['A B', 'A', 'B', null]);
  });

  it('is in the order of the numbers where they have one', () => {
    const text = `
      1 p2 put buns B number=2
      1 p1 put buns A number=1
      2 c2 get buns B number=2
      2 c1 get buns A number=1
      3 p1 put buns C number=3`;
    const { puts, gets, left, taken, outOfTurn } = history(text);
    expect([items(puts), items(gets), items(left), outOfTurn]).toEqual(['A B C', 'A B', 'C', null]);
    expect(taken.map(({ put, get }) => [put?.seq, get.seq])).toEqual([
      [2, 4],
      [1, 3],
    ]);
  });

  it('does not mind a get that is told before its put', () => {
    expect(history('1 c1 get buns A number=1\n1 p1 put buns A number=1').outOfTurn).toBeNull();
    expect(history('1 c1 get buns A\n1 p1 put buns A').outOfTurn).not.toBeNull();
  });

  it('does not take for left, or for out of turn, what one killed before it could tell has taken', () => {
    const text = `
      1 p1 put buns A number=1
      1 p1 put buns B number=2
      1 p1 put buns C number=3
      2 c1 wait buns:queue
      2 c2 get buns B number=2
      3 c1 found signal 9`;
    const { left, outOfTurn } = history(text);
    expect([items(left), outOfTurn]).toEqual(['C', null]);
  });

  it.each([
    ['an item that comes out twice', '2 c1 get buns A number=1\n2 c2 get buns A number=1', 'A'],
    ['another item than went in', '2 c1 get buns X number=1', 'X'],
    [
      'an item taken by a call that was over before the one for the item ahead began',
      '2 c1 wait buns:queue\n2 c1 get buns B number=2\n3 c2 wait buns:queue\n3 c2 get buns A number=1',
      'B',
    ],
    [
      'an item that was out before the call that put it in began',
      '2 c1 wait buns:queue\n2 c1 get buns C number=3\n3 p1 wait buns:queue\n3 p1 put buns C number=3',
      'C',
    ],
  ])('knows %s as out of turn', (_, text, item) => {
    const found = history(`1 p1 put buns A number=1\n1 p1 put buns B number=2\n${text}`).outOfTurn;
    expect(found?.get.item).toBe(item);
  });

  it('is empty for a queue that nobody used', () => {
    expect(history('1 p1 put tickets A')).toMatchObject({ puts: [], gets: [], left: [], outOfTurn: null });
  });

  it('gives the same verdict however calls at the same time are told', () => {
    fc.assert(
      fc.property(anyTelling, ({ told, count, taken }) => {
        const built = timeline(told);
        expect(firstInFirstOutFinding(built, 'buns')).toMatchObject({
          data: { outcome: taken > 0 ? 'shown' : 'unused', puts: count, gets: taken, left: count - taken },
        });
        expect(allConsumedFinding(built, 'buns').data).toMatchObject({
          outcome: taken < count ? 'left' : 'shown',
          left: count - taken,
        });
      }),
    );
  });
});

/** Producers and consumers take their steps in any order: each asks, does what it does in the queue, and only then tells. */
const anyTelling = fc
  .array(fc.constantFrom('p1', 'p2', 'p3', 'c1', 'c2', 'c3'), { minLength: 20, maxLength: 80 })
  .map((steps) => {
    const lines: string[] = [];
    const untold = new Map<string, string>();
    const asking = new Set<string>();
    let [count, taken] = [0, 0];
    const tell = (process: string) => {
      lines.push(`1 ${process} ${untold.get(process)}`);
      untold.delete(process);
    };
    for (const process of ['p1', ...steps]) {
      if (untold.has(process)) tell(process);
      else if (!asking.has(process)) {
        asking.add(process);
        lines.push(`1 ${process} wait buns:queue`);
      } else if (process.startsWith('p') || taken < count) {
        const n = process.startsWith('p') ? ++count : ++taken;
        untold.set(process, `${process.startsWith('p') ? 'put' : 'get'} buns item${n} number=${n}`);
        asking.delete(process);
      }
    }
    for (const process of untold.keys()) tell(process);
    return { told: lines.join('\n'), count, taken };
  })
  .filter(({ count }) => count > 0);
