/** What the moment makes of a steered log, where calls come back to their gates: found by programs of chance (run/steer/anything.test.ts). */
import { expect, it } from 'vitest';
import { canGoOn } from '../../src/trace/can-go-on.js';
import type { TraceEvent } from '../../src/trace/events.js';
import { advance, createMoment } from '../../src/trace/moment.js';
import type { Operation } from '../../src/trace/operation.js';

type Said = readonly [process: string, kind: string, fields?: object];

/** Whether `process` could go on with `operation` after all that. */
function judge(said: readonly Said[], process: string, operation: Operation) {
  const moment = createMoment();
  const first = { kind: 'run', process: 'observer', pid: 1, steered: true };
  const events = [first, ...said.map(([who, kind, fields]) => ({ kind, process: who, pid: 2, ...fields }))];
  for (const [seq, event] of events.entries())
    advance(moment, { seq, t: seq, ...event } as unknown as TraceEvent);
  return canGoOn(moment, process, operation);
}

const WAIT: Operation = { call: 'wait', object: 'pair', primitive: 'barrier', parties: 2 };
const AT_PAIR = { object: 'pair', primitive: 'barrier' };
const comes = (who: string): Said[] => [
  [who, 'point', { gate: 1, ...WAIT }],
  [who, 'steer', { how: 'go' }],
  [who, 'wait', AT_PAIR],
];
const waits = (who: string): Said[] => [
  ...comes(who),
  [who, 'block', { on: 'barrier', object: 'pair' }],
  [who, 'point', { gate: 1, again: true, ...WAIT }],
];
const passes = (who: string): Said[] => [...comes(who), [who, 'pass', AT_PAIR]];

it('who was let out of a barrier is out, however many rounds pass before he says so', () => {
  const round = [...waits('a'), ...passes('b')];
  expect(judge(round, 'a', WAIT)).toBe(true);
  expect(judge([...round, ...waits('c'), ...passes('b')], 'a', WAIT)).toBe(true);
});

it('who got an error from a barrier that was reset is new to it at his next call', () => {
  const reset: Said[] = [
    ['b', 'point', { gate: 2, call: 'reset', object: 'pair' }],
    ['b', 'steer', { how: 'go' }],
  ];
  const said = [...waits('a'), ...reset];
  expect(judge(said, 'a', WAIT)).toBe(true);
  const again: Said[] = [
    ['a', 'steer', { how: 'go' }],
    ['a', 'point', { gate: 1, ...WAIT }],
  ];
  expect(judge([...said, ...again], 'a', WAIT)).toBe(false);
});

const RECV: Operation = { call: 'recv', object: 'pipe' };
const sends = (left: number): Said[] => [
  ['a', 'send', { object: 'pipe', message: '1-1', item: 'x', bytes: 9000 }],
  ['a', 'block', { on: 'pipe', object: 'pipe', left }],
  ['a', 'point', { gate: 1, again: true, call: 'send', object: 'pipe', left }],
];

it('a message that was begun may not be there yet', () => {
  expect(judge(sends(9000), 'b', RECV)).toBeNull();
  const whole: Said = ['c', 'send', { object: 'pipe', message: '2-1', item: 'y', bytes: 128 }];
  expect(judge([whole, ...sends(9000)], 'b', RECV)).toBe(true);
});

it('a message whose sender has ended in the middle may never be there', () => {
  expect(
    judge([...sends(9000), ['a', 'exit', { code: null, signal: 9, seenBy: 'observer' }]], 'b', RECV),
  ).toBeNull();
  expect(judge([...sends(9000), ['a', 'steer', { how: 'kill' }]], 'b', RECV)).toBeNull();
});

it('after bytes that were no message nobody knows what is left', () => {
  const said: Said[] = [
    ['a', 'send', { object: 'pipe', message: '1-1', item: 'x', bytes: 128 }],
    ['c', 'broken', { object: 'pipe', problem: 'mixed' }],
  ];
  expect(judge(said, 'b', RECV)).toBeNull();
});
