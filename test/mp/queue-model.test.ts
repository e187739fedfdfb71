import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JoinableQueue } from '../../src/mp/queue/joinable-queue.js';
import { Queue } from '../../src/mp/queue/queue.js';
import { turns } from '../helpers/turns.js';

/** More than three of them fill a segment of records. */
const BURST = 900;
const SIZES = [0, 1, 100, 110, 125, 126, 127, 4090];

type Step = { readonly put: number; readonly size: number } | { readonly get: number };

const steps = fc.array(
  fc.oneof(
    fc.record({ put: fc.integer({ min: 1, max: BURST }), size: fc.constantFrom(...SIZES) }),
    fc.record({ put: fc.integer({ min: 1, max: 5 }), size: fc.integer({ min: 4000, max: 300_000 }) }),
    fc.record({ get: fc.integer({ min: 1, max: BURST }) }),
  ),
  { maxLength: 12 },
);

describe('a queue, whatever is put and got', () => {
  it('does as a list does', () => {
    fc.assert(fc.property(steps, followModel), { numRuns: turns(10, 500) });
  });

  it('keeps to its maxsize', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 700 }), fc.integer({ min: 1, max: 700 }), (maxsize, tries) => {
        const queue = new Queue<number>(maxsize);
        let put = 0;
        for (let at = 0; at < tries; at += 1) put += succeeds(() => queue.putNowait(at)) ? 1 : 0;
        expect(put).toBe(Math.min(maxsize, tries));
        expect([queue.qsize(), queue.full()]).toEqual([put, tries >= maxsize]);
        for (let at = 0; at < put; at += 1) expect(queue.getNowait()).toBe(at);
        expect([queue.qsize(), queue.empty(), queue.full()]).toEqual([0, true, false]);
        expect(() => queue.getNowait()).toThrow('Nothing came out');
        queue.close();
      }),
      { numRuns: turns(15, 500) },
    );
  });

  it('counts what is done of it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('put', 'get', 'done')), (moves) => {
        const queue = new JoinableQueue<string>();
        let [inside, unfinished] = [0, 0];
        for (const move of moves) {
          if (move === 'put') {
            queue.put(move);
            [inside, unfinished] = [inside + 1, unfinished + 1];
          } else if (move === 'get') {
            expect(succeeds(() => queue.getNowait())).toBe(inside > 0);
            inside = Math.max(0, inside - 1);
          } else {
            expect(succeeds(() => queue.taskDone())).toBe(unfinished > 0);
            unfinished = Math.max(0, unfinished - 1);
          }
        }
        for (; unfinished > 0; unfinished -= 1) queue.taskDone();
        expect(() => queue.taskDone()).toThrow('nothing is left');
        queue.join(); // would wait for ever if something were
        queue.close();
      }),
    );
  });
});

function followModel(plan: readonly Step[]): void {
  const queue = new Queue<{ number: number; filling: string }>();
  const model: number[] = [];
  let next = 0;
  const get = () => {
    const expected = model.shift();
    if (expected === undefined) expect(() => queue.getNowait()).toThrow('Nothing came out');
    else expect(queue.getNowait().number).toBe(expected);
  };
  for (const step of plan) {
    if ('put' in step) {
      const filling = 'x'.repeat(step.size);
      for (let at = 0; at < step.put; at += 1) {
        model.push(next);
        queue.put({ number: next++, filling });
      }
    } else for (let at = 0; at < step.get; at += 1) get();
    expect(queue.qsize()).toBe(model.length);
  }
  while (model.length > 0) get();
  get();
  queue.close();
}

function succeeds(action: () => void): boolean {
  try {
    action();
    return true;
  } catch (error) {
    expect(error).toMatchObject({ code: expect.stringMatching(/^(EMPTY|FULL|TOO_MANY_DONE)$/) });
    return false;
  }
}
