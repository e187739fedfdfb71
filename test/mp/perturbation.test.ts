/** Perturbed schedules: pauses that a run asks for, and nothing else changes. */
import { describe, expect, it, vi } from 'vitest';
import { createGenerator } from '../../src/mp/generator.js';
import { createPerturbation } from '../../src/mp/perturbation.js';
import { happenedAt } from '../../src/trace/events.js';
import type { Operation } from '../../src/trace/operation.js';
import { type Launched, launch } from '../helpers/launch.js';

const SEEDS = 2000;
const slept = vi.hoisted(() => [] as number[]);
vi.mock('../../src/os/clock.js', async (original) => ({
  ...(await original<typeof import('../../src/os/clock.js')>()),
  sleepReal: (seconds: number) => slept.push(seconds),
}));

/** Real seconds that a process pauses when it comes to the gate with its `at`-th call, for many seeds; a look sees `size` items. */
function pausesAt(at: number, calls: readonly Operation[], size = 2): number[] {
  return Array.from({ length: SEEDS }, (_, seed) => {
    const gate = createPerturbation(seed, 'main.1');
    calls.forEach((operation, index) => {
      if (index === at) slept.length = 0;
      gate.pass(operation);
      if (operation.call === 'look') gate.saw?.('q', size);
    });
    return slept.reduce((sum, each) => sum + each, 0);
  });
}

describe('a perturbation', () => {
  const look: Operation = { call: 'look', object: 'q' };
  const print: Operation = { call: 'print' };
  const share = (pauses: readonly number[]) => pauses.filter((each) => each > 0).length / pauses.length;

  it('pauses before calls that change something, and not before a look', () => {
    expect(share(pausesAt(0, [{ call: 'get', object: 'q' }]))).toBeCloseTo(0.4, 1);
    expect(share(pausesAt(0, [{ call: 'begin' }]))).toBeCloseTo(0.6, 1);
    expect(pausesAt(0, [look])).toEqual(Array(SEEDS).fill(0));
    expect(pausesAt(0, [print])).toEqual(Array(SEEDS).fill(0));
  });

  it.each<Operation>([print, look, { call: 'exit' }, { call: 'sleep', seconds: 1 }])(
    'lets what was seen grow old before the next call, whichever it is: $call',
    (next) => {
      const [many, last] = [pausesAt(1, [look, next], 2), pausesAt(1, [look, next], 1)];
      expect(share(many)).toBeCloseTo(0.75, 1);
      expect(Math.max(...many)).toBeLessThan(0.09);
      expect(share(last)).toBeCloseTo(0.9, 1);
      expect(Math.min(...last.filter((each) => each > 0))).toBeGreaterThanOrEqual(0.15);
    },
  );

  it('lets it grow old once', () => {
    expect(pausesAt(2, [look, print, print], 1)).toEqual(Array(SEEDS).fill(0));
  });

  it('repeats with the seed', () => {
    const calls: Operation[] = [{ call: 'begin' }, look, { call: 'get', object: 'q' }, { call: 'exit' }];
    expect(pausesAt(0, calls)).toEqual(pausesAt(0, calls));
    expect(new Set(pausesAt(0, calls)).size).toBeGreaterThan(150);
  });
});

/** Real seconds between the looks of a process, as the log tells them. */
const gaps = ({ of }: Launched, process: string) => {
  const times = of('look', process).map(happenedAt);
  return times.slice(1).map((t, index) => t - (times[index] ?? 0));
};

describe('a perturbed run', () => {
  it('tells looks and pauses after most of them, each process in its own way', async () => {
    const run = await launch('looks.ts', { settings: { perturb: true, seed: 3 } });
    const [a, b] = [gaps(run, 'a'), gaps(run, 'b')];
    expect([a.length, b.length]).toEqual([19, 19]);
    expect(run.of('run')[0]).toMatchObject({ perturb: true });
    expect(run.of('look', 'a')[0]).toMatchObject({ object: 'q', size: 2 });
    // a pause is drawn from 0 to 90 ms, three times out of four; the machine may only add to it
    expect(a.filter((gap) => gap > 0.01).length).toBeGreaterThan(8);
    expect(a.map((gap) => gap > 0.02)).not.toEqual(b.map((gap) => gap > 0.02));
  });

  it('pauses before a first line, and before an end what the last look has left to pay', async () => {
    const seed = 1;
    const generate = createGenerator(`perturb/${seed}/main.1`);
    const [begins, lengthOfBegin, ends, lengthOfEnd] = [generate(), generate(), generate(), generate()];
    expect([begins < 0.6, ends < 0.9]).toEqual([true, true]); // else another seed shows it
    const { of } = await launch('last-look.ts', { settings: { perturb: true, seed } });
    const at = (kind: 'start' | 'print' | 'look' | 'exit') =>
      of(kind, 'child').map(happenedAt)[0] ?? Number.NaN;
    expect(at('print') - at('start')).toBeGreaterThanOrEqual(lengthOfBegin * 0.06);
    expect(at('exit') - at('look')).toBeGreaterThanOrEqual(0.15 + lengthOfEnd * 0.25);
  });

  it('leaves what randint draws as it is', async () => {
    const [plain, perturbed] = [
      await launch('looks.ts', { settings: { seed: 5 } }),
      await launch('looks.ts', { settings: { seed: 5, perturb: true } }),
    ];
    expect(perturbed.prints().sort()).toEqual(plain.prints().sort());
  });
});

describe('any other run', () => {
  it('is not perturbed, and tells no looks', async () => {
    const { of, reason } = await launch('looks.ts', { lesson: true });
    expect([reason, of('look')]).toEqual(['finished', []]);
  });

  it('tells of a learner’s own program what each process saw last, at its end, with the moment it did', async () => {
    const { of } = await launch('looks.ts');
    const looks = of('look').map(({ process, object }) => `${process} ${object}`);
    expect(looks.sort()).toEqual(['a q', 'b q']);
    for (const look of of('look')) {
      const [exit] = of('exit', look.process);
      expect(exit?.seq).toBeGreaterThan(look.seq);
      expect(exit?.t).toBeGreaterThan(happenedAt(look));
    }
  });
});
