import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../../lessons/lock-v3/check.js';
import { proofsOf, renderWhy } from '../../../src/render/pages/why.js';
import { buildTimeline } from '../../../src/trace/build-timeline.js';
import { deadlockFindings } from '../../../src/verdict/deadlock/deadlocks.js';
import { Finding } from '../../../src/verdict/finding.js';
import { log } from '../../helpers/log.js';
import { deadlock, lockV3 } from '../logs.js';
import { view, widest } from '../screen.js';

const HEAD = { program: 'lock-v3', which: 'run 1, 2026-11-27 20:46' };
const plain = { en: () => ['so it is'], zh: () => ['就是这样'] };
const resting = (evidence: readonly number[]) =>
  new Finding('own', { shown: null, data: {}, evidence }, plain);

describe('renderWhy', () => {
  it('tells each finding with all events that prove it', () => {
    const timeline = buildTimeline(lockV3());
    const [first] = check(timeline);
    expect(
      `\n${renderWhy(HEAD, [first as Finding], timeline, { en: 'printing', zh: '打印' }, view({ columns: 60 }))}`,
    ).toMatchInlineSnapshot(`
      "
      Why: lock-v3  run 1, 2026-11-27 20:46

      ✔ One at a time: 3 turns of printing by 3 processes, and no
        two overlapped.
         0.10s  p2: “p2 starts printing”
         2.10s  p2: “p2 has finished printing”
         2.11s  p1: “p1 starts printing”
         3.11s  p1: “p1 has finished printing”
         3.11s  p3: “p3 starts printing”
         6.11s  p3: “p3 has finished printing”
      "
    `);
  });

  it('in the order they happened, each once, with its place in the program where the log has it', () => {
    const events = log('1 main print a\n2 main print b\n3 main print c').map((event) =>
      event.seq === 2 ? { ...event, at: 'mine.ts:7' } : event,
    );
    const finding = resting([3, 1, 2, 3]);
    const told = proofsOf([finding], buildTimeline(events), view()).get(finding);
    expect(told?.map(({ event, place }) => [event.seq, place])).toEqual([
      [1, null],
      [2, 'mine.ts:7'],
      [3, null],
    ]);
    const lines = renderWhy(HEAD, [finding], buildTimeline(events), undefined, view()).split('\n');
    expect(lines.find((line) => line.includes('b'))).toMatch(/ {3}2\.00s {2}main: .*\(mine\.ts:7\)$/);
  });

  it('what arrived late stands where it happened', () => {
    const events = log('1 main print a\n2 main print b\n2 main print c').map((event) =>
      event.seq === 3 ? { ...event, late: 0.5 } : event,
    );
    const finding = resting([2, 3]);
    const told = proofsOf([finding], buildTimeline(events), view()).get(finding);
    expect(told?.map(({ event: { seq, t } }) => [seq, t])).toEqual([
      [3, 1.5],
      [2, 2],
    ]);
  });

  it('what the kernel shows is evidence also where it is no news', () => {
    const timeline = buildTimeline(log('1 main start\n2 main state R'));
    expect(renderWhy(HEAD, [resting([2])], timeline, undefined, view())).toMatch(
      /2\.00s {2}kernel: main R \(running/,
    );
  });

  it('says what there is none of', () => {
    const timeline = buildTimeline(log('1 main start'));
    expect(renderWhy(HEAD, [], timeline, undefined, view())).toContain('Nothing was found in this run');
    expect(renderWhy(HEAD, [resting([])], timeline, undefined, view())).toContain('the log as a whole');
  });

  it('draws the circle of a deadlock', () => {
    const timeline = buildTimeline(deadlock());
    expect(renderWhy(HEAD, deadlockFindings(timeline), timeline, undefined, view())).toMatch(/╭▸/);
  });

  it('fits any terminal, in both languages', () => {
    const logs = [lockV3(), deadlock()].map(buildTimeline);
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 140 }),
        fc.constantFrom('en' as const, 'zh' as const),
        fc.boolean(),
        fc.constantFrom(...logs),
        (columns, language, unicode, timeline) => {
          const findings = [...check(timeline), ...deadlockFindings(timeline)];
          const place = view({ columns, language, unicode });
          const text = renderWhy(
            { ...HEAD, program: '一个很长的程序/main.ts' },
            findings,
            timeline,
            undefined,
            place,
          );
          expect(widest(text)).toBeLessThanOrEqual(columns);
        },
      ),
      { numRuns: 60 },
    );
  });
});
