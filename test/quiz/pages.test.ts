import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/lesson/question.js';
import { type Answer, type Outcome, rightIds } from '../../src/quiz/mark.js';
import { renderExamFeedback, renderFeedback } from '../../src/quiz/pages/feedback-page.js';
import { renderQuestions, renderTopics } from '../../src/quiz/pages/list-page.js';
import { renderModel, renderOptions, renderQuestion } from '../../src/quiz/pages/question-page.js';
import { renderSummary } from '../../src/quiz/pages/summary-page.js';
import type { Marked } from '../../src/quiz/play.js';
import { layOut, type Sheet } from '../../src/quiz/sheet.js';
import { type Score, summarize } from '../../src/quiz/summary.js';
import type { View } from '../../src/render/style/view.js';
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
import { hasControls, view, widest, withoutColor } from '../render/screen.js';

const sheet = (question: Question): Sheet => layOut([question], 3, 1)[0] as Sheet;
const chosen = (...ids: string[]): Answer => ({ is: 'chosen', ids });
const marked = (
  question: Question,
  answer: Answer | null,
  outcome: Outcome,
  observed: string | null = null,
): Marked => ({
  sheet: sheet(question),
  answer,
  outcome,
  observed,
});

const SCORES: Score[] = [
  { topic: 'processes', outcome: 'right' },
  { topic: 'producer-consumer', outcome: 'wrong' },
  { topic: 'producer-consumer', outcome: 'right' },
  { topic: 'mutex', outcome: 'skipped' },
  { topic: 'mutex', outcome: 'unmarked' },
  { topic: 'mutex', outcome: null },
];

function everyPage(view: View): string[] {
  const place = { number: 3, of: 12 };
  return [
    ...questions.flatMap((question) => [
      renderQuestion(sheet(question), place, view),
      renderOptions(sheet(question), view),
      renderFeedback(marked(question, chosen(...rightIds(question)), 'right'), view),
      renderExamFeedback(marked(question, null, 'skipped'), place, view),
    ]),
    renderFeedback(marked(single, chosen('main'), 'wrong'), view),
    renderFeedback(marked(number, { is: 'number', value: 6 }, 'wrong'), view),
    renderFeedback(marked(predict('p', true), chosen('exactly'), 'wrong', 'oversold'), view),
    renderModel(open, view, true),
    renderSummary(summarize(SCORES, false), false, view),
    renderSummary(summarize(SCORES, true), true, view),
    renderSummary(summarize([], false), false, view),
    renderTopics([{ topic: 'producer-consumer', questions: 12, known: 3, due: 2 }], view),
    renderQuestions(questions.map(sheet), view),
  ];
}

describe('the pages of the quiz', () => {
  it.each([20, 36, 60, 80, 120])('are never wider than %i columns, in colour and without', (columns) => {
    for (const language of ['en', 'zh'] as const) {
      for (const color of [0, 1] as const) {
        for (const page of everyPage(view({ columns, language, color }))) {
          expect([widest(page) <= columns, page]).toEqual([true, page]);
          expect(hasControls(withoutColor(page))).toBe(false);
        }
      }
    }
  });

  it('say the same in colour and without', () => {
    const [plain, coloured] = [everyPage(view()), everyPage(view({ color: 1 }))];
    expect(coloured).not.toEqual(plain);
    expect(coloured.map(withoutColor)).toEqual(plain);
  });

  it('speak one language', () => {
    expect(everyPage(view()).join('')).not.toMatch(/[\u3000-\u9fff]/);
    const chinese = everyPage(view({ language: 'zh' })).join('');
    expect(chinese).not.toMatch(/Question|Right|Wrong|Type|right|choice/);
  });

  it('are ASCII where there is nothing else', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII begins with them
    expect(everyPage(view({ unicode: false })).join('')).toMatch(/^[\x00-\x7f]*$/);
  });
});

