import { describe, expect, it } from 'vitest';
import { type LearnPage, pageOfStep, pagesOf, readyPage, stepAt, turnPage } from '../../src/learn/flow.js';

const NONE: ReadonlySet<number> = new Set();
const names = (pages: readonly LearnPage[]) => pages.map(({ is }) => is);
const pages = pagesOf(1, 2);

describe('the pages of a lesson', () => {
  it('tell, ask, run, show, ask again, and lead on', () => {
    expect(names(pages)).toEqual([
      'story',
      'program',
      'predict',
      'run',
      'result',
      'question',
      'question',
      'end',
    ]);
  });

  it('are six steps; the questions are one of them, and the end is none', () => {
    const steps = pages.map((_, at) => stepAt(pages, at));
    expect(steps.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 6, 6]);
    expect(new Set(steps.map(({ of }) => of))).toEqual(new Set([6]));
  });

  it('with a mistake and its cure are three more', () => {
    const both = pagesOf(2, 2);
    expect(both.filter(({ is }) => is === 'run')).toEqual([
      { is: 'run', round: 0 },
      { is: 'run', round: 1 },
    ]);
    expect(stepAt(both, both.length - 1)).toEqual({ number: 9, of: 9 });
  });

  it.each([
    [1, 'story'],
    [3, 'predict'],
    [6, 'question'],
    [7, 'end'],
  ])('step %i begins with the page %s', (number, is) => {
    expect(pages[pageOfStep(pages, number)]?.is).toBe(is);
  });
});

describe('turning', () => {
  const at = (is: LearnPage['is']) => names(pages).indexOf(is);

  it('goes on and back, and not beyond the ends', () => {
    expect(turnPage(pages, 0, 'on', NONE)).toBe(1);
    expect(turnPage(pages, 1, 'back', NONE)).toBe(0);
    expect(turnPage(pages, 0, 'back', NONE)).toBe(0);
    expect(turnPage(pages, pages.length - 1, 'on', NONE)).toBe(pages.length - 1);
  });

  it('shows no result before its run', () => {
    expect(turnPage(pages, at('run'), 'on', NONE)).toBe(at('run'));
    expect(turnPage(pages, at('run'), 'on', new Set([0]))).toBe(at('result'));
    expect(readyPage(pages, at('result'), NONE)).toBe(at('run'));
    const both = pagesOf(2, 0);
    const second = both.findIndex((page) => page.is === 'result' && page.round === 1);
    expect(both[readyPage(both, second, new Set([0]))]).toEqual({ is: 'run', round: 1 });
  });
});
