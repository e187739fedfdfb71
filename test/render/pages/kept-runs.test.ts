import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type KeptRow, renderKeptRuns } from '../../../src/render/pages/kept-runs.js';
import { view, widest } from '../screen.js';

const verdicts = (...shown: (boolean | null)[]) => shown.map((each) => ({ shown: each }));
const WHEN = '2026-11-27 20:46';
const ROWS: readonly KeptRow[] = [
  {
    number: 1,
    when: WHEN,
    bytes: 12_345,
    log: { program: 'lock-v3', reason: 'finished', verdicts: verdicts(true, true, null) },
  },
  {
    number: 2,
    when: WHEN,
    bytes: 1_234_567,
    log: { program: './kitchen.ts', reason: 'failed', verdicts: verdicts(false) },
  },
  { number: 3, when: WHEN, bytes: 400, log: { program: 'zombie', reason: null, verdicts: [] } },
  { number: 10, when: WHEN, bytes: 7, log: null },
];

describe('renderKeptRuns', () => {
  it('has a line for each: number, when, program, how it ended, the verdict in short, size', () => {
    expect(`\n${renderKeptRuns(ROWS, view({ columns: 80 }))}`).toMatchInlineSnapshot(`
      "
      Kept runs

        1  2026-11-27 20:46  lock-v3         finished   ✔ 2  • 1   12 kB
        2  2026-11-27 20:46  ./kitchen.ts    failed     ✘ 1       1.2 MB
        3  2026-11-27 20:46  zombie          cut short              1 kB
       10  2026-11-27 20:46  cannot be read                         1 kB

      Look at one again: concur-lesson replay 1. What proves its verdict:
      concur-lesson why 1.
      "
    `);
  });

  it('has two where one has no room', () => {
    expect(`\n${renderKeptRuns(ROWS, view({ columns: 44, unicode: false }))}`).toMatchInlineSnapshot(`
      "
      Kept runs

        1  2026-11-27 20:46   12 kB
           lock-v3  finished  [ok] 2  * 1
        2  2026-11-27 20:46  1.2 MB
           ./kitchen.ts  failed  [no] 1
        3  2026-11-27 20:46    1 kB
           zombie  cut short
       10  2026-11-27 20:46    1 kB
           cannot be read

      Look at one again: concur-lesson replay 1.
      What proves its verdict: concur-lesson why
      1.
      "
    `);
  });

  it('says so where there is none', () => {
    expect(renderKeptRuns([], view())).toContain('No run is kept yet');
    expect(renderKeptRuns([], view({ language: 'zh' }))).toContain('还没有留存的运行');
  });

  it('fits any terminal', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 120 }),
        fc.constantFrom('en' as const, 'zh' as const),
        fc.constantFrom('lock-v3', './很长的文件夹/很长的名字.ts', 'a\u001b]0;x\u0007\nb'),
        (columns, language, program) => {
          const rows = ROWS.map((row) => ({ ...row, log: row.log && { ...row.log, program } }));
          const text = renderKeptRuns(rows, view({ columns, language }));
          expect(widest(text)).toBeLessThanOrEqual(columns);
        },
      ),
    );
  });
});
