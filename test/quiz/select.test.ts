import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/lesson/question.js';
import { loadBank } from '../../src/quiz/bank.js';
import { forExam, questionsOn } from '../../src/quiz/select.js';

const question = (id: string, topic: string, kind = 'single'): Question =>
  ({ id, topic, kind }) as unknown as Question;

const BANK = [
  { lesson: 'a', questions: [question('a.1', 'pipe'), question('a.2', 'queue')] },
  { lesson: 'b', questions: [question('b.1', 'pipe'), question('b.2', 'pipe', 'open')] },
  { lesson: 'c', questions: [question('c.1', 'pipe')] },
  { lesson: 'd', questions: [question('d.1', 'pipe'), question('d.2', 'pipe')] },
];
const ids = (questions: readonly Question[]) => questions.map(({ id }) => id);

describe('questions on a lesson', () => {
  it('are its own where there are enough of them', () => {
    expect(ids(questionsOn(BANK, 'd', 1))).toEqual(['d.1', 'd.2']);
  });

  it('are filled up by those of the nearest lessons, earlier ones first, on the same topic', () => {
    expect(ids(questionsOn(BANK, 'c', 3))).toEqual(['c.1', 'b.1', 'b.2']);
    expect(ids(questionsOn(BANK, 'c', 5))).toEqual(['c.1', 'b.1', 'b.2', 'a.1', 'd.1']);
  });

  it('are of the kinds that are wanted', () => {
    expect(ids(questionsOn(BANK, 'b', 2, ({ kind }) => kind === 'single'))).toEqual(['b.1', 'a.1']);
  });

  it('are as many as are promised, for every lesson of the course', () => {
    const bank = loadBank();
    for (const { lesson } of bank)
      expect(questionsOn(bank, lesson, 3).length, lesson).toBeGreaterThanOrEqual(3);
  });
});

describe('an exam', () => {
  it('asks neither what the learner marks nor what chance decides', () => {
    const predict = (id: string, chance: boolean) =>
      ({ ...question(id, 'pipe', 'predict'), chance }) as unknown as Question;
    const all = [
      question('s', 'pipe'),
      question('o', 'pipe', 'open'),
      predict('p', false),
      predict('q', true),
    ];
    expect(ids(forExam(all))).toEqual(['s', 'p']);
  });

  it('has twenty questions to ask', () => {
    expect(forExam(loadBank().flatMap(({ questions }) => questions)).length).toBeGreaterThan(40);
  });
});
