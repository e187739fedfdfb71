import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/lesson/question.js';
import { type Answer, mark, rightIds } from '../../src/quiz/mark.js';
import { layOut } from '../../src/quiz/sheet.js';
import {
  number,
  open,
  order,
  predict,
  questions,
  several,
  single,
  truth,
} from '../fixtures/quiz/questions.js';

const chosen = (...ids: string[]): Answer => ({ is: 'chosen', ids });

describe('mark', () => {
  it('finds the right answer right, however the options were shuffled', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        for (const { question, options } of layOut(questions, seed, 10)) {
          const answer = rightAnswer(
            question,
            options.map(({ id }) => id),
          );
          expect([question.id, mark(question, answer, 'exactly')]).toEqual([question.id, 'right']);
        }
      }),
    );
  });

  it('finds every other choice wrong', () => {
    fc.assert(
      fc.property(fc.subarray(['one', 'seen', 'fair', 'owner']), (ids) => {
        const right = ids.length === 2 && ids.includes('one') && ids.includes('seen');
        expect(mark(several, chosen(...ids))).toBe(right ? 'right' : 'wrong');
      }),
    );
    for (const id of ['first', 'lowest', 'main']) expect(mark(single, chosen(id))).toBe('wrong');
    expect(mark(single, chosen('quickest', 'first'))).toBe('wrong');
    expect(mark(truth, chosen('true'))).toBe('wrong');
  });

  it('finds every other order wrong', () => {
    const right = rightIds(order);
    fc.assert(
      fc.property(fc.shuffledSubarray([...right], { minLength: 0, maxLength: 4 }), (ids) => {
        expect(mark(order, chosen(...ids))).toBe(ids.join() === right.join() ? 'right' : 'wrong');
      }),
    );
  });

  it('does not take the same choice twice for two', () => {
    expect(mark(several, chosen('one', 'one'))).toBe('wrong');
    expect(mark(several, chosen('one', 'seen', 'seen'))).toBe('right');
  });

  it('compares numbers', () => {
    expect(mark(number, { is: 'number', value: 4 })).toBe('right');
    expect(mark(number, { is: 'number', value: 4.01 })).toBe('wrong');
  });

  it('marks an open answer by the points the learner found in it', () => {
    const text = (covered: string[] | null): Answer => ({ is: 'text', text: 'a circle', covered });
    expect(mark(open, text(['hold', 'wait', 'circle']))).toBe('right');
    expect(mark(open, text(['hold', 'wait']))).toBe('wrong');
    expect(mark(open, text([]))).toBe('wrong');
    expect(mark(open, text(null))).toBe('unmarked');
  });

  it('marks a prediction by what the run showed', () => {
    const question = predict('test.predict', true);
    expect(mark(question, chosen('exactly'), 'exactly')).toBe('right');
    expect(mark(question, chosen('exactly'), 'oversold')).toBe('wrong');
    expect(mark(question, chosen('exactly'), null)).toBe('unmarked');
  });

  it('marks no question that was skipped', () => {
    for (const question of questions) expect(mark(question, null, 'exactly')).toBe('skipped');
  });
});

function rightAnswer(question: Question, shown: readonly string[]): Answer {
  switch (question.kind) {
    case 'number':
      return { is: 'number', value: question.answer };
    case 'open':
      return { is: 'text', text: 'everything', covered: question.points.map(({ id }) => id) };
    case 'order':
      return chosen(...question.steps.map(({ id }) => id));
    case 'predict':
      return chosen('exactly');
    case 'truth':
      return chosen(String(question.answer));
    default: {
      const right = new Set(question.options.filter((option) => option.right).map(({ id }) => id));
      return chosen(...shown.filter((id) => right.has(id)));
    }
  }
}
