/** The frames of the step screen, of recorded steered runs. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Key } from '../../../src/player/keys.js';
import type { Place } from '../../../src/render/player/frame.js';
import { drawStepFrame, lastLineFrom } from '../../../src/render/step/frame.js';
import type { Offered, Stepped, StepShown } from '../../../src/render/step/shown.js';
import { lineWidth, textOf } from '../../../src/render/style/line.js';
import { pressStep } from '../../../src/step/press.js';
import { follow, openStep, type StepState } from '../../../src/step/state.js';
import { turns } from '../../helpers/turns.js';
import { logAfter, recordedSteps, runScreen, steppedOf, storyOf } from '../../step/recorded-steps.js';
import { hasControls, view } from '../screen.js';

const place = (changes: Partial<Place> = {}): Place => ({ ...view(), rows: 24, ...changes });

const LOGS = ['lock-v3', 'deadlock', 'canteen', 'producer-consumer'].map(recordedSteps);
const [LOCK, DEADLOCK] = LOGS as [(typeof LOGS)[0], (typeof LOGS)[0]];

interface Drawn extends Partial<Place> {
  readonly shown?: Partial<StepShown>;
  readonly stepped?: Partial<Stepped>;
}

/** The screen when so many steps were made of a log. */
function screenAfter(
  events: (typeof LOGS)[0],
  steps: number,
  { shown = {}, stepped = {}, ...there }: Drawn = {},
): string {
  const log = logAfter(events, steps);
  const run = steppedOf(log, stepped);
  const story = storyOf(log, { language: there.language ?? 'en' });
  const lines = drawStepFrame(story, run, { ...follow(openStep(), run, run), ...shown }, place(there));
  return lines.map((line) => textOf(line).trimEnd()).join('\n');
}

const anyPlace: fc.Arbitrary<Place> = fc.record({
  columns: fc.oneof(fc.integer({ min: 60, max: 170 }), fc.integer({ min: 1, max: 59 })),
  rows: fc.oneof(fc.integer({ min: 20, max: 50 }), fc.integer({ min: 1, max: 19 })),
  color: fc.constantFrom(0, 1),
  unicode: fc.boolean(),
  language: fc.constantFrom('en', 'zh'),
});

const KEYS: readonly Key[] = [
  ...(['up', 'down', 'enter', 'escape', 'end', 'home', 'pageDown', 'redo'] as const),
  ...Array.from(' 0123aceknrstuvx?打', (typed) => ({ typed })),
];

const operation = { call: 'acquire', primitive: 'lock', object: 'a\u001b[31mb' } as const;

const anyChange: fc.Arbitrary<Partial<Stepped>> = fc.constantFrom<Partial<Stepped>[]>(
  {},
  { offered: null },
  { mayKill: false },
  { busy: { processes: ['p1', '欧阳大同'], seconds: 3.4 }, offered: null },
  { difference: { step: 3, process: 'p1', expected: operation, found: { call: 'print' } } },
  { end: runScreen(), kernel: runScreen(), offered: null },
);

