/** The words of `learn` in English. */
import type { Translated } from '../../i18n/language.js';

export const learnEn = {
  steps: {
    story: 'the story',
    program: 'the program',
    predict: 'your prediction',
    run: 'the run',
    result: 'the result',
    question: 'two questions',
    end: 'what next',
  },
  place: (number: number, of: number, step: string) => `${number} of ${of} · ${step}`,
  more: (lines: number) => `${lines} more ${lines === 1 ? 'line' : 'lines'}`,
  keys: {
    on: 'Enter: on',
    run: 'Enter: run it',
    choose: 'Enter: choose',
    answer: 'Enter: answer',
    back: 'b: back',
    leave: 'q: leave',
    move: '↑↓ or a number: move',
    step: '↑↓: move',
    mark: 'Space or a number: mark',
    order: 'Space or a number: this comes next',
    whole: 'c: whole program',
    parts: 'c: what matters',
    evidence: 'c: the evidence',
    brief: 'c: on one screen',
    scroll: '↑↓: scroll',
  },
  program: {
    /** Between the lines that are shown. */
    gap: (lines: number) => `${lines} ${lines === 1 ? 'line' : 'lines'}`,
  },
  predict: {
    title: 'What do you think will happen?',
    unknown: 'I do not know: show me',
  },
  run: {
    command: 'What runs now:',
    predicted: 'You say:',
    notPredicted: 'You wait and see.',
  },
  result: {
    right: 'It went as you said',
    wrong: 'It went otherwise',
    skipped: 'What happened',
    unclear: 'This run showed none of the answers',
  },
  end: {
    next: (lesson: string) => `Next lesson: ${lesson}`,
    questions: (lesson: string) => `More questions on ${lesson}`,
    leave: 'That is enough for now',
  },
  /** Where there are lines instead of keys. */
  plain: {
    turn: 'Enter: on, b and Enter: back, q and Enter: leave',
    next: 'To go on:',
  },
  /** On the way out. */
  leftAt: (lesson: string, page: number) => `To go on: concur-lesson learn ${lesson} --page ${page}`,
  /** After something that ran in between. */
  goOn: 'Enter goes on',
  failures: {
    page: (typed: number, of: number) => `--page ${typed}: this lesson has the pages 1 to ${of}.`,
  },
};

export type LearnWords = Translated<typeof learnEn>;
