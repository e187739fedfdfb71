import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Key } from '../../../src/player/keys.js';
import { press } from '../../../src/player/press.js';
import { openState, type PlayerState, pass } from '../../../src/player/state.js';
import { drawFrame, type Place } from '../../../src/render/player/frame.js';
import type { Story } from '../../../src/render/player/story.js';
import { lineWidth, textOf } from '../../../src/render/style/line.js';
import type { TraceEvent } from '../../../src/trace/events.js';
import { log } from '../../helpers/log.js';
import { turns } from '../../helpers/turns.js';
import { finished, growing, oneLock, twoInTurn } from '../../player/stories.js';
import { anyLog } from '../any-log.js';
import { hundred } from '../logs.js';
import { hasControls, view } from '../screen.js';

const place = (changes: Partial<Place> = {}): Place => ({ ...view(), rows: 24, ...changes });

/** The state after these keys, the first of them pressed at the first event. */
function pressed(story: Story, ...keys: readonly Key[]): PlayerState {
  const opened = pass(openState({ mode: 'paused' }), 0, story);
  return keys.reduce((state, key) => press(state, key, story), opened);
}

const typed = (character: string): Key => ({ typed: character });

function screen(story: Story, state: PlayerState, changes: Partial<Place> = {}): string {
  return drawFrame(story, state, place(changes))
    .map((line) => textOf(line).trimEnd())
    .join('\n');
}

/** The log with a program, and with places in it. */
function placed(
  log: readonly TraceEvent[],
  text: string,
  at: Readonly<Record<number, string>>,
): TraceEvent[] {
  const [first, ...rest] = log as [TraceEvent, ...TraceEvent[]];
  const program = { ...first, kind: 'program', file: 'test.ts', text } as TraceEvent;
  return [first, program, ...rest].map((event, seq) => ({
    ...event,
    seq,
    ...(at[seq] ? { at: at[seq] } : {}),
  }));
}

const anyPlace: fc.Arbitrary<Place> = fc.record({
  columns: fc.oneof(fc.integer({ min: 60, max: 160 }), fc.integer({ min: 1, max: 59 })),
  rows: fc.oneof(fc.integer({ min: 20, max: 50 }), fc.integer({ min: 1, max: 19 })),
  color: fc.constantFrom(0, 1),
  unicode: fc.boolean(),
  language: fc.constantFrom('en', 'zh'),
});

const KEYS: readonly Key[] = [
  ...(['left', 'right', 'up', 'down', 'end', 'home', 'enter', 'escape'] as const),
  ...Array.from(' cknpv?/打', typed),
];

const programText = 'export function main() {\n\tconst 锁 = new Lock({ name: "打印机" });\n  // 👩‍👩‍👧\n}\n';

describe('a frame', () => {
  it('has exactly the rows of the place, none wider, and nothing that moves the cursor', () => {
    fc.assert(
      fc.property(
        anyPlace,
        anyLog,
        fc.array(fc.constantFrom(...KEYS), { maxLength: 12 }),
        (there, events, keys) => {
          const log = placed(events, programText, {
            3: 'test.ts:2',
            5: 'test.ts:4',
            9: 'test.ts:99',
            12: 'other.ts:1',
          });
          const story = events.length % 2 ? finished(log, there.language) : growing(log, there.language);
          const lines = drawFrame(story, pressed(story, ...keys), there);
          const widest = Math.max(...lines.map(lineWidth));
          expect([lines.length, widest <= there.columns]).toEqual([there.rows, true]);
          expect(hasControls(lines.map(textOf).join('').replaceAll('\t', ''))).toBe(false);
          expect(lines.map(textOf).join('')).not.toContain('\n');
        },
      ),
      { numRuns: turns(60, 2000) },
    );
  });

  it('is ASCII where only that can be shown', () => {
    const story = finished(hundred(20));
    for (const keys of [[], [typed('?')], [typed('v')], [typed('/')], ['end']] as Key[][])
      expect(screen(story, pressed(story, ...keys), { unicode: false })).toMatch(/^[\n\x20-\x7e]*$/);
  });

  it('keeps the keys on its last row, with the way out', () => {
    const story = growing(oneLock());
    for (const columns of [60, 80, 100, 120]) {
      const last = (story: Story) => screen(story, pressed(story), { columns }).split('\n').at(-1);
      expect(last(story)).toMatch(/space .*\? all keys {3}q end the run$/);
      expect(last(finished(oneLock()))).toMatch(/\? all keys {3}q leave$/);
    }
  });

  it('says so where it has no room, and how much it needs', () => {
    const story = finished(oneLock());
    for (const size of [{ columns: 59 }, { rows: 19 }])
      expect(screen(story, pressed(story), size)).toContain('60 x 20');
    expect(screen(story, pressed(story), { columns: 60, rows: 20 })).not.toContain('60 x 20');
  });
});

