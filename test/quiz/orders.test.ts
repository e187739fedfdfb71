/** "Put in order" has one right answer: what the steps say of each other leaves one order, the one that is marked as right. */
import { describe, expect, it } from 'vitest';
import type { OrderedStep } from '../../src/lesson/question.js';
import { loadBank } from '../../src/quiz/bank.js';

const orders = loadBank()
  .flatMap(({ questions }) => questions)
  .flatMap((question) => (question.kind === 'order' ? [question] : []));

describe.each(orders.map((question) => [question.id, question.steps] as const))('%s', (_, steps) => {
  it('has exactly one order that keeps what its steps need', () => {
    expect(ordersOf(steps)).toEqual([steps.map(({ id }) => id)]);
  });

  it('gives up that order with any of these needs', () => {
    for (const step of steps)
      for (const need of step.after) {
        const without = steps.map((each) =>
          each === step ? { ...each, after: each.after.filter((id) => id !== need) } : each,
        );
        expect(ordersOf(without).length, `${step.id} after ${need}`).toBeGreaterThan(1);
      }
  });

  it('needs steps that there are', () => {
    const ids = steps.map(({ id }) => id);
    for (const { after } of steps) expect(ids).toEqual(expect.arrayContaining([...after]));
  });
});

describe('the search for orders', () => {
  const step = (id: string, ...after: string[]) => ({ id, after }) as unknown as OrderedStep;

  it('finds every one', () => {
    expect(ordersOf([step('a'), step('b', 'a'), step('c', 'a')])).toEqual([
      ['a', 'b', 'c'],
      ['a', 'c', 'b'],
    ]);
    expect(ordersOf([step('a', 'b'), step('b', 'a')])).toEqual([]);
  });
});

/** All orders in which no step comes before one that it needs. */
function ordersOf(steps: readonly OrderedStep[], done: readonly string[] = []): string[][] {
  if (done.length === steps.length) return [[...done]];
  return steps
    .filter(({ id, after }) => !done.includes(id) && after.every((need) => done.includes(need)))
    .flatMap(({ id }) => ordersOf(steps, [...done, id]));
}
