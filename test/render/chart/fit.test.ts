import { describe, expect, it } from 'vitest';
import { renderChart } from '../../../src/render/chart/chart.js';
import { buildTimeline } from '../../../src/trace/build-timeline.js';
import type { TraceEvent } from '../../../src/trace/events.js';
import { deadlock, type Entry, hundred, lockV3, run, toLog } from '../logs.js';
import { view } from '../screen.js';

const chart = (log: readonly TraceEvent[], rows?: number, columns = 60): string[] =>
  renderChart(buildTimeline(log), view({ columns }), rows === undefined ? {} : { rows })
    .trimEnd()
    .split('\n');

/** Children of main, each with what it does, one after the other: sleeps, or fails. */
function family(...children: readonly ('sleeps' | 'fails' | 'prints')[]): TraceEvent[] {
  return toLog([
    run('./family.ts'),
    [0.05, 'main', { kind: 'start', ppid: 4711 }],
    ...children.flatMap((does, index): Entry[] => {
      const name = `p${index + 1}`;
      const t = 0.1 + index / 10;
      const end: Entry = [t + 0.5, name, { kind: 'exit', code: 0, signal: null, seenBy: 'self' }];
      const failed: Entry = [t + 0.5, name, { kind: 'exit', code: 1, signal: null, seenBy: 'self' }];
      return [
        [t, 'main', { kind: 'spawn', child: name, childPid: 0, daemon: false }],
        [t + 0.05, name, { kind: 'start', ppid: 4711 }],
        ...(does === 'sleeps' ? [[t + 0.1, name, { kind: 'sleep', seconds: 9 }] as Entry] : []),
        does === 'fails' ? failed : end,
      ];
    }),
    [3, 'observer', { kind: 'end', reason: 'finished' }],
  ]);
}

describe('a chart within so many rows', () => {
  it('is the whole chart where there is room, and never longer than that room', () => {
    for (const log of [lockV3(), deadlock(), hundred(), family('sleeps', 'fails', 'prints', 'sleeps')]) {
      const whole = chart(log);
      expect(chart(log, whole.length + 5).length).toBeLessThanOrEqual(whole.length);
      for (let rows = 1; rows <= whole.length; rows += 1)
        expect(chart(log, rows).length).toBeLessThanOrEqual(rows);
    }
    expect(chart(lockV3(), 40)).toEqual(chart(lockV3()));
  });

  it('first folds children that went the same way, and says so', () => {
    const log = family('sleeps', 'sleeps', 'sleeps', 'prints', 'prints');
    expect(chart(log)).toHaveLength(11);
    expect(chart(log, 10).filter((line) => /^p\d /.test(line))).toHaveLength(5);
    const folded = chart(log, 9);
    expect(folded.filter((line) => /^p\d /.test(line)).map((line) => line.slice(0, 2))).toEqual(['p1', 'p4']);
    expect(folded).toContain('p2–p3 went as p1 did  ·  p5 went as p4 did');
  });

  it('folds nothing where that would save no row', () => {
    expect(chart(family('sleeps', 'sleeps', 'prints'), 7).join('\n')).not.toMatch(/went as|more:/);
  });

  it('does not call alike what ended in another way', () => {
    const folded = chart(family('sleeps', 'sleeps', 'fails', 'fails', 'prints'), 8).join('\n');
    expect(folded).not.toMatch(/p[34].* went as p1/);
  });

  it('then leaves lanes out, and names them; main, and who failed, stay longest', () => {
    const log = family('sleeps', 'prints', 'sleeps', 'prints', 'fails');
    const lines = chart(log, 6);
    const shown = lines.filter((line) => /^(main|p\d) /.test(line)).map((line) => line.split(' ')[0]);
    expect(shown.slice(0, 1)).toEqual(['main']);
    expect(shown).toContain('p5');
    expect(lines.join('\n')).toMatch(/\d more: p\d/);
  });

  it('keeps lanes and axis when nothing else has room', () => {
    expect(chart(deadlock(), 5).map((line) => line.trim().split(/[ └]/)[0])).toEqual([
      'main',
      'anna',
      'bo',
      '',
      '0',
    ]);
  });

  it('of a crowd tells how each ended only if not all ended well', () => {
    expect(chart(hundred(), 14, 80).join('\n')).toContain('killed by signal 9');
    const well = hundred().filter(({ process, kind }) => !(process === 'p42' && kind === 'exit'));
    const all = well.map((event) => (event.kind === 'join' ? { ...event, exitcode: 0 } : event));
    expect(chart(all, 30, 80).join('\n')).not.toContain('ended with exit code 0');
    expect(chart(all, undefined, 80).join('\n')).toContain('ended with exit code 0');
  });
});
