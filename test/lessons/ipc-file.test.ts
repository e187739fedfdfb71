/** The ticket office in a file: its check on logs of every kind, and the lesson run for real. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../lessons/ipc-file/check.js';
import { meta } from '../../lessons/ipc-file/meta.js';
import { buildTimeline } from '../../src/trace/build-timeline.js';
import type { TraceEvent } from '../../src/trace/events.js';
import type { Timeline } from '../../src/trace/timeline.js';
import { performLesson, performShown } from '../helpers/lesson.js';
import { log } from '../helpers/log.js';

/** How one buyer fares: until it is at the counter, and how long it stands there. Milliseconds. */
interface Buyer {
  readonly arrives: number;
  readonly stays: number;
}

const crowd = fc.array(
  fc.record({ arrives: fc.integer({ min: 1, max: 300 }), stays: fc.integer({ min: 1, max: 300 }) }),
  { minLength: 2, maxLength: 12 },
);
const stock = fc.integer({ min: 1, max: 14 });

/** "oversold yes", "too-late no"; facts told for their own sake are left out. */
const judge = (timeline: Timeline) =>
  check(timeline)
    .filter(({ shown }) => shown !== null)
    .map(({ finding, shown }) => `${finding} ${shown ? 'yes' : 'no'}`);
const dataOf = (timeline: Timeline, name: string) =>
  check(timeline).find(({ finding }) => finding === name)?.data as Record<string, number>;
const RIGHT = ['exclusion yes', 'inside-lock yes', 'no-lost-update yes', 'within-stock yes'];

describe('with the lock', () => {
  it('accepts whoever comes first, and never finds a ticket too many', () => {
    fc.assert(
      fc.property(crowd, stock, (buyers, tickets) => {
        const timeline = runOffice(buyers, tickets, true);
        const late = buyers.length - tickets;
        expect(judge(timeline)).toEqual([...RIGHT, ...(late > 0 ? ['too-late yes'] : [])]);
        expect(dataOf(timeline, 'within-stock')['sold']).toBe(Math.min(tickets, buyers.length));
      }),
    );
  });

  it('is not taken in by a run without one', () => {
    const buyers = Array.from({ length: 6 }, () => ({ arrives: 10, stays: 100 }));
    const pretends = withLock(runOffice(buyers, 4, false));
    expect(judge(pretends)).toEqual([
      'exclusion no',
      'inside-lock no',
      'no-lost-update no',
      'within-stock no',
    ]);
  });

  it('is not taken in by a lock that is given back before the number is written', () => {
    const buyers = Array.from({ length: 3 }, (_, index) => ({ arrives: 10 + index, stays: 100 }));
    const hasty = runOffice(buyers, 2, false).events.flatMap((event) => {
      if (event.kind !== 'read') return [event];
      const lock = { ...event, object: 'counter', primitive: 'lock' } as const;
      return event.process === 'main'
        ? [event]
        : ([{ ...lock, kind: 'acquire' }, event, { ...lock, kind: 'release' }] as TraceEvent[]);
    });
    expect(judge(withLock(renumber(hasty)))).toEqual([
      'exclusion yes',
      'inside-lock no',
      'no-lost-update no',
      'within-stock no',
    ]);
  });
});

describe('without the lock', () => {
  it('counts what was sold too many, whatever the schedule', () => {
    fc.assert(
      fc.property(crowd, stock, (buyers, tickets) => {
        const timeline = runOffice(buyers, tickets, false);
        const sold = timeline.events.filter(
          (event) => event.kind === 'print' && event.text.includes('leaves with a ticket'),
        ).length;
        expect(dataOf(timeline, 'oversold')).toMatchObject({
          tickets,
          sold,
          over: Math.max(0, sold - tickets),
        });
        expect(judge(timeline)).toContain(`oversold ${sold > tickets ? 'yes' : 'no'}`);
        // every ticket too many was sold on the strength of an old number
        if (sold > tickets) expect(judge(timeline)).toContain('lost-update yes');
      }),
    );
  });

  it('is not taken in by buyers who happen to come one after the other', () => {
    const buyers = Array.from({ length: 6 }, (_, index) => ({ arrives: 100 * index + 1, stays: 50 }));
    expect(judge(runOffice(buyers, 4, false))).toEqual([
      'overlap no',
      'lost-update no',
      'oversold no',
      'too-late yes',
    ]);
  });
});

describe('a log that stops anywhere', () => {
  it.each([true, false])(
    'never breaks the check, and claims no sale that was not made (lock: %s)',
    (lock) => {
      const buyers = Array.from({ length: 5 }, (_, index) => ({ arrives: 7 * index + 1, stays: 20 }));
      const { events } = runOffice(buyers, 3, lock);
      for (let length = 0; length <= events.length; length++) {
        const part = buildTimeline(events.slice(0, length));
        const written = part.events.filter(({ kind, process }) => kind === 'write' && process !== 'main');
        const books = dataOf(part, lock ? 'within-stock' : 'oversold') ?? dataOf(part, 'within-stock');
        expect(books?.['sold']).toBe(written.length);
        if (lock) expect(judge(part)).not.toContain('oversold yes');
      }
    },
  );
});

