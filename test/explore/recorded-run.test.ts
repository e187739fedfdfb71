import { describe, expect, it } from 'vitest';
import { recordedRunOf } from '../../src/explore/learning/recorded-run.js';
import type { TraceEvent } from '../../src/trace/events.js';

function logOf(...events: readonly (Partial<TraceEvent> & { readonly kind: string })[]): TraceEvent[] {
  return events.map((event, seq) => ({ seq, t: seq, process: 'main', pid: 1, ...event }) as TraceEvent);
}

describe('what a steered run says of its program', () => {
  const events = logOf(
    { kind: 'point', call: 'begin', gate: 1 } as never,
    { kind: 'steer', how: 'go' } as never,
    { kind: 'start' },
    { kind: 'point', call: 'start', child: 'p1', gate: 1 } as never,
    { kind: 'steer', how: 'go', step: 1 } as never,
    { kind: 'spawn', child: 'p1', ends: [{ object: 'pipe', end: 'sending' }] } as never,
    { kind: 'point', process: 'p1', call: 'begin', gate: 2 } as never,
    { kind: 'point', call: 'put', object: 'q', maxsize: 0, gate: 1, at: 'x.ts:3' } as never,
    { kind: 'steer', how: 'go', step: 2 } as never,
    { kind: 'put', object: 'q', item: 'A' } as never,
    { kind: 'point', call: 'acquire', object: 'a', primitive: 'lock', timeout: 1, gate: 1 } as never,
    { kind: 'steer', how: 'go' } as never,
    { kind: 'block', on: 'lock', object: 'a' } as never,
    {
      kind: 'point',
      call: 'acquire',
      object: 'a',
      primitive: 'lock',
      timeout: 1,
      gate: 1,
      again: true,
    } as never,
    { kind: 'steer', how: 'timeout', step: 3 } as never,
    { kind: 'point', call: 'send', object: 'pipe', gate: 1 } as never,
    { kind: 'steer', how: 'kill', process: 'p1', step: 4 } as never,
    { kind: 'point', process: 'p2', call: 'exit', gate: 3 } as never,
    { kind: 'exit', process: 'p2', code: null, signal: 9, seenBy: 'observer' } as never,
    { kind: 'stop', reason: 'interrupted' } as never,
    { kind: 'steer', process: 'p2', how: 'go', step: 5 } as never,
  );
  const { before, grants, calls } = recordedRunOf(events);

  it('who was let go on, and how many of these steps lead to where the schedule begins', () => {
    expect(grants.map(({ process, how }) => `${process} ${how}`)).toEqual([
      'main go',
      'main go',
      'main go',
      'main go',
      'main timeout',
      'p1 kill',
    ]);
    expect(before).toBe(1);
  });

  it('the calls of each process, what they carried, and the one it stood before', () => {
    expect([...calls.keys()]).toEqual(['main', 'p1', 'p2']);
    expect(calls.get('p2')).toEqual([{ operation: { call: 'exit' } }]);
    expect(calls.get('main')).toEqual([
      { operation: { call: 'begin' } },
      { operation: { call: 'start', child: 'p1' }, ends: [{ object: 'pipe', end: 'sending' }] },
      { operation: { call: 'put', object: 'q', maxsize: 0 }, value: 'A' },
      { operation: { call: 'acquire', object: 'a', primitive: 'lock', timeout: 1 } },
      { operation: { call: 'send', object: 'pipe' } },
    ]);
  });
});
