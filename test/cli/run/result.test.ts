/** How runs end in a terminal, for each lesson and each of its variants, from logs of real runs. */
import { describe, expect, it } from 'vitest';
import type { Performed } from '../../../scripts/screens/performed.js';
import { renderEnd, renderLastScreen, renderResult } from '../../../src/cli/run/result.js';
import { listLessons } from '../../../src/lesson/catalog.js';
import type { Lesson } from '../../../src/lesson/load-lesson.js';
import { NO_PROGRESS } from '../../../src/progress/progress.js';
import { renderBefore } from '../../../src/render/pages/lesson-page.js';
import { renderWords } from '../../../src/render/words/render.js';
import { reviewLog } from '../../../src/run/review.js';
import { log } from '../../helpers/log.js';
import { flagsOf, recordedRuns, sentencesOf } from '../../helpers/recorded.js';
import { LONG, oneIn } from '../../helpers/turns.js';
import { letters, view, widest } from '../../render/screen.js';

const runs = await recordedRuns();
const LANGUAGES = ['en', 'zh'] as const;
const COLUMNS = [60, 80, 100, 120];
const HEIGHTS = LONG ? Array.from({ length: 21 }, (_, more) => 20 + more) : [20, 25, 40];

type Draw = typeof renderEnd;

const draw = (render: Draw, { target, performance }: Performed, changes: Parameters<typeof view>[0]) =>
  render(performance, NO_PROGRESS, { view: view(changes), target }, true);

const linesOf = (text: string): string[] => text.replace(/\n$/, '').split('\n');

it('there is a run of each lesson, and of each of its variants', () => {
  const wanted = listLessons().flatMap((meta) => [
    meta.id,
    ...flagsOf(meta).map((flag) => `${meta.id}--${flag}`),
  ]);
  expect(runs.map(({ name }) => name)).toEqual(expect.arrayContaining(wanted));
  for (const { name, performance } of runs) expect([name, performance.shown]).toEqual([name, true]);
});

describe.each(runs.map((run) => [run.name, run] as const))('the last screen of %s', (_, run) => {
  it.each(LANGUAGES)('80 x 24, %s: the chart and every sentence are on it', (language) => {
    const text = draw(renderLastScreen, run, { language, rows: 24 });
    const told = letters(text);
    for (const sentence of sentencesOf(run, language)) expect(told).toContain(sentence);
    const lines = linesOf(text);
    expect(lines.length).toBeLessThanOrEqual(23);
    expect(lines.some((line) => line.startsWith('main '))).toBe(true);
    expect(text).toContain('└');
    expect(text).toContain('concur-lesson why');
    expect(text).toContain('concur-lesson replay');
    expect(text).toContain(renderWords[language].screen.tryNext);
  });

  it.each(LANGUAGES)('%s: it fits every width and height, and a higher one never shows less', (language) => {
    for (const columns of oneIn(2, COLUMNS)) {
      let before = 0;
      let text = '';
      for (const rows of HEIGHTS) {
        text = draw(renderLastScreen, run, { language, columns, rows });
        expect(widest(text)).toBeLessThanOrEqual(columns);
        const lines = linesOf(text).filter((line) => line !== '').length;
        expect(linesOf(text).length).toBeLessThan(rows);
        expect(lines).toBeGreaterThanOrEqual(before);
        before = lines;
      }
      const highest = letters(text);
      for (const sentence of sentencesOf(run, language)) expect(highest).toContain(sentence);
    }
  });
});

describe('before it', () => {
  const lock = runs.find(({ name }) => name === 'lock-v3') as Performed;

  it('stands what to take away; of the end alone it does not', () => {
    const end = draw(renderEnd, lock, { rows: 24 });
    expect(linesOf(end).indexOf('Take away')).toBe(1);
    expect(end.endsWith(draw(renderLastScreen, lock, { rows: 24 }))).toBe(true);
    expect(draw(renderLastScreen, lock, { rows: 24 })).not.toContain('Take away');
  });

  it('nothing stands there of a run that was interrupted, and nothing is to be tried next', () => {
    const interrupted = {
      ...lock,
      performance: { ...lock.performance, outcome: { ...lock.performance.outcome, reason: 'interrupted' } },
    } as Performed;
    const end = draw(renderEnd, interrupted, { rows: 24 });
    expect(end).not.toContain('Take away');
    expect(end).not.toContain('Try next');
    expect(linesOf(end).find((line) => /^[✔✘•]/.test(line))).toMatch(/^✘ Interrupted:/);
  });

  it('a program of one process is not to be run again perturbed: there is nobody to meet', () => {
    const lastOf = (text: string, label = './mine.ts') => {
      const target = { lesson: null, label, parameters: {} };
      const performance = reviewLog(target, log(text), false);
      return renderLastScreen(performance, NO_PROGRESS, { view: view({ rows: 24 }), target }, true);
    };
    const child = '0.2 main spawn p1\n0.3 p1 start\n0.4 p1 exit 0\n0.5 main join p1 0\n';
    const ofOne = '0.1 main start\n0.6 main exit 0\n0.7 observer end finished';
    expect(lastOf(ofOne)).not.toContain('--perturb');
    expect(lastOf(ofOne.replace('0.6', `${child}0.6`))).toContain('run ./mine.ts --perturb');
    // a puzzle is stepped: `run` does not know it
    expect(lastOf(ofOne.replace('0.6', `${child}0.6`), 'lost-update')).not.toContain('--perturb');
  });

  it('a run that could not be kept names no command that would look for it', () => {
    const { performance, target } = lock;
    const at = { view: view({ rows: 12 }), target };
    expect(renderLastScreen(performance, NO_PROGRESS, at, true)).toMatch(/^\d findings: concur-lesson why$/m);
    const notKept = renderLastScreen(performance, NO_PROGRESS, at, false);
    expect(notKept).not.toMatch(/concur-lesson (why|replay)/);
    expect(notKept).toMatch(/^\d findings$|^and \d more$/m);
  });

  it('a hundred buyers are told in few lines before and after the run: there is room for it on two screens and a half', () => {
    const rush = runs.find(({ name }) => name === 'phone-rush') as Performed;
    const { meta, texts } = rush.target.lesson as Lesson;
    for (const language of LANGUAGES) {
      const place = view({ language, rows: 24 });
      const before = renderBefore({ meta, text: texts[language] }, {}, place);
      const after = draw(renderEnd, rush, { language, rows: 24 });
      expect([before, after].flatMap(linesOf).length).toBeLessThanOrEqual(35);
    }
  });

  it('in a pipe all of it is told, with evidence', () => {
    const text = draw(renderResult, lock, { columns: 100 });
    for (const title of ['What really happened', 'Verdict', 'Take away', 'Try next'])
      expect(linesOf(text)).toContain(title);
    expect(text).toMatch(/^ +\d+\.\d+s {2}p\d takes lock/m);
    expect(text).not.toContain('concur-lesson why');
  });
});
