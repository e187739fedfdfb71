import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberHistory } from '../../../src/verdict/history/files.js';
import { timeline } from '../../helpers/log.js';

const NUMBER = { file: 'tickets.json', field: 'left' };
const history = (text: string) => numberHistory(timeline(text), NUMBER);
const told = (text: string) =>
  history(text).updates.map(
    ({ process, read, write, missed }) =>
      `${process} ${read.value}>${write.value}${missed ? ` missed ${missed.process} ${missed.value}` : ''}`,
  );

describe('numberHistory', () => {
  const office = `
    1 main write tickets.json {"left":4}
    2 b1 read tickets.json {"left":4}`;

  it('pairs each write with the read before it', () => {
    const text = `${office}
      3 b1 read tickets.json {"left":4}
      4 b1 write tickets.json {"left":3}
      5 b2 read tickets.json {"left":3}
      6 b2 write tickets.json {"left":2}`;
    expect(told(text)).toEqual(['b1 4>3', 'b2 3>2']);
    expect(history(text)).toMatchObject({ first: { process: 'main', value: 4 }, last: { value: 2 } });
  });

  it('names the first write that came between a read and the write that rests on it', () => {
    expect(
      told(`${office}
      3 b2 read tickets.json {"left":4}
      4 b3 read tickets.json {"left":4}
      5 b2 write tickets.json {"left":3}
      6 b3 write tickets.json {"left":3}
      7 b1 write tickets.json {"left":3}`),
    ).toEqual(['b2 4>3', 'b3 4>3 missed b2 3', 'b1 4>3 missed b2 3']);
  });

  it('lets a new read make up for what an old one missed', () => {
    expect(
      told(`${office}
      3 b2 read tickets.json {"left":4}
      4 b2 write tickets.json {"left":3}
      5 b1 read tickets.json {"left":3}
      6 b1 write tickets.json {"left":2}`),
    ).toEqual(['b2 4>3', 'b1 3>2']);
  });

  it('knows a read that was logged after a write but was over before it, by what it saw', () => {
    expect(
      told(`
      1 main write tickets.json {"left":4}
      2 b2 read tickets.json {"left":4}
      3 b2 write tickets.json {"left":3}
      4 b1 read tickets.json {"left":4}
      5 b1 write tickets.json {"left":3}`),
    ).toEqual(['b2 4>3', 'b1 4>3 missed b2 3']);
  });

  it('takes no notice of other files, other fields and what it cannot read', () => {
    expect(
      told(`${office}
      3 b2 write other.json {"left":1}
      3 b2 write tickets.json {"right":1}
      3 b2 write tickets.json {"left":"1"}
      3 b2 write tickets.json {"left":1,"names":"a…
      3 b2 write tickets.json null
      4 b1 write tickets.json {"left":3}`),
    ).toEqual(['b1 4>3']);
  });

  it('does not hold a process’s own writes against it', () => {
    expect(
      told(`${office}
      3 b1 write tickets.json {"left":3}
      4 b1 write tickets.json {"left":2}`),
    ).toEqual(['b1 4>3', 'b1 4>2']);
  });

  it('agrees with comparing all events with all, for any interleaving', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 40 }), (turns) => {
        const events = playTurns(turns);
        const lines = events.map(
          ({ who, what, value }, t) => `${t} b${who} ${what} tickets.json {"left":${value}}`,
        );
        const { updates } = history(['0 main write tickets.json {"left":9}', ...lines].join('\n'));
        const stale = events.flatMap(({ who, what }, at) => {
          if (what !== 'write') return [];
          const read = events.findLastIndex(
            (event, index) => index < at && event.who === who && event.what === 'read',
          );
          return [events.slice(read, at).some((event) => event.what === 'write' && event.who !== who)];
        });
        expect(updates.map(({ missed }) => missed !== null)).toEqual(stale);
      }),
    );
  });
});

/** Whoever has the turn reads, and at the next turn writes one less. */
function playTurns(turns: readonly number[]) {
  let value = 9;
  const seen = new Map<number, number>();
  return turns.map((who) => {
    const known = seen.get(who);
    if (known === undefined) {
      seen.set(who, value);
      return { who, what: 'read', value } as const;
    }
    seen.delete(who);
    value = known - 1;
    return { who, what: 'write', value } as const;
  });
}
