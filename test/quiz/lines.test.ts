import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/lesson/question.js';
import { openLines } from '../../src/quiz/lines.js';
import type { Answer } from '../../src/quiz/mark.js';
import { layOut, type Sheet } from '../../src/quiz/sheet.js';
import { number, open, questions, single, truth } from '../fixtures/quiz/questions.js';
import { view } from '../render/screen.js';

const sheet = (question: Question): Sheet => layOut([question], 3, 1)[0] as Sheet;
const PLACE = { number: 1, of: 1 };

/** Asks `asked` one after the other, with `input` as all that is ever typed. */
async function answer(input: Readable, ...asked: Question[]) {
  const shown: string[] = [];
  const complaints: string[] = [];
  const asker = openLines(input, {
    view: view(),
    show: (text) => shown.push(text),
    complain: (text) => complaints.push(text),
  });
  const answers: (Answer | null | 'end')[] = [];
  for (const question of asked) answers.push(await asker.ask(sheet(question), PLACE));
  asker.close();
  return { answers, shown: shown.join(''), complaints, ended: asker.ended };
}

const typed = (text: string) => Readable.from([text]);

describe('a quiz in lines', () => {
  it('takes a line for an answer; an empty one skips, the end ends', async () => {
    const { answers, ended } = await answer(typed('t\n\n4\n'), truth, single, number, truth);
    expect(answers).toEqual([{ is: 'chosen', ids: ['true'] }, null, { is: 'number', value: 4 }, 'end']);
    expect(ended).toBe(true);
  });

  it('takes a last line without its end', async () => {
    expect((await answer(typed('4'), number)).answers).toEqual([{ is: 'number', value: 4 }]);
  });

  it('says what is wrong with a line, and asks again', async () => {
    const { answers, complaints } = await answer(typed('perhaps\nno\nf\n'), truth);
    expect(answers).toEqual([{ is: 'chosen', ids: ['false'] }]);
    expect(complaints).toEqual(['Not understood: type t for true or f for false.\n', complaints[0]]);
  });

  it('skips a question after five lines that are no answer: an endless pipe comes to an end', async () => {
    const { answers, complaints } = await answer(typed(`${'x\n'.repeat(6)}t\n`), truth, truth);
    expect(answers).toEqual([null, { is: 'chosen', ids: ['true'] }]);
    expect(complaints[5]).toBe('5 lines that are no answer: this is skipped.\n');
    const text = await answer(typed('x\n'.repeat(300)), open);
    expect(text.answers).toEqual([{ is: 'text', text: Array(100).fill('x').join('\n'), covered: null }]);
  });

  it('shows each question with numbered options, and what to type', async () => {
    const { shown } = await answer(typed(''), ...questions);
    for (const { prompt } of questions) expect(shown).toContain(prompt.en.replaceAll('`', '').slice(0, 40));
    expect(shown.match(/^ 4 {2}\S/gm)).toHaveLength(3);
    expect(shown.replaceAll('\n', ' ').match(/empty line: skip|nothing: skip/g)).toHaveLength(
      questions.length,
    );
  });

  it('takes several lines for an open answer, then the numbers of its points', async () => {
    const { answers, shown } = await answer(typed('each holds one\nand waits\n\n9\n1,2\n'), open);
    expect(answers).toEqual([{ is: 'text', text: 'each holds one\nand waits', covered: ['hold', 'wait'] }]);
    expect(shown.indexOf('A good answer')).toBeGreaterThan(shown.indexOf('Explain how'));
    expect(shown).toMatch(/3 {2}in a circle/);
  });

  it.each([
    ['\n', [null]],
    ['', ['end']],
    ['text\n\n\n', [{ is: 'text', text: 'text', covered: null }]],
    ['text', [{ is: 'text', text: 'text', covered: null }]],
  ])('an open answer of %j', async (input, expected) => {
    expect((await answer(typed(input), open)).answers).toEqual(expected);
  });

  it('keeps lines that were typed before they were asked for, and waits for later ones', async () => {
    const input = new PassThrough();
    const asker = openLines(input, { view: view(), show: () => {}, complain: () => {} });
    input.write('t\n4');
    expect(await asker.ask(sheet(truth), PLACE)).toEqual({ is: 'chosen', ids: ['true'] });
    const second = asker.ask(sheet(number), PLACE);
    setImmediate(() => input.write('2\n'));
    expect(await second).toEqual({ is: 'number', value: 42 });
    asker.close();
  });
});
