import { describe, expect, it } from 'vitest';
import { Barrier } from '../../../src/mp/index.js';
import { launch } from '../../helpers/launch.js';
import { LONG, oneIn, turns } from '../../helpers/turns.js';

describe('a Barrier', () => {
  it('for one is no obstacle', () => {
    const barrier = new Barrier(1);
    expect([barrier.wait(), barrier.wait(), barrier.wait(0)]).toEqual([0, 0, 0]);
    expect([barrier.parties, barrier.nWaiting, barrier.broken]).toEqual([1, 0, false]);
  });

  it.each([[0], [-1], [1.5], [65_535], [Number.NaN]])('is not for %s', (parties) => {
    expect(() => new Barrier(parties)).toThrow(RangeError);
  });

  it('breaks when nobody comes, stays broken, and is whole again after reset()', () => {
    const barrier = new Barrier(2);
    for (const timeout of [0.01, -1, undefined]) {
      expect(() => barrier.wait(timeout)).toThrow(expect.objectContaining({ code: 'BROKEN_BARRIER' }));
      expect([barrier.broken, barrier.nWaiting]).toEqual([true, 0]);
    }
    barrier.reset();
    expect([barrier.broken, barrier.nWaiting]).toEqual([false, 0]);
  });

  it('has a time limit of its own, for whoever is told no other', () => {
    const barrier = new Barrier(2, { timeout: 0.01 });
    for (const timeout of [undefined, null, 0]) {
      expect(() => barrier.wait(timeout)).toThrow(expect.objectContaining({ code: 'BROKEN_BARRIER' }));
      barrier.reset();
    }
    expect(() => new Barrier(2, { timeout: '1' as never })).toThrow(TypeError);
  });

  it('takes that limit along, and a process may wait longer', async () => {
    const { prints, of } = await launch('barrier-limit.ts');
    expect(prints()).toEqual(['BROKEN_BARRIER', expect.stringMatching(/^place [01]$/)]);
    expect(of('wait', 'child').map(({ timeout }) => timeout)).toEqual([0.1, 30]);
  });

  it.each([
    ['a function', () => {}],
    ['an option', { action: () => {} }],
  ])('takes no action, as %s: it says how to do without', (_, options) => {
    expect(() => new Barrier(2, options as never)).toThrow(TypeError);
    expect(() => new Barrier(2, options as never)).toThrow('if (barrier.wait() === 0) action();');
  });

  it('keeps working for more rounds than its counter has numbers', () => {
    const barrier = new Barrier(1);
    for (let round = 0; round < 70_000; round++) barrier.wait();
    expect(barrier.broken).toBe(false);
    barrier.abort();
    expect(() => barrier.wait()).toThrow();
  });

  it.each(LONG ? [13, 65_536, 131_072] : [13])(
    'that was reset with a process in it has a whole round again %i rounds later',
    async (rounds) => {
      const { prints } = await launch('reset-barrier.ts', { parameters: { rounds } });
      expect(prints()).toEqual(['BROKEN_BARRIER', 'place 0']);
    },
  );

  it('lets many go only when all are there, in every round, each with a place of its own', async () => {
    const [processes, rounds] = [turns(10, 100), 3];
    const { prints } = await launch('barrier-rounds.ts', { parameters: { processes, rounds } });
    const said = prints().slice(0, -1);
    expect(prints().at(-1)).toBe('waiting: 0, broken: false');
    for (let round = 0; round < rounds; round++) {
      const lastArrival = said.lastIndexOf(`arrives ${round}`);
      const leaving = said.flatMap((text, index) =>
        text.startsWith(`leaves ${round} `) ? [{ text, index }] : [],
      );
      expect(Math.min(...leaving.map(({ index }) => index))).toBeGreaterThan(lastArrival);
      const places = leaving.map(({ text }) => Number(text.split(' ')[2])).sort((a, b) => a - b);
      expect(places).toEqual(Array.from({ length: processes }, (_, place) => place));
    }
  });

  const broken = Array(3).fill('BROKEN_BARRIER');
  const whole = ['place 0', 'place 1', 'place 2', 'place 3'];
  const breaks: readonly [how: string, expected: string[]][] = [
    ['timeout', [...broken, 'broken: true, waiting: 0', 'BROKEN_BARRIER']],
    ['abort', [...broken, 'broken: true, waiting: 0', 'BROKEN_BARRIER']],
    ['reset', [...broken, 'broken: false, waiting: 0']],
  ];
  it.each(oneIn(2, breaks))(
    'breaks for all by %s, and is whole again after reset()',
    async (how, expected) => {
      const { prints } = await launch('barrier-breaks.ts', { parameters: { how } });
      expect(prints().slice(0, expected.length)).toEqual(expected);
      expect(prints().slice(expected.length).sort()).toEqual(whole);
    },
  );

  const sleepers: readonly [first: string, then: string, end: string][] = [
    ['it fills', 'the next round breaks', 'place 0'],
    ['it fills', 'it is reset', 'place 0'],
    ['it is reset', 'the next round fills', 'BROKEN_BARRIER'],
    ['it fills', 'the next round fills', 'place 0'],
    ['it breaks', 'it is reset', 'BROKEN_BARRIER'],
  ];
  it.each(oneIn(2, sleepers))(
    '%s while a process sleeps, then %s: the sleeper learns what became of its own round',
    async (first, then, end) => {
      const { prints } = await launch('barrier-sleeper.ts', { parameters: { first, then } });
      expect(prints('sleeper')).toEqual([end]);
    },
  );
});
