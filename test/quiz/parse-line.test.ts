import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/lesson/question.js';
import { parseLine, parseNumber, parsePoints } from '../../src/quiz/parse-line.js';
import { layOut, type Sheet } from '../../src/quiz/sheet.js';
import { quizWords } from '../../src/quiz/words/quiz.js';
import { number, open, order, predict, several, single, truth } from '../fixtures/quiz/questions.js';

const sheet = (question: Question): Sheet => layOut([question], 3, 1)[0] as Sheet;
const parse = (question: Question, line: string) => parseLine(sheet(question), line, quizWords.en);
const idsAt = (question: Question, ...numbers: number[]) => ({
  answer: { is: 'chosen', ids: numbers.map((place) => sheet(question).options[place - 1]?.id) },
});

describe('parseLine', () => {
  it.each<[string, Question, string, number[]]>([
    ['one option', single, '2', [2]],
    ['with spaces around', single, ' 3 ', [3]],
    ['full-width', single, '２', [2]],
    ['a prediction', predict('p', true), '1', [1]],
    ['several, with commas', several, '1,3', [1, 3]],
    ['several, with spaces', several, '3 1', [3, 1]],
    ['several, Chinese commas', several, '1，3、4', [1, 3, 4]],
    ['one twice', several, '1,1', [1]],
    ['an order', order, '3 1 2 4', [3, 1, 2, 4]],
  ])('understands %s', (_, question, line, numbers) => {
    expect(parse(question, line)).toEqual(idsAt(question, ...numbers));
  });

  it.each(['t', 'T', 'true', '1', '对'])('understands %s as true', (line) => {
    expect(parse(truth, line)).toEqual({ answer: { is: 'chosen', ids: ['true'] } });
  });

  it.each(['f', 'False', '2', '错'])('understands %s as false', (line) => {
    expect(parse(truth, line)).toEqual({ answer: { is: 'chosen', ids: ['false'] } });
  });

  it.each<[Question, string, RegExp]>([
    [single, '5', /from 1 to 4/],
    [single, '0', /from 1 to 4/],
    [single, '1,2', /one number/],
    [single, 'two', /from 1 to 4/],
    [single, '1.5', /from 1 to 4/],
    [several, '1,9', /from 1 to 4/],
    [several, ',', /such as 1,3/],
    [order, '1 2 3', /exactly once/],
    [order, '1 2 3 3', /exactly once/],
    [truth, 'perhaps', /t for true/],
    [number, 'four', /no number/],
    [number, '4 tickets', /no number/],
    [number, 'Infinity', /no number/],
    [number, '0x4', /no number/],
  ])('%#: %s is no answer, and it says what would be', (question, line, message) => {
    expect(parse(question, line)).toEqual({ problem: expect.stringMatching(message) });
  });

  it('reads numbers as people write them', () => {
    expect(['4', ' 0.5 ', '-3', '+2', '.5', '４', '1e3', ''].map(parseNumber)).toEqual([
      4,
      0.5,
      -3,
      2,
      0.5,
      4,
      null,
      null,
    ]);
  });

  it('reads key points in their own order; 0 is none', () => {
    const points = (line: string) => parsePoints(open, line, quizWords.zh);
    expect(points('3,1')).toEqual({ answer: ['hold', 'circle'] });
    expect(points('0')).toEqual({ answer: [] });
    expect(points('4')).toEqual({ problem: expect.stringContaining('1 到 3') });
  });
});
