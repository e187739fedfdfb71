import { describe, expect, it } from 'vitest';
import type { PredictQuestion, Question } from '../../src/lesson/question.js';
import { type Answer, mark } from '../../src/quiz/mark.js';
import { type Host, playQuiz } from '../../src/quiz/play.js';
import { layOut } from '../../src/quiz/sheet.js';
import type { Timeline } from '../../src/trace/timeline.js';
import { number, open, predict, truth } from '../fixtures/quiz/questions.js';
import { performLesson } from '../helpers/lesson.js';

const NO_RUN: Timeline = { run: null, end: null, duration: 0, lanes: [], events: [] };
const isTrue: Answer = { is: 'chosen', ids: ['true'] };
const isFalse: Answer = { is: 'chosen', ids: ['false'] };
const exactly: Answer = { is: 'chosen', ids: ['exactly'] };

/** Plays `questions` in their order; `diary`: what the host was asked to do, in order. */
async function play(
  questions: readonly Question[],
  answers: Readonly<Record<string, Answer | null | 'end'>>,
  { exam = false, leaves = '', run = async (_: PredictQuestion) => NO_RUN } = {},
) {
  const diary: string[] = [];
  const host: Host = {
    ask: async ({ question }, number) => {
      diary.push(`ask ${number} ${question.id}`);
      return answers[question.id] ?? null;
    },
    run: (question) => {
      diary.push(`run ${question.id}`);
      return run(question);
    },
    save: ({ sheet, outcome }) => diary.push(`save ${sheet.question.id} ${outcome}`),
    tell: async ({ sheet, outcome }) => {
      diary.push(`tell ${sheet.question.id} ${outcome}`);
      return leaves === sheet.question.id ? 'end' : 'on';
    },
  };
  const sheets = questions.map(
    (question) => layOut([question], 1, 1)[0] as ReturnType<typeof layOut>[number],
  );
  return { diary, marked: await playQuiz(sheets, exam, host) };
}

describe('playQuiz', () => {
  it('saves and tells each answer before it asks the next', async () => {
    const { diary, marked } = await play([truth, number], {
      'test.truth': isTrue,
      'test.number': { is: 'number', value: 4 },
    });
    expect(diary).toEqual([
      'ask 1 test.truth',
      'save test.truth wrong',
      'tell test.truth wrong',
      'ask 2 test.number',
      'save test.number right',
      'tell test.number right',
    ]);
    expect(marked.map(({ outcome }) => outcome)).toEqual(['wrong', 'right']);
  });

  it('ends where the learner ends it, and keeps what was answered', async () => {
    const { diary, marked } = await play([truth, number, open], {
      'test.truth': isFalse,
      'test.number': 'end',
    });
    expect(marked.map(({ sheet }) => sheet.question.id)).toEqual(['test.truth']);
    expect(diary).not.toContain('ask 3 test.open');
  });

  it('ends where the learner has read enough, and keeps what was answered', async () => {
    const { diary, marked } = await play([truth, number], { 'test.truth': isTrue }, { leaves: 'test.truth' });
    expect(marked.map(({ sheet }) => sheet.question.id)).toEqual(['test.truth']);
    expect(diary).not.toContain('ask 2 test.number');
  });

  it('in an exam tells nothing and runs nothing before the last answer, but saves at once', async () => {
    const { diary } = await play(
      [truth, predict('test.predict', true), number],
      { 'test.truth': isTrue, 'test.predict': exactly, 'test.number': { is: 'number', value: 4 } },
      { exam: true },
    );
    expect(diary).toEqual([
      'ask 1 test.truth',
      'save test.truth wrong',
      'ask 2 test.predict',
      'ask 3 test.number',
      'save test.number right',
      'tell test.truth wrong',
      'run test.predict',
      'save test.predict unmarked',
      'tell test.predict unmarked',
      'tell test.number right',
    ]);
  });

  it('in an exam tells no more where the learner has read enough, but marks all', async () => {
    const { diary, marked } = await play(
      [truth, number],
      { 'test.truth': isTrue, 'test.number': { is: 'number', value: 4 } },
      { exam: true, leaves: 'test.truth' },
    );
    expect(diary.filter((line) => line.startsWith('tell'))).toEqual(['tell test.truth wrong']);
    expect(marked).toHaveLength(2);
  });

  it('runs no lesson for a prediction that was skipped', async () => {
    const { diary } = await play([predict('test.predict', true)], {});
    expect(diary).toEqual(['ask 1 test.predict', 'save test.predict skipped', 'tell test.predict skipped']);
  });
});

describe('a prediction', () => {
  it('is marked from the run it triggered: the same prediction, right with the lock and wrong without', async () => {
    const { diary, marked } = await play(
      [predict('with', true), predict('without', false)],
      { with: exactly, without: exactly },
      { run: async ({ lesson, parameters }) => (await performLesson(lesson, parameters)).timeline },
    );
    expect(diary.filter((line) => line.startsWith('run'))).toEqual(['run with', 'run without']);
    expect(marked.map(({ outcome, observed }) => [outcome, observed])).toEqual([
      ['right', 'exactly'],
      ['wrong', 'oversold'],
    ]);
  });

  it('is not marked where the run shows none of the options', async () => {
    const question = predict('test.predict', true);
    expect(mark(question, exactly, question.observe(NO_RUN))).toBe('unmarked');
  });
});
