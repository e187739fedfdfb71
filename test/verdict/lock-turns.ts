/** Histories of turns at the lock "a": who asks when, who gets it next, as any fair or unfair lock might do it. */
import fc from 'fast-check';

const plan = fc.array(
  fc.record({ process: fc.nat({ max: 4 }), waits: fc.boolean(), pause: fc.integer({ min: 1, max: 9 }) }),
  { minLength: 2, maxLength: 25 },
);

/** Lines for test/helpers/log.ts; at least two turns, by at least two processes, and a release after each. */
export const lockTurns: fc.Arbitrary<string[]> = plan
  .filter((turns) => new Set(turns.map((turn) => turn.process)).size > 1)
  .map((turns) => {
    const lines: string[] = [];
    let t = 0;
    turns.forEach(({ process, waits, pause }, index) => {
      const name = `p${process}`;
      const before = turns[index - 1];
      // whoever waits asks while the one before still has it
      if (waits && before && before.process !== process)
        lines.splice(-1, 0, `${t} ${name} wait a`, `${t} ${name} block a`);
      else lines.push(`${t} ${name} wait a`);
      t += pause;
      lines.push(`${t} ${name} acquire a`);
      t += pause;
      lines.push(`${t} ${name} release a`);
    });
    return lines;
  });
