/** What a learner could guess answers by, counted over all questions: none of it may help. */
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/i18n/language.js';
import type { ChoiceQuestion, JudgedOption, Question } from '../../src/lesson/question.js';
import { loadBank } from '../../src/quiz/bank.js';
import { rightIds } from '../../src/quiz/mark.js';
import { forExam } from '../../src/quiz/select.js';
import { layOut } from '../../src/quiz/sheet.js';

const questions = loadBank().flatMap((chapter) => chapter.questions);
const singles = questions.flatMap((question) => (question.kind === 'single' ? [question] : []));
const severals = questions.flatMap((question) => (question.kind === 'several' ? [question] : []));
const choices: readonly ChoiceQuestion[] = [...singles, ...severals];

/** Predictions of which only two things can come about, whatever the schedule is. */
const TWO_OUTCOMES = ['deadlock.predict-no-pause', 'ipc-file.predict-two'];

describe.each(['en', 'zh'] as const)('the length of right options (%s)', (language) => {
  it('is the longest, or the shortest, in no more than a third of the questions', () => {
    expect(share(singles, ({ options }) => rankOf(options, language, 1))).toBeLessThan(1 / 3);
    expect(share(singles, ({ options }) => rankOf(options, language, -1))).toBeLessThan(1 / 3);
  });

  it('is on average that of the wrong ones', () => {
    const all = choices.flatMap(({ options }) => options);
    const ratio = meanLength(all, true, language) / meanLength(all, false, language);
    expect(ratio).toBeGreaterThan(0.85);
    expect(ratio).toBeLessThan(1.15);
  });
});

describe('the place of right options', () => {
  it('is each of four equally often, as a learner sees them', () => {
    const ofFour = singles.filter(({ options }) => options.length === 4);
    const places = [0, 0, 0, 0];
    for (let seed = 0; seed < 50; seed++)
      for (const { question, options } of layOut(ofFour, seed, ofFour.length)) {
        const place = options.findIndex(({ id }) => rightIds(question).includes(id));
        places[place] = (places[place] ?? 0) + 1;
      }
    for (const count of places) {
      expect(count / (50 * ofFour.length)).toBeGreaterThan(0.21);
      expect(count / (50 * ofFour.length)).toBeLessThan(0.29);
    }
  });
});

describe('the number of right options', () => {
  const counts = severals.map(({ options }) => options.filter(({ right }) => right).length);

  it('goes from one to all', () => {
    expect(counts).toContain(1);
    expect(severals.filter(({ options }, at) => options.length === counts[at])).not.toEqual([]);
  });

  it('is no number in more than half of the questions', () => {
    for (const count of new Set(counts))
      expect(counts.filter((each) => each === count).length / counts.length, `${count}`).toBeLessThan(0.5);
  });
});

describe('true or false', () => {
  it('are equally many, or nearly', () => {
    const truths = questions.flatMap((question) => (question.kind === 'truth' ? [question.answer] : []));
    expect(share(truths, (answer) => answer)).toBeGreaterThan(0.4);
    expect(share(truths, (answer) => answer)).toBeLessThan(0.6);
  });
});

describe('an exam', () => {
  it('asks nothing that chance decides', () => {
    const asked = forExam(questions);
    expect(asked.filter((question) => question.kind === 'predict' && question.chance)).toEqual([]);
    const luck = [
      'lock-v1.predict-finish',
      'lock-v3.predict-first',
      'deadlock.predict-no-pause',
      'ipc-file.predict-two',
    ];
    expect(asked.filter(({ id }) => luck.includes(id))).toEqual([]);
    expect(questions.filter(({ id }) => luck.includes(id))).toHaveLength(luck.length);
  });
});

describe('predictions', () => {
  const predictions = questions.flatMap((question) => (question.kind === 'predict' ? [question] : []));

  it('have three options at least, but where only two things can happen', () => {
    const two = predictions.filter(({ options }) => options.length < 3).map(({ id }) => id);
    expect(two.sort()).toEqual(TWO_OUTCOMES);
  });
});

describe('calls that were never asked for', () => {
  it.each(['joinThread', 'cancel_join_thread', 'poll', 'getNowait', 'putNowait', 'taskDone', 'close'])(
    '%s is',
    (call) => expect(questions.some((question) => asked(question).includes(call))).toBe(true),
  );
});

function asked({ prompt, ...rest }: Question): string {
  const options = 'options' in rest ? rest.options.map(({ text }) => text.en) : [];
  return [prompt.en, ...options].join(' ');
}

function share<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  return items.filter(holds).length / items.length;
}

/** Whether the right option is longer (`sign` 1) or shorter (-1) than every other one. */
function rankOf(options: readonly JudgedOption[], language: Language, sign: 1 | -1): boolean {
  const length = (option: JudgedOption) => sign * option.text[language].length;
  const right = options.find((option) => option.right) as JudgedOption;
  return options.every((option) => option === right || length(option) < length(right));
}

function meanLength(options: readonly JudgedOption[], right: boolean, language: Language): number {
  const lengths = options.filter((option) => option.right === right).map(({ text }) => text[language].length);
  return lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
}
