/** What holds of every view, for any log and any place it is shown in. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderChart } from '../../src/render/chart/chart.js';
import { createLanes, type LiveView } from '../../src/render/lanes/lanes.js';
import { createPlain } from '../../src/render/lanes/plain.js';
import { renderVerdict } from '../../src/render/pages/verdict.js';
import { tame } from '../../src/render/style/text.js';
import type { View } from '../../src/render/style/view.js';
import { buildTimeline } from '../../src/trace/build-timeline.js';
import type { TraceEvent } from '../../src/trace/events.js';
import { lockFindings } from '../../src/verdict/locks/every-lock.js';
import { troubleFindings } from '../../src/verdict/trouble/trouble.js';
import { turns } from '../helpers/turns.js';
import { anyLog } from './any-log.js';
import { hundred } from './logs.js';
import { hasControls, letters, view, widest, withoutColor } from './screen.js';

type Draw = (place: View, log: readonly TraceEvent[]) => string;

const live =
  (create: (place: View) => LiveView): Draw =>
  (place, log) => {
    const shown = create(place);
    return log.map((event) => shown.push(event)).join('') + shown.finish();
  };

const marks = { begins: 'a', ends: 'b', label: { en: 'working', zh: '工作' } };

const views: Readonly<Record<string, Draw>> = {
  lanes: live((place) => createLanes(place, { activity: marks })),
  plain: live(createPlain),
  chart: (place, log) => renderChart(buildTimeline(log), place, { activity: marks }),
  verdict: (place, log) => {
    const timeline = buildTimeline(log);
    return renderVerdict([...troubleFindings(timeline), ...lockFindings(timeline)], timeline, place);
  },
};

const anyView: fc.Arbitrary<View> = fc.record({
  columns: fc.integer({ min: 20, max: 200 }),
  color: fc.constantFrom(0, 1),
  unicode: fc.boolean(),
  language: fc.constantFrom('en', 'zh'),
});

const printsOf = (log: readonly TraceEvent[]): string[] =>
  log.flatMap((event) => (event.kind === 'print' ? [event.text] : []));

const runs = { numRuns: turns(40, 2000) };

describe.each(Object.entries(views))('%s', (_name, draw) => {
  it('is never wider than the terminal', () => {
    fc.assert(
      fc.property(anyView, anyLog, (place, log) => {
        expect(widest(draw(place, log))).toBeLessThanOrEqual(place.columns);
      }),
      runs,
    );
  });

  it.each([20, 36, 60, 80, 120, 200])('holds a hundred processes in %i columns', (columns) => {
    expect(widest(draw(view({ columns }), hundred()))).toBeLessThanOrEqual(columns);
  });

  it('has no escape codes without colour, and only those of colour with it', () => {
    fc.assert(
      fc.property(anyView, anyLog, (place, log) => {
        const text = draw(place, log);
        expect(hasControls(place.color === 0 ? text : withoutColor(text))).toBe(false);
      }),
      runs,
    );
  });

  it('says the same with colour as without', () => {
    fc.assert(
      fc.property(anyView, anyLog, (place, log) => {
        expect(withoutColor(draw({ ...place, color: 1 }, log))).toBe(draw({ ...place, color: 0 }, log));
      }),
      runs,
    );
  });
});

describe.each([
  ['lanes', views['lanes'] as Draw],
  ['plain', views['plain'] as Draw],
])('%s', (_name, draw) => {
  it('shows the text of every print, however narrow', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 35 }), anyLog, (columns, log) => {
        const shown = letters(draw(view({ columns }), log));
        for (const text of printsOf(log)) expect(shown).toContain(letters(tame(text)));
      }),
      runs,
    );
  });

  it('shows every word of a print beside the lifelines', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const shown = draw(view({ columns: 200 }), log);
        const words = printsOf(log).flatMap((text) => tame(text).match(/[\p{L}\p{N}]+/gu) ?? []);
        for (const word of words) expect(shown).toContain(word);
      }),
      runs,
    );
  });

  it('counts every print of a hundred processes; plain lines have each of them', () => {
    const [counted, plain] = [draw(view(), hundred()), live(createPlain)(view({ columns: 120 }), hundred())];
    const counts = [...counted.matchAll(/(\d+)× “… was\s+here”/g)].map(([, count]) => Number(count));
    const own = counted.match(/“p\d+ was here”/g) ?? [];
    const all = printsOf(hundred());
    expect(counts.reduce((sum, count) => sum + count, own.length)).toBe(all.length);
    for (const text of all) expect(plain).toContain(`“${text}”`);
  });
});

it('without Unicode everything of our own is ASCII', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 20, max: 200 }),
      fc.constantFrom(...Object.values(views)),
      (columns, draw) => {
        expect(draw(view({ columns, unicode: false }), hundred(30))).toMatch(/^[\n\x20-\x7e]*$/);
      },
    ),
    { numRuns: 40 },
  );
});
