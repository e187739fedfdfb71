/** poll() and wait() say that there is nothing only if there was nothing at a moment of the call, by the order of the log. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { TraceEvent } from '../../../src/trace/events.js';
import { launch } from '../../helpers/launch.js';
import { turns as often } from '../../helpers/turns.js';

interface Asked {
  readonly from: TraceEvent;
  readonly to: TraceEvent;
  /** Seconds it may have waited. */
  readonly limit: number;
  readonly answer: string;
}

/** What the process "asker" of pipe/asked.ts has asked, each between what it prints before and after. */
function asked(events: readonly TraceEvent[]): Asked[] {
  const told = events.flatMap((event) =>
    event.kind === 'print' && event.process === 'asker' ? [event] : [],
  );
  return told.flatMap((from, at) => {
    const to = told[at + 1];
    return from.text.startsWith('asks') && to
      ? [{ from, to, limit: Number(from.text.slice(5)), answer: to.text }]
      : [];
  });
}

/** How many messages surely were in the pipe when `seq` was told, which only the sender fills and only the asker empties. */
function inside(events: readonly TraceEvent[], seq: number): number {
  const sender = events.filter((event) => event.process === 'sender' && event.kind !== 'state');
  // a send is told before the message is in; what its process tells next comes after it
  const sent = sender.filter(({ kind }, at) => kind === 'send' && (sender[at + 1]?.seq ?? seq) < seq);
  const received = events.filter((event) => event.kind === 'recv' && event.seq < seq);
  return sent.length - received.length;
}

const wrong = (events: readonly TraceEvent[]) =>
  asked(events).filter(({ from, answer }) => answer === 'no' && inside(events, from.seq) > 0);
const hasty = (events: readonly TraceEvent[]) =>
  asked(events).filter(({ from, to, limit, answer }) => answer === 'no' && to.t - from.t < limit);

const pauses = fc.array(fc.constantFrom(0, 0, 1, 2, 10), { minLength: 10, maxLength: 30 });
const turns = fc.array(fc.tuple(fc.constantFrom('poll', 'wait'), fc.constantFrom(0, 0, 1, 3, 10)), {
  minLength: 20,
  maxLength: 40,
});
const stops = fc.array(fc.tuple(fc.nat(1), fc.constantFrom(1, 5, 30, 120)), { minLength: 3, maxLength: 8 });

it('whoever is stopped', async () => {
  const answers = new Set<string>();
  const property = fc.asyncProperty(pauses, turns, stops, async (...plan) => {
    const [pauses, turns, stops] = plan.map((each) => JSON.stringify(each)) as [string, string, string];
    const { events, reason } = await launch('pipe/asked.ts', { parameters: { pauses, turns, stops } });
    expect(reason).toBe('finished');
    expect([wrong(events), hasty(events)]).toEqual([[], []]);
    for (const { answer } of asked(events)) answers.add(answer);
  });
  await fc.assert(property, { numRuns: often(3, 100), endOnFailure: true });
  for (let more = 0; answers.size < 2 && more < 20; more++) await fc.assert(property, { numRuns: 1 });
  expect([...answers].sort()).toEqual(['no', 'yes']);
});

it('finds a "no" although something was inside, and one that came too soon', () => {
  const events = ['send', 'print asks 0', 'print no'].map((text, seq) => {
    const [kind = '', ...words] = text.split(' ');
    return { seq, t: seq / 1000, process: kind === 'send' ? 'sender' : 'asker', kind, text: words.join(' ') };
  }) as unknown as TraceEvent[];
  expect(wrong(events)).toEqual([]); // it may have come later
  const done = { seq: 0.5, t: 0, process: 'sender', kind: 'sleep' } as unknown as TraceEvent;
  expect(wrong([...events, done].sort((a, b) => a.seq - b.seq))).toHaveLength(1);
  expect(hasty(events)).toEqual([]);
  const patient = events.map((event) =>
    'text' in event && event.text === 'asks 0' ? { ...event, text: 'asks 0.5' } : event,
  );
  expect(hasty(patient as TraceEvent[])).toHaveLength(1);
});
