import { describe, expect, it } from 'vitest';
import { createStatusText } from '../../../src/render/lanes/status.js';
import type { EventBody } from '../../../src/trace/events.js';
import { deadlock, type Entry, lockV3, run, toLog } from '../logs.js';
import { view, widest } from '../screen.js';

/** What the line says at `seconds` of a log that is read up to there. */
function at(log: ReturnType<typeof toLog>, seconds: number, place = view(), columns = place.columns): string {
  const status = createStatusText(place);
  for (const event of log) if (event.t <= seconds) status.push(event);
  return status.draw(seconds, columns).trim();
}

const of = (name: string, t: number, body: EventBody): Entry => [t, name, body];
const started = (name: string): Entry => of(name, 0.1, { kind: 'start', ppid: 4711 });
const kernel = (name: string, t: number, state: 'R' | 'S', cpu: number): Entry =>
  of(name, t, { kind: 'state', state, ppid: 4711, cpu });

describe('the line while nothing happens', () => {
  it('says who sleeps until when, who waits for what, and how late it is', () => {
    expect(at(lockV3(), 1.5)).toBe('1.50s  p2 sleeps until 2.10s · p1 and p3 wait for “printer” · …');
    expect(at(lockV3(), 1.5, view({ columns: 100 }))).toBe(
      '1.50s  p2 sleeps until 2.10s · p1 and p3 wait for “printer” · main waits for the end of p1',
    );
    expect(at(lockV3(), 1.5, view({ language: 'zh' }))).toBe(
      '1.50s  p2 睡到 2.10s · p1、p3 在等 “printer” · main 在等 p1 结束',
    );
  });

  it('tells looping from sleeping and waiting: who computes, and how much CPU time that took', () => {
    const log = toLog([
      run('./spin.ts', 2),
      started('main'),
      started('spinner'),
      started('napper'),
      kernel('spinner', 0.2, 'R', 0.05),
      kernel('spinner', 1.2, 'R', 1.01),
      of('napper', 0.2, { kind: 'sleep', seconds: 4 }),
      kernel('napper', 0.3, 'S', 0.04),
      of('main', 0.2, { kind: 'wait', object: 'box', primitive: 'queue', timeout: 6 }),
      of('main', 0.2, { kind: 'block', on: 'queue', object: 'box', until: 'item' }),
    ]);
    expect(at(log, 0.5)).toBe('0.50s  spinner computes · napper sleeps until 2.20s · …');
    expect(at(log, 1.5, view({ columns: 120 }))).toBe(
      '1.50s  spinner computes (CPU 1.01 s) · napper sleeps until 2.20s · main waits for something in “box” until 3.20s',
    );
  });

  it('says how to end a run that stands still, until somebody gets on', () => {
    const log = toLog([
      run('./stuck.ts'),
      started('main'),
      of('main', 0.2, { kind: 'block', on: 'queue', object: 'box', until: 'item' }),
      [1, 'observer', { kind: 'standstill' }],
      kernel('main', 1.2, 'S', 0),
      of('main', 3, { kind: 'sleep', seconds: 4 }),
    ]);
    expect(at(log, 0.5)).toBe('0.50s  main waits for something in “box”');
    expect(at(log, 2)).toBe('2.00s  nothing moves any more · Ctrl-C ends the run');
    expect(at(log, 2, view({ language: 'zh' }))).toMatch(/Ctrl-C/);
    expect(at(log, 2, view({ columns: 60 }))).toMatch(/Ctrl-C ends the run/);
    expect(at(log, 3)).toMatch(/main sleeps/);
  });

  it('counts those who do the same', () => {
    const names = Array.from({ length: 30 }, (_, index) => `p${index + 1}`);
    const log = toLog([
      run('./crowd.ts'),
      ...names.flatMap((name): Entry[] => [
        started(name),
        of(name, 0.2, { kind: 'block', on: 'barrier', object: 'start' }),
      ]),
    ]);
    expect(at(log, 1)).toBe('1.00s  30 processes wait for “start”');
  });

  it('is narrower than the terminal, and nothing before the first and after the last event', () => {
    for (let columns = 20; columns <= 120; columns += 1) {
      const line = at(deadlock(), 2, view({ columns }));
      expect(widest(line)).toBeLessThan(columns);
      expect(line).toMatch(/^2\.00s {2}/);
    }
    expect(at(deadlock(), 0)).toBe('');
    expect(at(deadlock(), 6)).toBe('');
  });
});
