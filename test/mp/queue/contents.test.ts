import { closeSync, fstatSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocateCell } from '../../../src/mp/primitives/memory.js';
import { Contents } from '../../../src/mp/queue/contents.js';
import { ItemRecord } from '../../../src/mp/queue/item-record.js';
import { ItemStore, type StoredAt } from '../../../src/mp/queue/item-store.js';
import { RECORD_BYTES } from '../../../src/mp/queue/records.js';
import { openMemoryFile } from '../../../src/os/memory-file.js';
import { turns } from '../../helpers/turns.js';

/** Where the words of it are that the tests pretend with. */
const [CHANGES, PUTS, NEXT_RECORD] = [1, 0, 2];
/** What they hold when that many items were put and all of them taken: a get's mark and the puts, counted round at 2^31. */
const afterPuts = (puts: number) => ({ [PUTS]: (1 << 31) | (puts & 0x7fff_ffff), [CHANGES]: (2 * puts) | 0 });
/** More than a segment of records holds. */
const MANY = turns(2000, 5000);

/** Two processes' views of one queue. */
function create(maxsize = 0, words: Readonly<Record<number, number>> = {}) {
  const [cell, file] = [allocateCell(), openMemoryFile()];
  for (const [word, value] of Object.entries(words)) Atomics.store(cell.words, cell.at(Number(word)), value);
  const [one, other] = [1, 2].map(() => new Contents(cell, file, maxsize)) as [Contents, Contents];
  return { one, other, cell, file };
}

function put(contents: Contents, item: unknown): boolean {
  contents.pack(item);
  return contents.add();
}

function take(contents: Contents): unknown {
  return contents.take()?.item ?? null;
}

describe('what is in a queue', () => {
  it('comes out in order, whoever puts and takes, and is counted', () => {
    const { one, other } = create();
    const who = (number: number) => (number % 3 === 0 ? one : other);
    for (let number = 0; number < MANY; number += 1) put(who(number), number);
    expect([one.length, other.length]).toEqual([MANY, MANY]);
    for (let number = 0; number < MANY / 2; number += 1) expect(take(who(number + 1))).toBe(number);
    for (let number = MANY; number < 2 * MANY; number += 1) put(who(number), number);
    for (let number = MANY / 2; number < 2 * MANY; number += 1) expect(take(who(number))).toBe(number);
    expect([take(one), take(other), one.length, one.puts]).toEqual([null, null, 0, 2 * MANY]);
  });

  it.each([-3, -MANY / 2])('is counted round: the numbers come to their end after %i more', (left) => {
    const { one, other, cell } = create(0, { ...afterPuts(left), [NEXT_RECORD]: left });
    for (let number = 0; number < MANY; number += 1) put(one, number);
    expect(other.length).toBe(MANY);
    for (let number = 0; number < MANY; number += 1) expect(take(other)).toBe(number);
    expect([take(one), one.length, one.puts]).toEqual([null, 0, MANY + left]);
    expect(Atomics.load(cell.words, cell.at(CHANGES))).toBe(2 * (MANY + left));
  });

  it('is never more than its limit, and one that is refused can be put later', () => {
    const { one, other } = create(2);
    expect([put(one, 'a'), put(other, 'b'), put(one, 'c'), put(other, 'd')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(take(one)).toBe('a');
    expect([one.add(), other.add()]).toEqual([true, false]);
    expect([take(other), take(other), take(other)]).toEqual(['b', 'c', null]);
  });

  it('does not depend on who has put or taken: they may be dead before they do anything else', () => {
    const { cell, file, one } = create();
    for (let number = 0; number < MANY; number += 1) {
      put(new Contents(cell, file, 0), number);
      if (number % 2 === 1) expect(take(new Contents(cell, file, 0))).toBe((number - 1) / 2);
    }
    expect(one.length).toBe(MANY / 2);
  });

  it('wakes one sleeper for each item', () => {
    const { one, other } = create();
    const before = other.items.count;
    for (let number = 0; number < 3; number += 1) put(one, number);
    expect(other.items.count - before).toBe(3);
  });

  it('takes no memory for what is gone', () => {
    const { one, other, file } = create();
    const all = 20 * MANY;
    for (let number = 0; number < all; number += 1) put(one, number);
    expect(memoryOf(file)).toBeGreaterThan((all * RECORD_BYTES) / 2);
    while (take(other) !== null) {}
    expect(memoryOf(file)).toBeLessThan((all * RECORD_BYTES) / 10);
    for (let number = 0; number < all; number += 1) {
      put(other, number);
      take(one);
    }
    expect(memoryOf(file)).toBeLessThan((all * RECORD_BYTES) / 10);
  });
});

describe('a store of large items', () => {
  it('gives them back as they were, in any order, and their memory to the system', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 300_000 }), { maxLength: 20 }),
        fc.func(fc.nat()),
        (sizes, key) => {
          const file = openMemoryFile();
          const store = new ItemStore(file, allocateCell(), 0);
          const items = sizes.map((size, index) => Buffer.alloc(size, `item ${index}`));
          const places = items.map((item) => store.keep(item));
          const order = places.map((_, index) => index).sort((a, b) => key(a) - key(b));
          for (const index of order) {
            if (key(index) % 3 === 0) store.clear(places[index] as StoredAt);
            else
              expect(Buffer.compare(store.fetch(places[index] as StoredAt), items[index] as Buffer)).toBe(0);
          }
          expect(memoryOf(file)).toBeLessThanOrEqual(64 * 4096);
          closeSync(file);
        },
      ),
    );
  });

  it('is left by what was not put after all', () => {
    const store = { kept: 0 };
    const keep = (item: Uint8Array) => {
      store.kept += item.length;
      return { page: 7, bytes: item.length };
    };
    const clear = ({ bytes }: StoredAt) => {
      store.kept -= bytes;
    };
    const record = new ItemRecord({ keep, clear } as unknown as ItemStore);
    record.pack('x'.repeat(10_000));
    expect(store.kept).toBeGreaterThan(10_000);
    record.drop();
    expect(store.kept).toBe(0);
    record.pack('small');
    record.drop();
    expect([store.kept, record.unpack()]).toEqual([0, 'small']);
  });
});

function memoryOf(file: number): number {
  return fstatSync(file).blocks * 512;
}
