import { describe, expect, it } from 'vitest';
import { renderRunScreen } from '../../../src/render/pages/run-screen.js';
import { buildTimeline } from '../../../src/trace/build-timeline.js';
import { Finding } from '../../../src/verdict/finding.js';
import { troubleFindings } from '../../../src/verdict/trouble/trouble.js';
import { LONG } from '../../helpers/turns.js';
import { deadlock, family, lockV3 } from '../logs.js';
import { view, widest } from '../screen.js';

const said = (sentence: string, shown: boolean | null = true) =>
  new Finding('any', { shown, data: {}, evidence: [] }, { en: () => [sentence], zh: () => [sentence] });

const next = [
  { command: 'concur-lesson run lock-v3 --processes 5', why: { en: 'a longer queue', zh: '人更多' } },
  { command: 'concur-lesson next', why: { en: 'the course', zh: '课程' } },
];
const lock = buildTimeline(lockV3());

const draw = (
  changes: Partial<Parameters<typeof renderRunScreen>[0]>,
  place: Parameters<typeof view>[0] = {},
) =>
  renderRunScreen(
    { timeline: lock, findings: [], notes: [], next, kept: true, ...changes },
    view({ rows: 24, ...place }),
  )
    .replace(/\n$/, '')
    .split('\n');

describe('the last screen of a run', () => {
  it('is chart, verdict, what to try, where there is more: each apart from the other where there is room', () => {
    const lines = draw({ findings: [said('one at a time'), said('in this order', null)] });
    expect(lines[0]).toBe('What really happened');
    expect(lines.slice(-6)).toEqual([
      '',
      '✔ one at a time',
      '• in this order',
      '',
      'Try next  concur-lesson run lock-v3 --processes 5  a longer queue',
      'More      concur-lesson why (the evidence)  concur-lesson replay (once more)',
    ]);
  });

  it('puts first what went wrong', () => {
    const findings = [said('as it should'), said('not as it should', false), said('a fact', null)];
    const marked = draw({ findings, notes: ['it was stopped'] }).filter((line) => /^[✔✘•]/.test(line));
    expect(marked).toEqual(['✘ not as it should', '✘ it was stopped', '✔ as it should', '• a fact']);
  });

  it('tells a failure as what went wrong, in a program too that only reports it', () => {
    const timeline = buildTimeline(family());
    const lines = draw({ timeline, findings: troubleFindings(timeline), next: [] });
    const first = lines.slice(lines.indexOf('') + 1).find((line) => /^✘ (?!ended badly)/.test(line));
    expect(first).toMatch(/^✘ clumsy failed with exit code 1: TypeError/);
  });

  it('folds the last findings when there are too many, and says how many', () => {
    const findings = Array.from({ length: 30 }, (_, index) => said(`finding ${index + 1}`));
    const lines = draw({ findings });
    expect(lines).toHaveLength(23);
    const told = lines.filter((line) => line.startsWith('✔'));
    expect(told[0]).toBe('✔ finding 1');
    expect(lines).toContain(`and ${30 - told.length} more: concur-lesson why`);
    expect(lines.filter((line) => /^(main|p\d) /.test(line)).length).toBeGreaterThanOrEqual(3);
  });

  it('draws a deadlock under its sentence where there is room, without taking any from the chart', () => {
    const timeline = buildTimeline(deadlock());
    const findings = [...troubleFindings(timeline), said('and a fact', null)];
    const high = draw({ timeline, findings }, { rows: 40 });
    const drawn = high.findIndex((line) => line.includes('╭▸'));
    expect(high[drawn - 1]).toMatch(/knife|fork|anna|bo/);
    expect(high.indexOf('• and a fact')).toBeGreaterThan(drawn);
    expect(draw({ timeline, findings }, { rows: 18 }).join('\n')).not.toContain('╭▸');
  });

  it('is the chart first on a low screen', () => {
    const findings = Array.from({ length: 6 }, (_, index) => said(`finding ${index + 1}`));
    const low = draw({ findings }, { rows: 14 });
    for (const row of ['main', 'p1', 'p2', 'p3'])
      expect(low.some((line) => line.startsWith(`${row} `))).toBe(true);
    expect(low.length).toBeLessThan(14);
    expect(low.join('\n')).toContain('concur-lesson why');
  });

  it('fits any screen', () => {
    const timeline = buildTimeline(deadlock());
    const findings = [
      ...troubleFindings(timeline),
      ...Array.from({ length: 9 }, () => said('w '.repeat(70))),
    ];
    for (let rows = 2; rows <= 60; rows += LONG ? 1 : 2)
      for (const columns of [20, 33, 60, 80, 130]) {
        const lines = draw({ timeline, findings, notes: ['n '.repeat(80)] }, { rows, columns });
        expect(lines.length).toBeLessThan(rows);
        expect(widest(lines.join('\n'))).toBeLessThanOrEqual(columns);
      }
  });

  it('says what the next command is good for below it, where the line is too short', () => {
    const lines = draw({}, { columns: 54 });
    const at = lines.indexOf('Try next  concur-lesson run lock-v3 --processes 5');
    expect(lines[at + 1]).toBe('          a longer queue');
    expect(lines[at + 2]).toBe('More      concur-lesson why  concur-lesson replay');
  });
});