describe('run for real', () => {
  it('sells what there is, tells the latecomers, and draws the file beside the lanes', async () => {
    const { shown, timeline, outcome } = await performShown('ipc-file');
    expect([shown, outcome.reason, timeline.lanes[0]?.exitcode]).toEqual([true, 'finished', 0]);
    expect(dataOf(timeline, 'within-stock')).toMatchObject({ tickets: 4, sold: 4, left: 0 });
    expect(dataOf(timeline, 'too-late')).toMatchObject({ late: 2 });
    const looks = timeline.events.filter((event) => event.kind === 'print' && event.text.includes('looks'));
    expect(looks).toHaveLength(6);
    expect(timeline.lanes).toHaveLength(7);
    expect(new Set(timeline.lanes.map(({ pid }) => pid)).size).toBe(7);
  });

  it('oversells without the lock, and proves it from reads and writes', async () => {
    const { shown, timeline, findings } = await performLesson('ipc-file', { lock: false });
    expect(shown).toBe(true);
    expect(timeline.events.some(({ kind }) => kind === 'acquire')).toBe(false);
    expect(dataOf(timeline, 'oversold')['over']).toBeGreaterThan(0);
    const proof = findings.find(({ finding }) => finding === 'lost-update')?.evidence ?? [];
    const [read, missed, write] = proof.slice(0, 3).map((seq) => timeline.events[seq]) as [
      TraceEvent,
      TraceEvent,
      TraceEvent,
    ];
    expect([read.kind, missed.kind, write.kind]).toEqual(['read', 'write', 'write']);
    expect(read.process).toBe(write.process);
    expect(missed.process).not.toBe(write.process);
    expect(read.seq < missed.seq && missed.seq < write.seq).toBe(true);
  });

  it('says that nothing could be oversold where there were tickets for all', async () => {
    const { shown, timeline } = await performLesson('ipc-file', { lock: false, tickets: 9, processes: 3 });
    expect(shown).toBe(false);
    expect(judge(timeline)).toContain('oversold no');
  });
});

/** A log as a run of the lesson writes it, for any schedule: with the lock, who comes first is served first. */
function runOffice(buyers: readonly Buyer[], tickets: number, lock: boolean): Timeline {
  const lines: (readonly [t: number, text: string])[] = [[0, `main write tickets.json {"left":${tickets}}`]];
  const queue = buyers
    .map((buyer, index) => ({ ...buyer, name: `b${index + 1}` }))
    .sort((a, b) => a.arrives - b.arrives);
  const moments: { t: number; act: () => void }[] = [];
  let left = tickets;
  let free = 0;
  for (const { arrives, stays, name } of queue) {
    let begin = lock ? Math.max(free, arrives) : arrives;
    let seen = 0;
    const say = (t: number, text: string) => lines.push([t, `${name} ${text}`]);
    const end = () => {
      const bought = seen > 0;
      const at = begin + (bought ? stays : 0);
      if (bought) {
        left = seen - 1;
        say(at, `write tickets.json {"left":${left}}`);
      }
      say(at, `print ${name} ${bought ? 'leaves with a ticket' : 'leaves without: too late, sold out'}`);
      if (lock) say(at, 'release counter');
      say(at, 'exit 0');
    };
    const start = () => {
      say(arrives, 'start');
      if (lock) {
        begin = Math.max(free, arrives);
        say(begin, 'acquire counter');
      }
      say(begin, `print ${name} is at the counter`);
      seen = left;
      say(begin, `read tickets.json {"left":${seen}}`);
      if (lock) {
        free = begin + (seen > 0 ? stays : 0);
        end();
      } else if (seen > 0) moments.push({ t: begin + stays, act: end });
      else end();
    };
    moments.push({ t: arrives, act: start });
  }
  while (moments.length > 0) {
    moments.sort((a, b) => a.t - b.t);
    moments.shift()?.act();
  }
  const over = Math.max(...lines.map(([t]) => t));
  const ordered = lines
    .map((line, place) => ({ line, place }))
    .sort((a, b) => a.line[0] - b.line[0] || a.place - b.place)
    .map(({ line: [t, text] }) => `${t} ${text}`);
  const births = queue.map(({ name }) => `0 main spawn ${name}`);
  const text = [...births, ...ordered, `${over} main read tickets.json {"left":${left}}`].join('\n');
  return buildTimeline(
    log(text).map((event) => (event.kind === 'run' ? { ...event, parameters: { lock } } : event)),
  );
}

const withLock = ({ events }: Timeline): Timeline =>
  buildTimeline(
    events.map((event) => (event.kind === 'run' ? { ...event, parameters: { lock: true } } : event)),
  );

const renumber = (events: readonly TraceEvent[]): Timeline =>
  buildTimeline(events.map((event, seq) => ({ ...event, seq })));

it('expects of each variant what its check can find', () => {
  const names = (lock: boolean) =>
    check(runOffice([{ arrives: 1, stays: 1 }], 1, lock)).map(({ finding }) => finding);
  const [flag] = meta.parameters.filter((parameter) => parameter.kind === 'flag');
  expect(names(true)).toEqual(expect.arrayContaining([...meta.expects]));
  expect(names(false)).toEqual(expect.arrayContaining([...(flag?.expects ?? [])]));
});
