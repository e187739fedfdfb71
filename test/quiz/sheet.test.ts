import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/lesson/question.js';
import { createGenerator } from '../../src/mp/generator.js';
import { layOut, shuffle } from '../../src/quiz/sheet.js';
import { order, questions, single } from '../fixtures/quiz/questions.js';

const seed = () => fc.nat();

describe('shuffle', () => {
  it('is a permutation, and leaves what it was given alone', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.string(), (elements, text) => {
        const before = [...elements];
        const shuffled = shuffle(elements, createGenerator(text));
        expect([...shuffled].sort()).toEqual([...elements].sort());
        expect(elements).toEqual(before);
      }),
    );
  });

  it('brings every element to every place, about equally often', () => {
    const counts = new Map<string, number>();
    for (let n = 0; n < 4000; n++) {
      shuffle(['a', 'b', 'c', 'd'], createGenerator(`${n}`)).forEach((element, place) => {
        counts.set(`${element}${place}`, (counts.get(`${element}${place}`) ?? 0) + 1);
      });
    }
    expect(counts.size).toBe(16);
    for (const count of counts.values()) expect(count).toBeGreaterThan(850);
    for (const count of counts.values()) expect(count).toBeLessThan(1150);
  });
});

describe('layOut', () => {
  it('gives the same quiz for the same seed, each question once', () => {
    fc.assert(
      fc.property(seed(), fc.integer({ min: 1, max: 20 }), (seed, count) => {
        const sheets = layOut(questions, seed, count);
        expect(layOut(questions, seed, count)).toEqual(sheets);
        expect(sheets).toHaveLength(Math.min(count, questions.length));
        expect(new Set(sheets.map(({ question }) => question.id)).size).toBe(sheets.length);
      }),
    );
  });

  it('gives other quizzes for other seeds', () => {
    const orders = new Set(Array.from({ length: 50 }, (_, seed) => ids(layOut(questions, seed, 3)).join()));
    expect(orders.size).toBeGreaterThan(30);
  });

  it('shows all options of a question, the right one in every place', () => {
    const places = new Set<number>();
    for (let seed = 0; seed < 100; seed++) {
      const [sheet] = layOut([single], seed, 1);
      const shown = sheet?.options.map(({ id }) => id) ?? [];
      expect([...shown].sort()).toEqual(['first', 'lowest', 'main', 'quickest']);
      places.add(shown.indexOf('quickest'));
    }
    expect(places.size).toBe(4);
  });

  it('never shows steps in the order that is asked for', () => {
    fc.assert(
      fc.property(seed(), (seed) => {
        const [sheet] = layOut([order], seed, 1);
        expect(sheet?.options.map(({ id }) => id)).not.toEqual(['start', 'run', 'zombie', 'gone']);
        expect(sheet?.options).toHaveLength(4);
      }),
    );
  });

  it('shows the options of a question the same, whatever else is asked', () => {
    const among = layOut(questions, 7, 20).find(({ question }) => question === single);
    expect(among?.options).toEqual(layOut([single], 7, 1)[0]?.options);
  });

  it('takes lower ranks before it takes others, and asks them in any order', () => {
    const rank = ({ kind }: Question) => (kind === 'number' || kind === 'truth' ? 0 : 1);
    const firsts = new Set<string>();
    for (let seed = 0; seed < 30; seed++) {
      const chosen = ids(layOut(questions, seed, 3, rank));
      expect(chosen).toEqual(expect.arrayContaining(['test.number', 'test.truth']));
      firsts.add(chosen[0] ?? '');
    }
    expect(firsts.size).toBeGreaterThan(2);
  });
});

function ids(sheets: readonly { question: Question }[]): string[] {
  return sheets.map(({ question }) => question.id);
}