describe('a frame', () => {
  it('has exactly the rows of the place, none wider, and nothing that moves the cursor', () => {
    fc.assert(
      fc.property(
        anyPlace,
        fc.constantFrom(...LOGS),
        fc.nat({ max: 50 }),
        anyChange,
        fc.array(fc.constantFrom(...KEYS), { maxLength: 8 }),
        (there, events, steps, change, keys) => {
          const log = logAfter(events, steps);
          const run = steppedOf(log, change);
          const story = storyOf(log, { language: there.language });
          const numberOf = (name: string) => story.recording.latest.live.places.get(name);
          let state: StepState = follow(openStep(), run, run);
          for (const key of keys) ({ state } = pressStep(state, key, { stepped: run, numberOf }));
          const frame = drawStepFrame(story, run, state, there);
          expect(frame).toHaveLength(there.rows);
          expect(Math.max(...frame.map(lineWidth))).toBeLessThanOrEqual(there.columns);
          expect(frame.map(textOf).some(hasControls)).toBe(false);
        },
      ),
      { numRuns: turns(150, 3000) },
    );
  });

  it('shows the keys of the run at 60 columns, and how to get help and out', () => {
    expect(screenAfter(LOCK, 5, { columns: 60, rows: 20 })).toMatch(
      /0-9 ↑ ↓ Enter go on {3}space same again {3}u U undo, redo\nr restart {3}a chance {3}e to print {3}\? help {3}q leave$/,
    );
    const all = screenAfter(LOCK, 5).split('\n').slice(-2).join(' ');
    for (const key of ['space', 'u U', 'r', 'a', 'e', 't', 'x', 's', 'c', '?', 'q'])
      expect(all).toContain(`${key} `);
  });

  it('numbers the processes in the order they were started, and says why one cannot go on', () => {
    const screen = screenAfter(LOCK, 14, { shown: { chosen: 'p3' } });
    expect(screen).toMatch(/^ {2}0 main {2}join p1$/m);
    expect(screen).toMatch(/^ {2}2 p2 {4}print$/m);
    expect(screen).toMatch(/^› 3 p3 {4}take lock “printer” — waits: p2 holds it$/m);
    expect(screen).toMatch(/2 of 3 can go on {3}step 14$/m);
  });

  it('has a number for a process as long as the run goes on, whoever has ended before', () => {
    const numbers = (steps: number) => /(\d) p3 /.exec(screenAfter(LOCK, steps))?.[1];
    expect([numbers(6), numbers(14), numbers(20)]).toEqual(['3', '3', '3']);
  });

  it('marks each process at the line of the call that it is about to make', () => {
    const screen = screenAfter(LOCK, 14, { columns: 120, rows: 40 });
    expect(screen).toMatch(/^○p3 +5 {4}printer\.acquire/m);
    expect(screen).toMatch(/^p2 +6 {4}print\(/m);
  });

  it('has steps for times in the lanes, each at its first event', () => {
    const marks = screenAfter(LOCK, 14, { rows: 40 })
      .split('\n')
      .map((row) => /^ {0,5}(\d+) [│░▓■◆z ]/.exec(row)?.[1])
      .filter((mark) => mark !== undefined);
    expect(marks).toEqual([...new Set(marks)]);
    expect(marks.at(-1)).toBe('14');
  });

  it('keeps the chosen one in sight where not all fit', () => {
    const log = logAfter(LOCK, 14);
    const run = steppedOf(log);
    const [first] = run.offered as [Offered];
    const many = Array.from({ length: 40 }, (_, index) => ({ ...first, process: `p${index}` }));
    const screen = screenAfter(LOCK, 14, {
      stepped: { offered: many },
      shown: { chosen: 'p33' },
    });
    expect(screen).toMatch(/^› .* ?p33 /m);
    expect(screen).toMatch(/3\d more/);
  });

  it('asks before it kills, names who computes, and the call that differs; in full at 60 columns', () => {
    const small = { columns: 60, rows: 20 };
    expect(screenAfter(LOCK, 5, { ...small, shown: { asks: 'p1' } })).toMatch(/Kill p1 here, with SIGKILL\?/);
    const busy = { offered: null, busy: { processes: ['p1'], seconds: 4.2 } };
    expect(screenAfter(LOCK, 5, { ...small, stepped: busy }).replaceAll('\n', ' ')).toContain(
      'p1 has run for 4 s without a call: computing, or waiting for something outside. Enter waits on, q ends the run.',
    );
    const difference = { step: 3, process: 'p1', expected: operation, found: { call: 'print' } } as const;
    expect(screenAfter(LOCK, 5, { stepped: { difference } }).replaceAll('\n', ' ')).toMatch(
      /This program is not repeatable: at step 3, p1 was to take lock .*, and now it is to print\./,
    );
  });

  it('shows at the end what the run has shown, with what can be done then', () => {
    const end = { end: runScreen(DEADLOCK), offered: null };
    const screen = screenAfter(DEADLOCK, 99, { stepped: end, shown: { page: { is: 'verdict', from: 0 } } });
    expect(screen).toMatch(/deadlock/i);
    expect(screen).toMatch(/r the same again {3}u undo {3}k let the kernel decide/);
  });

  it('shows the schedule, and the command that repeats it', () => {
    const command = "concur-lesson step deadlock --schedule 'main*3 p1*2'";
    const screen = screenAfter(DEADLOCK, 5, {
      stepped: { command },
      shown: { page: { is: 'schedule', from: 0 } },
    });
    expect(screen).toMatch(/^main\*3 p1\*2$/m);
    expect(screen).toContain(command);
  });
});

it('a page is scrolled no further than to its end', () => {
  const run = steppedOf(logAfter(LOCK, 3));
  const shown: StepShown = { ...openStep(), page: { is: 'help', from: 0 } };
  expect(lastLineFrom(run, shown, place({ rows: 50 }))).toBe(0);
  const from = lastLineFrom(run, shown, place({ rows: 20 }));
  expect(from).toBeGreaterThan(0);
  const last = screenAfter(LOCK, 3, { rows: 20, shown: { page: { is: 'help', from } } });
  expect(last).toMatch(/are steps\.\n/);
});

describe('the goal of a puzzle', () => {
  const goal = { text: 'Both have written to `count.json`, and it says 1.', solved: null };

  it('stands above the run, and says when it is reached', () => {
    expect(screenAfter(LOCK, 3, { stepped: { goal } })).toMatch(
      /^lock-v3.*step 3\nGoal: Both have written to count\.json, and it says 1\.\n/,
    );
    const solved = { ...goal, solved: 'Solved.' };
    const screen = screenAfter(LOCK, 3, { stepped: { goal: solved }, shown: { notice: { is: 'reached' } } });
    expect(screen).toMatch(/^lock-v3.*\nReached: Both have written/);
    expect(screen).toMatch(/^Solved\. q: why, and the next puzzle\.$/m);
  });

  it('at the end says whether it was reached, above what the run has shown', () => {
    const end = { goal, offered: null, end: runScreen(DEADLOCK) };
    const page = { page: { is: 'verdict', from: 0 } } as const;
    expect(screenAfter(DEADLOCK, 99, { stepped: end, shown: page })).toMatch(
      /^deadlock.*\nNot reached at the end: Both have written/,
    );
    const solved = { ...end, goal: { ...goal, solved: 'Solved.' } };
    const rows = screenAfter(DEADLOCK, 99, { rows: 24, stepped: solved, shown: page }).split('\n');
    expect(rows[1]).toMatch(/^Reached: Both have written/);
    expect(rows).toHaveLength(24);
  });

  it('takes two rows at most, and the screen is as high as it was', () => {
    const long = { ...goal, text: 'a word '.repeat(60) };
    const rows = screenAfter(LOCK, 3, { columns: 60, rows: 20, stepped: { goal: long } }).split('\n');
    expect(rows).toHaveLength(20);
    expect(rows.filter((row) => /^(Goal: )?(a|word) /.test(row))).toHaveLength(2);
    expect(rows[2]).toMatch(/…$/);
    expect(rows.at(-1)).toMatch(/q leave$/);
  });

  it('stands whole above the keys, where it is too long for the run', () => {
    const long = { ...goal, text: `${'a word '.repeat(30)}and its end.` };
    const help = { page: { is: 'help', from: 0 } } as const;
    const screen = screenAfter(LOCK, 3, { columns: 60, stepped: { goal: long }, shown: help });
    expect(screen).toMatch(/\nGoal: a word [^…]*and its end\.\n\nYou are the scheduler/);
  });
});
