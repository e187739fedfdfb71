/** The pages of every lesson, on large and small screens: nothing wider, nothing lost, every mark in sight. */
import { describe, expect, it } from 'vitest';
import { stepAt } from '../../../src/learn/flow.js';
import type { Caption } from '../../../src/learn/frame.js';
import { predictPage } from '../../../src/learn/pages/choosing-pages.js';
import {
  lookPage,
  programPage,
  type ReadingPage,
  storyPage,
} from '../../../src/learn/pages/reading-pages.js';
import { listLessons } from '../../../src/lesson/catalog.js';
import { type Lesson, loadLesson } from '../../../src/lesson/load-lesson.js';
import { lookForOf } from '../../../src/lesson/variants.js';
import { loadBank } from '../../../src/quiz/bank.js';
import { layOut } from '../../../src/quiz/sheet.js';
import { oneIn } from '../../helpers/turns.js';
import { letters, view, widest } from '../../render/screen.js';

const STAGES = [
  [80, 24],
  [100, 30],
  [60, 20],
  [44, 12],
] as const;
const lessons = await Promise.all(listLessons().map(({ id }) => loadLesson(id)));
const questions = loadBank().flatMap((chapter) => chapter.questions);

const captionFor = (lesson: Lesson): Caption => ({
  lesson: lesson.meta,
  step: 'step',
  place: stepAt([{ is: 'story' }], 0),
});

/** All that Enter leads to, until the page is turned. */
function screensOf(page: ReadingPage, stage: Parameters<ReadingPage['draw']>[1]): string[][] {
  const screens = [];
  for (let state = page.start; ; ) {
    screens.push(page.draw(state, stage));
    const pressed = page.press(state, 'enter', stage);
    if ('answer' in pressed) return screens;
    state = pressed.state;
  }
}

describe.each(lessons.map((lesson) => [lesson.meta.id, lesson] as const))('%s', (_, lesson) => {
  it.each(oneIn(3, STAGES))('%i x %i: story, program, what to look for', (columns, rows) => {
    for (const language of ['en', 'zh'] as const) {
      const stage = { view: view({ columns, language }), rows };
      const caption = captionFor(lesson);
      const ahead = { lesson, command: 'concur-lesson run x', parameters: {}, predicted: null };
      const pages = [storyPage(lesson, caption), programPage(lesson, caption), lookPage(ahead, caption)];
      const [story = '', program = '', look = ''] = pages.map((page) => {
        const screens = screensOf(page, stage);
        for (const screen of screens) {
          expect(screen).toHaveLength(rows);
          expect(widest(screen.join('\n'))).toBeLessThanOrEqual(columns);
        }
        return letters(screens.flat().join(''));
      });
      const { explanation, lookFor } = lesson.texts[language];
      const last = (text: string) => letters(text).slice(-12);
      expect(story).toContain(last(explanation));
      expect(look).toContain(last(lookForOf(lookFor, lesson.meta, {})));
      for (const { why } of lesson.guide.marks) expect(program).toContain(last(why[language]));
    }
  });

  it('what matters of the program is on one screen of 80 x 24', () => {
    for (const language of ['en', 'zh'] as const) {
      const stage = { view: view({ language }), rows: 24 };
      expect(screensOf(programPage(lesson, captionFor(lesson)), stage)).toHaveLength(1);
    }
  });

  it('each run is asked about, and the question fits 80 x 24', () => {
    for (const [round, { predict }] of lesson.guide.rounds.entries()) {
      const question = questions.find(({ id }) => id === predict);
      const [sheet] = question ? layOut([question], 1, 1) : [];
      if (sheet?.question.kind !== 'predict') throw new Error(`${predict} is no prediction`);
      expect(sheet.question.lesson).toBe(lesson.meta.id);
      for (const language of ['en', 'zh'] as const) {
        const at = view({ language });
        const page = predictPage(lesson, round, sheet, captionFor(lesson), at);
        const screen = page.draw({ cursor: 0, marked: [] }, { view: at, rows: 24 });
        expect(screen.filter((row) => /^[❯ ] \d\. /.test(row))).toHaveLength(sheet.options.length + 1);
      }
    }
  });
});
