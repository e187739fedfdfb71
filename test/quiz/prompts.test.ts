/** Keys, as the library behind the prompts plays them; the real terminal is in test/e2e/quiz.test.ts. */
import { screen } from '@inquirer/testing/vitest';
import { afterEach, describe, expect, it } from 'vitest';
import type { Question } from '../../src/lesson/question.js';
import { openPrompts } from '../../src/quiz/prompts.js';
import { layOut, type Sheet } from '../../src/quiz/sheet.js';
import type { View } from '../../src/render/style/view.js';
import { number, open, order, predict, several, single, truth } from '../fixtures/quiz/questions.js';
import { view, widest } from '../render/screen.js';

const sheet = (question: Question): Sheet => layOut([question], 3, 1)[0] as Sheet;
const shownIds = (question: Question) => sheet(question).options.map(({ id }) => id);

function ask(question: Question, changes: Partial<View> = {}, exam = false) {
  const shown: string[] = [];
  const asker = openPrompts({
    view: view(changes),
    rows: () => 24,
    show: (text) => shown.push(text),
    exam,
  });
  const answer = asker.ask(sheet(question), { number: 1, of: 1 }, left.signal);
  answer.catch(() => {}); // a test that only looks leaves its prompt unanswered
  return { answer, shown };
}

/** Closes the prompts that a test left open: at the end of the process they would complain. */
let left = new AbortController();
afterEach(() => {
  left.abort();
  left = new AbortController();
});

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    screen.keypress(key);
    // a prompt draws at once; the next one begins when the promise of the one before is settled
    for (let turn = 0; turn < 3; turn++) await new Promise(setImmediate);
  }
}

/** Chooses `id` where `ids` are shown. */
const choose = (id: string, ids: readonly string[]) => [...Array(ids.indexOf(id)).fill('down'), 'enter'];

describe('prompts', () => {
  it.each([single, predict('p', true)])('$kind: arrow keys and Enter', async (question) => {
    const { answer, shown } = ask(question);
    expect(shown.join('')).toContain('Question 1 of 1');
    const [, second = ''] = shownIds(question);
    expect(screen.getScreen()).toContain('❯ 1. ');
    await press('down');
    expect(screen.getScreen()).toContain('❯ 2. ');
    screen.keypress('enter');
    expect(await answer).toEqual({ is: 'chosen', ids: [second] });
  });

  it('truth: true and false keep their places', async () => {
    const { answer } = ask(truth, { language: 'zh' });
    expect(screen.getScreen()).toMatch(/1\. 对\n.*2\. 错/);
    await press('down');
    screen.keypress('enter');
    expect(await answer).toEqual({ is: 'chosen', ids: ['false'] });
  });

  it('the last choice is not to know', async () => {
    const { answer } = ask(truth);
    await press('down', 'down');
    expect(screen.getScreen()).toContain('❯ 3. I do not know');
    screen.keypress('enter');
    expect(await answer).toBe(null);
  });

  it('an exam shows nobody anything: its last choice is no answer', async () => {
    const { answer } = ask(truth, {}, true);
    expect(screen.getScreen()).toContain('3. No answer');
    expect(screen.getScreen()).not.toContain('show me');
    await press('end', 'down', 'down');
    screen.keypress('enter');
    expect(await answer).toBe(null);
  });

  it('several: Space marks, none is a skip', async () => {
    const { answer } = ask(several);
    await press('space', 'down', 'down', 'space');
    screen.keypress('enter');
    const [first, , third] = shownIds(several);
    expect(await answer).toEqual({ is: 'chosen', ids: [first, third] });
  });

  it('order: one step after the other, and from the start again', async () => {
    const { answer } = ask(order);
    const ids = shownIds(order);
    const [one = '', two = '', three = '', four = ''] = ids;
    await press(...choose(three, ids));
    await press(...choose('again', [one, two, four, 'again']));
    await press(...choose(four, ids));
    await press(...choose(two, [one, two, three]));
    await press(...choose(three, [one, three]));
    screen.keypress('enter');
    expect(await answer).toEqual({ is: 'chosen', ids: [four, two, three, one] });
  });

  it('number: what is none is told, and can be corrected', async () => {
    const { answer } = ask(number);
    screen.type('4x');
    await press('enter');
    expect(screen.getScreen()).toContain('no number');
    await press('backspace');
    screen.keypress('enter');
    expect(await answer).toEqual({ is: 'number', value: 4 });
  });

  it('open: lines until an empty one, then the model answer, then its points', async () => {
    const { answer, shown } = ask(open);
    screen.type('each holds one');
    await press('enter');
    screen.type('and waits');
    await press('enter', 'enter');
    expect(shown.join('')).toContain('A good answer');
    await press('space', 'down', 'space');
    screen.keypress('enter');
    expect(await answer).toEqual({
      is: 'text',
      text: 'each holds one\nand waits',
      covered: ['hold', 'wait'],
    });
  });

  it.each([
    [60, 'en'],
    [60, 'zh'],
    [80, 'en'],
    [120, 'zh'],
  ] as const)('at %i columns, %s: no line is wider', async (columns, language) => {
    for (const question of [single, several, order]) {
      const { answer } = ask(question, { columns, language });
      expect(widest(screen.getScreen())).toBeLessThan(columns);
      screen.keypress('enter');
      if (question === order) break;
      await answer;
    }
  });

  it('without colour and Unicode there is neither', () => {
    ask(several, { unicode: false });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes are what is looked for
    expect(screen.getScreen({ raw: true })).not.toMatch(/\x1b\[\d*m|[^\x00-\x7f]/);
  });
});
