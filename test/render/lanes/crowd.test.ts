/** A crowd is told by milestones and counts: short, whole, and in the order of time. */
import { describe, expect, it } from 'vitest';
import { createLanes } from '../../../src/render/lanes/lanes.js';
import type { TraceEvent } from '../../../src/trace/events.js';
import { type Entry, run, toLog } from '../logs.js';
import { view } from '../screen.js';

const BUYERS = Array.from({ length: 100 }, (_, index) => `p${index + 1}`);
const PHONES = 10;

/** As the lesson phone-rush writes it, over `seconds`. */
function rush(seconds = 6, extra: readonly Entry[] = []): TraceEvent[] {
  const step = seconds / 200;
  return toLog([
    run('./rush.ts', 1, 100),
    [0.1, 'main', { kind: 'start', ppid: 1 }],
    ...BUYERS.flatMap((name, index): Entry[] => [
      [0.2 + index * step, 'main', { kind: 'spawn', child: name, childPid: 0, daemon: false }],
      [0.3 + index * step, name, { kind: 'start', ppid: 1 }],
      [0.3 + index * step, name, { kind: 'print', text: `${name} lines up, pid ${4000 + index}` }],
      [0.3 + index * step, name, { kind: 'block', on: 'barrier', object: 'start' }],
      ...(index < PHONES
        ? ([
            [seconds, name, { kind: 'put', object: 'sale', item: name, number: index + 1, size: index + 1 }],
            [seconds, name, { kind: 'print', text: `${name} gets a phone` }],
          ] as const)
        : ([[seconds, name, { kind: 'print', text: `${name} is too late: sold out` }]] as const)),
      [seconds + 0.1, name, { kind: 'exit', code: 0, signal: null, seenBy: 'self' }],
      [seconds + 0.2, 'main', { kind: 'join', child: name, childPid: 0, exitcode: 0 }],
    ]),
    ...BUYERS.slice(0, PHONES).map(
      (name, index): Entry => [seconds + 0.3, 'main', { kind: 'print', text: `${index + 1}. ${name}` }],
    ),
    ...extra,
    [seconds + 0.4, 'main', { kind: 'exit', code: 0, signal: null, seenBy: 'self' }],
    [seconds + 0.5, 'observer', { kind: 'end', reason: 'finished' }],
  ]);
}

function show(log: readonly TraceEvent[], columns = 80): string[] {
  const lanes = createLanes(view({ columns }));
  return `${log.map((event) => lanes.push(event)).join('')}${lanes.finish()}`.trimEnd().split('\n');
}

describe('a crowd in the live view', () => {
  it('is told on one screen: who was first, how many did the same, and all that main says', () => {
    expect(`\n${show(rush()).join('\n')}\n`).toMatchInlineSnapshot(`
      "
      ./rush.ts · processes 100, seconds 3 · seed 7
       0.10s main                       main begins (pid 4711)
      more than 13 processes: from here on they are counted (all: --view plain)
       0.30s p1: “p1 lines up, pid 4000”
       0.48s 10 started · 7 began · 7 had to wait · 6× “… lines up, pid …”
       0.96s 16 started · 16 began · 16× “… lines up, pid …” · 16 had to wait
       1.71s 25 started · 25 began · 25× “… lines up, pid …” · 25 had to wait
       3.21s 49 started · 50 began · 50× “… lines up, pid …” · 50 had to wait
       6.00s p1: “p1 gets a phone”
       6.00s p11: “p11 is too late: sold out”
       6.20s 2 began · 2× “… lines up, pid …” · 2 had to wait · 10 put in · 9× “…
             gets a phone” · 89× “… is too late: sold out” · 100 ended · 100
             collected
       6.30s main: “1. p1”
       6.40s main: 2. p2 · 3. p3 · 4. p4 · 5. p5 · 6. p6 · 7. p7 · 8. p8 · 9. p9 ·
             10. p10
       6.40s main ends (exit code 0)
       6.50s all processes have ended after 6.50 s
      "
    `);
  });

  it('takes hardly more room where it takes long', () => {
    expect(show(rush(300)).length).toBeLessThanOrEqual(25);
    expect(show(rush(300), 60).length).toBeLessThanOrEqual(32);
  });

  it('tells the first ones that fail, each with a line of its own, and counts the others', () => {
    const failures = BUYERS.slice(20, 60).map(
      (name): Entry => [
        3,
        name,
        { kind: 'exit', code: 1, signal: null, seenBy: 'self', error: { name: 'TypeError', message: 'odd' } },
      ],
    );
    const text = show(rush(6, failures)).join(' ').replace(/\s+/g, ' ');
    expect(text.match(/p\d+ fails: TypeError: odd/g)).toHaveLength(1);
    expect(text).toContain('× … fails: TypeError: odd');
  });

  it('leaves nothing out: what is counted, and what is told, is all that was said', () => {
    const text = show(rush()).join(' ').replace(/\s+/g, ' ');
    for (const said of ['gets a phone', 'is too late: sold out', 'lines up, pid …']) {
      const counted = [...text.matchAll(new RegExp(`(\\d+)× “… ${said}”`, 'g'))];
      const counts = counted.map(([, count]) => Number(count));
      const all = said === 'gets a phone' ? PHONES : said.startsWith('lines') ? 100 : 100 - PHONES;
      expect(counts.reduce((sum, count) => sum + count, 1)).toBe(all);
    }
  });
});
