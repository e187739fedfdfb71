import { expect, it } from 'vitest';
import type { ModelOutcome } from '../../../../src/explore/outcome.js';
import { distinctParts, outcomeParts } from '../../../../src/render/pages/explore/outcome-parts.js';

const base: ModelOutcome = { kind: 'finished', waiting: [], failed: [], printed: ['p1: hello'], left: {} };
const say = {
  waits: (process: string) => `${process} waits`,
  failed: (process: string) => `${process} failed`,
};

it('tells who waits, who failed, what was printed and what is left', () => {
  const outcome: ModelOutcome = {
    kind: 'standstill',
    waiting: [{ process: 'p1', operation: { call: 'acquire', primitive: 'lock', object: 'pen' } }],
    failed: ['p2'],
    printed: ['p1: hello'],
    left: { jobs: ['a', 'b'], 'file count.json': '1' },
  };
  expect(outcomeParts(outcome)).toEqual([
    'p1 waits: acquire pen',
    'p2 failed',
    'p1: hello',
    'jobs = [a, b]',
    'file count.json = 1',
  ]);
});

it('leaves out what all outcomes have', () => {
  const [one, other] = ['1', '2'].map((count) => ({ ...base, left: { count } }));
  expect(distinctParts([one as ModelOutcome, other as ModelOutcome], say)).toEqual([
    ['count = 1'],
    ['count = 2'],
  ]);
});

it('of one outcome says only how it ended', () => {
  expect(distinctParts([base], say)).toEqual([[]]);
  expect(distinctParts([{ ...base, failed: ['p1'] }], say)).toEqual([['p1 failed']]);
});

it('does not tell who only waits for the end of one that waits', () => {
  const waiting: ModelOutcome['waiting'] = [
    { process: 'main', operation: { call: 'join', child: 'p1' } },
    { process: 'p1', operation: { call: 'get', object: 'jobs' } },
  ];
  expect(distinctParts([{ ...base, kind: 'standstill', waiting }, base], say)).toEqual([['p1 waits'], []]);
});
