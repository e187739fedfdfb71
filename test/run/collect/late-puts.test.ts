/** Puts and gets of a queue as they may arrive: each process's in its own order, else in any; some never. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCollector } from '../../../src/run/collect/collector.js';
import { happenedAt, type ItemEvent } from '../../../src/trace/events.js';
import type { WireEvent } from '../../../src/trace/log/decode.js';

const [OBSERVER, MAIN, FIRST_PID, START] = [10, 20, 100, 1000];
const PROCESSES = 4;

interface History {
  /** Who does what at the queue, in the order it happens there. */
  readonly steps: readonly { readonly who: number; readonly what: 'put' | 'get' }[];
  /** Who is killed before he can tell the last thing he did. */
  readonly killed: readonly boolean[];
  /** Whose event arrives next, again and again. */
  readonly arrivals: readonly number[];
}

const histories: fc.Arbitrary<History> = fc.record({
  steps: fc.array(
    fc.record({ who: fc.nat(PROCESSES - 1), what: fc.constantFrom('put' as const, 'get' as const) }),
    { maxLength: 40 },
  ),
  killed: fc.array(fc.boolean(), { minLength: PROCESSES, maxLength: PROCESSES }),
  arrivals: fc.array(fc.nat(PROCESSES - 1), { maxLength: 200 }),
});

/** What each process writes; an item says who has put it. */
function write({ steps, killed }: History): WireEvent[][] {
  const written: WireEvent[][] = Array.from({ length: PROCESSES }, () => []);
  const inside: ItemEvent[] = [];
  let number = 0;
  for (const [at, { who, what }] of steps.entries()) {
    const where = { t: START + at, process: `p${who}`, pid: FIRST_PID + who, object: 'q' };
    if (what === 'put') {
      number += 1;
      const put = { ...where, kind: what, item: `of p${who}`, number, size: inside.length + 1 };
      inside.push({ seq: 0, ...put });
      written[who]?.push({ ...put, origin: { queue: 7 } });
      continue;
    }
    const put = inside.shift();
    if (!put) continue;
    const { item, pid, t, size = 0 } = put;
    const origin = { queue: 7, put: { pid, t, size } };
    written[who]?.push({
      ...where,
      kind: what,
      item,
      number: Number(put.number),
      size: inside.length,
      origin,
    });
  }
  return written.map((events, who) => (killed[who] ? events.slice(0, -1) : events));
}

/** The log of what arrives, and what of it had been written by itself. */
function collect(history: History) {
  const collector = createCollector(START, MAIN, OBSERVER);
  for (let who = 0; who < PROCESSES; who += 1) {
    const child = { child: `p${who}`, childPid: FIRST_PID + who, daemon: false };
    collector.accept({ t: START, process: 'main', pid: MAIN, kind: 'spawn', ...child });
  }
  const written = write(history);
  const queues = written.map((events) => [...events]);
  const order = [...history.arrivals, ...queues.flatMap((events, who) => events.map(() => who))];
  const events = order.flatMap((who) => {
    const next = queues[who]?.shift();
    return next ? collector.accept(next) : [];
  });
  return { events: events as ItemEvent[], written: written.flat() as unknown as ItemEvent[] };
}

describe('the collector', () => {
  it('logs each put once, before its get, whatever arrives when', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { events, written } = collect(history);
        const of = (kind: string) => events.filter((event) => event.kind === kind);
        const numbers = (items: readonly ItemEvent[]) =>
          items.map(({ number }) => Number(number)).sort((a, b) => a - b);
        const known = new Set(written.map(({ number }) => Number(number)));
        expect(numbers(of('put'))).toEqual([...known].sort((a, b) => a - b));
        expect(numbers(of('get'))).toEqual(numbers(written.filter(({ kind }) => kind === 'get')));
        for (const get of of('get')) {
          const put = of('put').find(({ number }) => number === get.number);
          expect(put?.seq).toBeLessThan(get.seq);
          expect(put?.item).toBe(get.item);
        }
        for (const put of of('put')) {
          const step = history.steps[happenedAt(put)];
          expect([put.process, put.pid, put.item]).toEqual([
            `p${step?.who}`,
            FIRST_PID + (step?.who ?? 0),
            `of p${step?.who}`,
          ]);
        }
        expect(events.map(({ seq }) => seq - (events[0]?.seq ?? 0))).toEqual(events.map((_, index) => index));
        for (const event of events) expect(event).not.toHaveProperty('origin');
      }),
    );
  });

  it('does not take queues with the same name for one', () => {
    const collector = createCollector(START, MAIN, OBSERVER);
    const put = (queue: number): WireEvent => ({
      ...{ t: START, process: 'main', pid: MAIN, kind: 'put', object: 'q', item: 'x', number: 1, size: 1 },
      origin: { queue },
    });
    expect([1, 2, 1].map((queue) => collector.accept(put(queue)).length)).toEqual([1, 1, 0]);
  });
});
