import { describe, expect, it } from 'vitest';
import { greatestSize, putCalls, queueCalls } from '../../../src/verdict/history/queue-calls.js';
import { timeline } from '../../helpers/log.js';

const calls = (text: string) => queueCalls(timeline(text), 'box');
const sizes = (text: string) => calls(text).map(({ size }) => size);

describe('the calls on a queue', () => {
  it('are asked, perhaps slept, and answered, in the order of the answers; then those that are not', () => {
    const text = `
      1 p1 wait box:queue
      1 p2 wait box:queue timeout=2
      1 p2 block box:queue
      2 p3 put box A
      3 p2 timeout box:queue
      3 p1 get box A
      4 p1 wait box:queue`;
    const told = calls(text).map(({ process, asked, slept, answer }) => [
      process,
      asked?.seq ?? null,
      slept?.seq ?? null,
      answer?.kind ?? null,
    ]);
    expect(told).toEqual([
      ['p3', null, null, 'put'],
      ['p2', 2, 3, 'timeout'],
      ['p1', 1, null, 'get'],
      ['p1', 7, null, null],
    ]);
  });

  it('are of this queue only, and of no lock of the same name', () => {
    expect(calls('1 p1 wait box:lock\n1 p1 block box:lock\n2 p2 put other A\n3 p2 put box A')).toMatchObject([
      { process: 'p2', asked: null },
    ]);
    expect(queueCalls(timeline('1 main start'), 'box')).toEqual([]);
  });

  it('count what lay in the queue before each', () => {
    expect(sizes('1 p1 put box A\n1 p1 put box B\n2 p2 get box A\n3 p2 get box B')).toEqual([0, 1, 2, 1]);
  });

  it('believe what a call itself says of the size, rather than the order in which calls are told', () => {
    const text = `
      1 p2 put box B number=2 size=2
      1 p1 put box A number=1 size=1
      2 p3 get box A number=1 size=1
      2 p1 put box C number=3 size=2`;
    expect(sizes(text)).toEqual([1, 0, 2, 1]);
    const taken =
      '1 p2 get box A number=1 size=0\n1 p1 put box A number=1 size=1\n2 p1 put box B number=2 size=1';
    expect(sizes(taken)).toEqual([1, 0, 0]);
    expect(greatestSize(putCalls(timeline(taken), 'box'))).toBe(1);
  });

  it('never count less than nothing, nor take a full queue for an empty one', () => {
    expect(sizes('1 p2 get box A number=1\n1 p3 timeout box:queue\n1 p1 put box A number=1')).toEqual([
      0, 0, 0,
    ]);
    const built = timeline('1 p1 wait box:queue timeout=1\n1 p1 block box:queue\n2 p1 timeout box:queue');
    const needing = (until: 'room' | 'item') =>
      queueCalls(
        {
          ...built,
          events: built.events.map((event) => (event.kind === 'block' ? { ...event, until } : event)),
        },
        'box',
      );
    expect(needing('room')).toMatchObject([{ size: 1 }]);
    expect(needing('item')).toMatchObject([{ size: 0 }]);
  });
});