describe('what it shows', () => {
  const story = finished(twoInTurn());
  const waits = pressed(story, ...Array<Key>(9).fill('right'));

  it('the present event, what it means, and where we are', () => {
    const text = screen(story, waits);
    expect(text.split('\n')[0]).toMatch(/^test .*paused ×1 +0\.16s +event 10 of 19$/);
    expect(text).toMatch(
      /^p2 waits for lock “printer”, held by p1\nIt sleeps in the kernel, .* until the lock is given back\.$/m,
    );
  });

  it('how fast a run is that is followed; how fast it is played is another thing', () => {
    const [first, ...rest] = oneLock();
    const run = { ...first, kind: 'run', program: 'test', speed: 8 } as TraceEvent;
    const live = growing([run, ...rest]);
    expect(screen(live, pass(openState(), 0, live)).split('\n')[0]).toMatch(/ live ×8 /);
    expect(screen(live, pass(openState({ mode: 'paused' }), 0, live)).split('\n')[0]).toMatch(/ paused ×1 /);
  });

  it('who has a lock and who waits for it, as of that event', () => {
    expect(screen(story, waits)).toMatch(/^lock printer {2}◆ p1 {2}○ waits p2$/m);
    expect(screen(story, press(waits, 'end', story))).toMatch(/^lock printer {2}◇ free$/m);
    expect(screen(story, pressed(story))).toContain('Nothing is shared yet.');
  });

  it('the lanes up to that event, and nothing of what comes later', () => {
    const rows = screen(story, waits).split('\n');
    expect(rows.filter((row) => row.includes('›'))).toEqual([
      expect.stringMatching(/0\.16s .*○.*›p2 waits for/),
    ]);
    expect(screen(story, waits)).not.toContain('releases');
  });

  it('which finding an event proves', () => {
    expect(screen(story, press(waits, typed('n'), story))).toContain('It proves: ');
  });

  it('a hundred processes: those that the rows are about', () => {
    const crowd = finished(hundred());
    const text = screen(crowd, pressed(crowd, 'end', 'up'), { columns: 120 });
    expect(text).toMatch(/^ {7}main p\d\d +(p\d+ +){5}/m);
  });
});

it('a row of narrow lanes has numbers below each other, where most rows are left to the events', () => {
  const family = [
    '0.1 main start',
    ...Array.from({ length: 12 }, (_, at) => `0.2 main spawn p${at + 1}`),
    ...Array.from({ length: 12 }, (_, at) => `0.3 p${at + 1} start`),
  ];
  const story = finished(log(family.join('\n')));
  const heads = / m p p p p p p p p p p p p\n {9}1 2 3 4 5 6 7 8 9 1 1 1\n {27}0 1 2\n/;
  expect(screen(story, pressed(story, 'end'))).toMatch(heads);
  const low = growing(placed(log(family.join('\n')), 'a\nb\nc\nd\n', {}));
  const rows = screen(low, pressed(low, 'end'), { rows: 20 }).split('\n');
  expect(rows.filter((row) => /^ {7}m p p p/.test(row))).toHaveLength(1);
  expect(rows.some((row) => /^ {9}1 2 3 4/.test(row))).toBe(false);
  expect(rows.filter((row) => /p\d+ begins/.test(row)).length).toBeGreaterThan(3);
});

describe('the program', () => {
  const text = [
    'import x;',
    '',
    'export function main() {',
    '  lock.acquire();',
    '  lock.release();',
    '}',
  ].join('\n');
  const withText = placed(twoInTurn(), text, {
    6: 'test.ts:4',
    7: 'test.ts:4',
    9: 'test.ts:4',
    10: 'test.ts:4',
    11: 'test.ts:5',
  });
  const story = growing(withText);
  const at = (seq: number): string => screen(story, { ...pressed(story), position: seq });

  it('has the names of the processes before the lines they are at, with a mark before those that wait', () => {
    expect(at(6)).toMatch(/^p1 +4 {2} {2}lock\.acquire/m);
    expect(at(10)).toMatch(/^○p2 p1 +4 /m);
    expect(at(11)).toMatch(/^p1 +5 /m);
  });

  it('has no name where the log does not tell the place, or no longer', () => {
    expect(at(5)).not.toMatch(/^p1 +\d/m);
    expect(at(12)).not.toMatch(/p2 +\d/m);
  });

  it('shows where a process was that ended badly; at the end where each was', () => {
    const stuck = placed(
      log(`
        0.10 main start
        0.12 main spawn p1
        0.13 main spawn p2
        0.15 p1 start
        0.15 p1 wait printer
        0.15 p1 acquire printer
        0.16 p2 start
        0.16 p2 wait printer
        0.16 p2 block printer
        2.00 p2 found signal 9
        2.10 p1 release printer
        2.20 p1 exit 0
        2.30 main exit 0
        2.35 observer end timeout
      `),
      text,
      { 7: 'test.ts:4', 9: 'test.ts:4', 10: 'test.ts:4', 12: 'test.ts:5' },
    );
    const over = growing(stuck);
    const shown = (position: number, changes: Partial<Place> = {}) =>
      screen(over, { ...pressed(over), position }, changes);
    expect(shown(10)).toMatch(/^○p2 p1 +4 /m);
    expect(shown(11)).toMatch(/^✘p2 p1 +4 /m);
    expect(shown(12)).toMatch(/^✘p2 +4 [\s\S]*^p1 +5 /m);
    expect(shown(13)).toMatch(/^✘p2 +4 [\s\S]*^■p1 +5 /m); // its end is the present event
    expect(shown(14)).toMatch(/^✘p2 +4 [\s\S]*^■p1 +5 /m);
    expect(shown(15)).toMatch(/^✘p2 +4 [\s\S]*^■p1 +5 /m);
    expect(shown(15, { unicode: false })).toMatch(/^\[p2\] +4 [\s\S]*^\[p1\] +5 /m);
  });

  it('goes with c, and leaves its rows to the lanes', () => {
    expect(screen(story, pressed(story, typed('c')))).not.toContain('lock.acquire');
  });

  it('is not missed where the log has none', () => {
    const without = growing(twoInTurn());
    expect(press(pressed(without), typed('c'), without).notice).toEqual({ is: 'noText' });
  });
});