describe('feedback', () => {
  it('says in words and by a mark that it was wrong; why for the chosen and for the right option, and no other', () => {
    const page = renderFeedback(marked(single, chosen('main'), 'wrong'), view());
    expect(page).toMatch(/^✘ Wrong$/m);
    expect(page).toMatch(/^✘ \d {2}Always main \(your choice\)\n {5}Why main/m);
    expect(page).toMatch(/^✔ \d {2}Whoever is quickest when it comes free\n {5}Why quickest/m);
    expect(page).not.toMatch(/Why first|Why lowest/);
    expect(page).toContain('› concur-lesson run lock-v3');
  });

  it('names what was missed of several', () => {
    const page = renderFeedback(marked(several, chosen('one', 'fair'), 'wrong'), view());
    expect(page).toMatch(/✔ \d {2}Only one at a time \(your choice\)/);
    expect(page).toMatch(/✔ \d {2}What was written before is seen after \(missed\)/);
    expect(page).toMatch(/✘ \d {2}Fairness \(your choice\)/);
    expect(page).not.toContain('An owner');
  });

  it('explains both sides of a truth, the steps of an order, the way to a wrong number', () => {
    const [yes, no] = ['true', 'false'].map((id) =>
      renderFeedback(marked(truth, chosen(id), 'wrong'), view()),
    );
    expect(yes).toMatch(/✘ True \(your choice\)\n {2}Its memory was freed[\s\S]*✔ False\n {2}Right: only/);
    expect(no).not.toContain('Its memory was freed');
    expect(renderFeedback(marked(order, chosen(), 'wrong'), view())).toMatch(
      /1 {2}It is started[\s\S]*4 {2}It is coll/,
    );
    const wrong = renderFeedback(marked(number, { is: 'number', value: 6 }, 'wrong'), view());
    expect(wrong).toMatch(/The answer is 4\. Under the lock[\s\S]*Yours was 6\. That is without/);
  });

  it('shows a wrong order beside the right one', () => {
    const answer = chosen('run', 'start', 'zombie', 'gone');
    const page = renderFeedback(marked(order, answer, 'wrong'), view());
    expect(page).toMatch(/✘ 1 {2}It is started \(yours: 2\)/);
    expect(page).toMatch(/✘ 2 {2}It runs \(yours: 1\)/);
    expect(page).toMatch(/✔ 3 {2}It has ended and is a zombie$/m);
  });

  it('says what a run showed, and that nothing is marked where it showed none of the options', () => {
    const question = predict('p', true);
    const wrong = renderFeedback(marked(question, chosen('exactly'), 'wrong', 'oversold'), view());
    expect(wrong).toMatch(/✔ \d {2}More than four are sold \(what this run showed\)/);
    expect(wrong).toMatch(/✘ \d {2}Exactly four are sold \(your choice\)/);
    const unmarked = renderFeedback(marked(question, chosen('exactly'), 'unmarked'), view());
    expect(unmarked).toContain('• Not marked: this run showed none of the answers');
    expect(unmarked).not.toMatch(/[✔✘]/);
  });

  it('counts the points of an open answer', () => {
    const answer: Answer = { is: 'text', text: 'a', covered: ['hold', 'wait'] };
    expect(renderFeedback(marked(open, answer, 'wrong'), view())).toContain('• 2 of 3 key points');
    expect(renderFeedback(marked(open, null, 'skipped'), view())).toContain(
      'Each holds what the other waits for',
    );
  });
});

describe('the summary', () => {
  it('has the figures by topic, and what to type next', () => {
    const page = renderSummary(summarize(SCORES, false), false, view());
    expect(page).toContain('2 of 3 right');
    expect(page).toMatch(/Processes, zombies, orphans +█{10} +1 of 1/);
    expect(page).toMatch(/Producer and consumer +█{5}─{5} +1 of 2/);
    expect(page).toMatch(/1 question skipped\n1 answer not marked\n1 question not reached/);
    expect(page).toContain('› concur-lesson quiz --review');
    expect(page).toContain('› concur-lesson quiz producer-consumer');
  });

  it('of an exam says whether it was passed', () => {
    expect(renderSummary(summarize(SCORES, true), true, view())).toContain('✘ Not passed: 40 %, needed 80 %');
    const passed = summarize([{ topic: 'mutex', outcome: 'right' }], true);
    expect(renderSummary(passed, true, view())).toContain('✔ Passed: 100 %');
  });
});
