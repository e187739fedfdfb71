import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meta as metaDeadlock } from '../../../lessons/deadlock/meta.js';
import { meta as metaV1 } from '../../../lessons/lock-v1/meta.js';
import { meta } from '../../../lessons/lock-v3/meta.js';
import { listLessons } from '../../../src/lesson/catalog.js';
import { renderCourse } from '../../../src/render/pages/course.js';
import { renderBefore, renderLesson } from '../../../src/render/pages/lesson-page.js';
import type { View } from '../../../src/render/style/view.js';
import { view, widest } from '../screen.js';

const text = {
  explanation: '钥匙就是 `Lock`，也叫**互斥锁**。Whoever finds the key takes it.',
  lookFor: '- Only one holds the `printer` at a time.\n- The order: is it always p1, p2, p3?',
  takeaways: '- Never acquire it twice in a row.',
  next: '- `concur-lesson run lock-v1`: the same without a key.',
};
const highlighted = [
  [
    ['keyword', 'export'],
    ['', ' function main() {'],
  ],
  [
    ['', '  lock.acquire(); '],
    ['comment', '// never twice in a row: the second one would wait for ever'],
  ],
  [['', '}']],
] as const;

describe('the course', () => {
  it('lists lessons with what one can do after them', () => {
    expect(`\n${renderCourse([metaV1], true, view({ columns: 60 }))}`).toMatchInlineSnapshot(`
      "
      Lessons

       3. lock-v1  Three students, one printer: no rules
          • Start several processes and see that they really run
            at the same time.
          • Explain what running together gains (time) and what it
            costs (order).

      Begin with the first: concur-lesson learn lock-v1
      "
    `);
  });

  it.each(['en', 'zh'] as const)(
    '%s: the whole course fits a screen of 24 rows, with room for the prompt',
    (language) => {
      const lines = renderCourse(listLessons(), false, view({ columns: 80, language }))
        .trimEnd()
        .split('\n');
      expect(lines.length).toBeLessThanOrEqual(23);
      for (const { id, title } of listLessons())
        expect(
          lines.filter((line) => line.includes(` ${id} `) && line.endsWith(title[language])),
        ).toHaveLength(1);
    },
  );

  it('shows a lesson to read, with its program', () => {
    const lesson = renderLesson(
      { meta, text, highlighted },
      { text: true, program: true },
      view({ columns: 60 }),
    );
    expect(`\n${lesson}`).toMatchInlineSnapshot(`
      "
      lock-v3  A lock: one at a time, whoever gets it first

      钥匙就是 Lock，也叫互斥锁。Whoever finds the key takes it.

      What to look for

      • Only one holds the “printer” at a time.
      • The order: is it always p1, p2, p3?

      The program

      1  export function main() {
      2    lock.acquire(); // never twice in a row: the second
             one would wait for ever
      3  }

      Take away

      • Never acquire it twice in a row.

      Try next

      • concur-lesson run lock-v1: the same without a key.
      "
    `);
  });

  it('says in a few lines what to look for before a run', () => {
    const lines = renderBefore({ meta, text }, {}, view()).trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(8);
    expect(lines.join('\n')).toContain('• Only one holds the “printer” at a time.');
  });

  it('says what to look for with the flags of the run, and nothing else', () => {
    const lookFor = '- a circle\n\n### With `--cured`\n\n- no circle';
    const lesson = { meta: metaDeadlock, text: { ...text, lookFor } };
    const [usual, cured] = [{}, { cured: true }].map((values) => renderBefore(lesson, values, view()));
    expect(usual).toContain('• a circle');
    expect(usual).not.toMatch(/no circle|--cured/);
    expect(cured).toContain('• no circle');
    expect(cured).not.toMatch(/a circle|--cured/);
  });

  it('is never wider than the terminal', () => {
    const place = fc.record({
      columns: fc.integer({ min: 20, max: 120 }),
      language: fc.constantFrom('en', 'zh'),
      unicode: fc.boolean(),
    });
    fc.assert(
      fc.property(place, (changes) => {
        const at = view(changes as Partial<View>);
        const all = [
          renderCourse([metaV1, meta], false, at),
          renderCourse([metaV1, meta], true, at),
          renderLesson({ meta, text, highlighted }, { text: true, program: true }, at),
          renderBefore({ meta, text }, {}, at),
        ];
        expect(Math.max(...all.map(widest))).toBeLessThanOrEqual(at.columns);
      }),
    );
  });
});
