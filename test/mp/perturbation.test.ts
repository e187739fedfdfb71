/** Perturbed schedules: pauses that a run asks for, and nothing else changes. */
import { describe, expect, it } from 'vitest';
import { type Launched, launch } from '../helpers/launch.js';

/** Real seconds between the looks of a process, as the log tells them. */
const gaps = ({ of }: Launched, process: string) => {
  const times = of('look', process).map(({ t }) => t);
  return times.slice(1).map((t, index) => t - (times[index] ?? 0));
};

describe('a perturbed run', () => {
  it('tells looks and pauses after most of them, each process in its own way', async () => {
    const run = await launch('looks.ts', { perturb: true, seed: 3 });
    const [a, b] = [gaps(run, 'a'), gaps(run, 'b')];
    expect([a.length, b.length]).toEqual([19, 19]);
    expect(run.of('run')[0]).toMatchObject({ perturb: true });
    expect(run.of('look', 'a')[0]).toMatchObject({ object: 'q', size: 2 });
    // a pause is drawn from 0 to 90 ms, three times out of four; the machine may only add to it
    expect(a.filter((gap) => gap > 0.01).length).toBeGreaterThan(8);
    expect(a.map((gap) => gap > 0.02)).not.toEqual(b.map((gap) => gap > 0.02));
  });

  it('leaves what randint draws as it is', async () => {
    const [plain, perturbed] = [
      await launch('looks.ts', { seed: 5 }),
      await launch('looks.ts', { seed: 5, perturb: true }),
    ];
    expect(perturbed.prints().sort()).toEqual(plain.prints().sort());
  });
});

describe('any other run', () => {
  it('is not perturbed, and tells no looks', async () => {
    const { of, reason } = await launch('looks.ts');
    expect([reason, of('look')]).toEqual(['finished', []]);
  });
});
