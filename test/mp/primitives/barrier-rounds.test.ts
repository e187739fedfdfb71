import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BarrierRounds } from '../../../src/mp/primitives/barrier-rounds.js';
import { allocateCell, Cell } from '../../../src/mp/primitives/memory.js';

/** How a round may end: all come; or somebody comes and it is reset; or it is broken, and reset. */
type Ending = 'filled' | 'reset' | 'broken and reset';

const PARTIES = 3;
/** So many resets are remembered. */
const REMEMBERED = 6;

/** The rounds of a barrier that has been through `number` rounds already. */
function roundsFrom(number: bigint): BarrierRounds {
  const cell = allocateCell();
  const words = new BigUint64Array(cell.words.buffer);
  words[cell.at(0) / 2] = number << 16n;
  return new BarrierRounds(new Cell(cell.number));
}

function end(rounds: BarrierRounds, ending: Ending): void {
  if (ending === 'broken and reset') rounds.break();
  else for (let there = 0; there < (ending === 'filled' ? PARTIES : 1); there++) rounds.arrive(PARTIES);
  if (ending !== 'filled') rounds.reset();
}

describe('the rounds of a barrier', () => {
  const endings = fc.array(fc.constantFrom<Ending>('filled', 'filled', 'reset', 'broken and reset'), {
    maxLength: 60,
  });
  const first = fc.constantFrom(0n, 0xfff0n, 0x7fff_fff0n, 0xffff_fff0n, 2n ** 47n);

  it('end as they do, however many there were before, and are told as long as 6 resets are remembered', () => {
    fc.assert(
      fc.property(first, endings, (before, all) => {
        const rounds = roundsFrom(before);
        for (const ending of all) end(rounds, ending);
        expect(rounds.look()).toEqual({ number: Number(before) + all.length, count: 0, broken: false });
        for (const [index, ending] of all.entries()) {
          const resetsSince = all.slice(index + 1).filter((later) => later !== 'filled').length;
          const told = ending === 'filled' && resetsSince < REMEMBERED ? 'filled' : 'broken';
          expect([index, rounds.outcome(Number(before) + index)]).toEqual([index, told]);
        }
      }),
    );
  });

  it('are open until they end, and broken by who gives up only if they are still the same', () => {
    const rounds = roundsFrom(0n);
    expect(rounds.arrive(2)).toEqual({ number: 0, count: 0, broken: false });
    expect(rounds.outcome(0)).toBe('open');
    rounds.arrive(2);
    expect([rounds.break(0).number, rounds.look().broken]).toEqual([1, false]);
    expect([rounds.break(1).broken, rounds.look().broken, rounds.outcome(1)]).toEqual([
      false,
      true,
      'broken',
    ]);
    expect(rounds.arrive(2).broken).toBe(true);
  });

  it('reset() of one with nobody in it changes nothing', () => {
    const rounds = roundsFrom(7n);
    rounds.reset();
    expect(rounds.look().number).toBe(7);
  });
});
