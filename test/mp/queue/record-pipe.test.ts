import { closeSync, fstatSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocateCell, type Cell } from '../../../src/mp/primitives/memory.js';
import { ItemRecord } from '../../../src/mp/queue/item-record.js';
import { ItemStore, type StoredAt } from '../../../src/mp/queue/item-store.js';
import { RECORD_BYTES, RecordPipe } from '../../../src/mp/queue/record-pipe.js';
import { neverWait } from '../../../src/os/descriptor.js';
import { openMemoryFile } from '../../../src/os/memory-file.js';
import { openPipe, waitReadable } from '../../../src/os/pipe.js';

/** Where the words of it are that the tests pretend with. */
const SLEEPERS = 4;
/** More than a pipe holds. */
const MANY = 1000;

function create(): { records: RecordPipe; cell: Cell; read: number; file: number } {
  const [read, write] = openPipe();
  neverWait(read);
  neverWait(write);
  const [cell, file] = [allocateCell(), openMemoryFile()];
  return { records: new RecordPipe({ read, write, file, cell, offset: 0 }), cell, read, file };
}

function put(records: RecordPipe, number: number): void {
  const record = Buffer.alloc(RECORD_BYTES, 1);
  record.writeUInt32LE(number, 4);
  records.put(record);
}

function take(records: RecordPipe): number | null {
  const record = Buffer.alloc(RECORD_BYTES);
  return records.take(record, null) ? record.readUInt32LE(4) : null;
}

describe('a pipe of records', () => {
  it('keeps what the pipe does not hold, in order, and counts it', () => {
    const { records } = create();
    for (let number = 0; number < MANY; number += 1) put(records, number);
    expect(records.length).toBe(MANY);
    for (let number = 0; number < MANY / 2; number += 1) expect(take(records)).toBe(number);
    for (let number = MANY; number < 2 * MANY; number += 1) put(records, number);
    for (let number = MANY / 2; number < 2 * MANY; number += 1) expect(take(records)).toBe(number);
    expect([take(records), records.length]).toEqual([null, 0]);
  });

  it('counts round where the words do', () => {
    const { records, cell } = create();
    for (const word of [0, 1, 2]) Atomics.store(cell.words, cell.at(word), -3); // added, taken, next
    for (let number = 0; number < MANY; number += 1) put(records, number);
    for (let number = 0; number < MANY; number += 1) expect(take(records)).toBe(number);
    expect([take(records), records.length]).toEqual([null, 0]);
  });

  it('wakes those who sleep at an empty pipe for what did not fit in it', () => {
    const { records, cell, read } = create();
    Atomics.store(cell.words, cell.at(SLEEPERS), 1);
    for (let number = 0; number < MANY; number += 1) put(records, number);
    for (let number = 0; number < MANY; number += 1) {
      expect(waitReadable(read, 0)).toBe(true);
      expect(records.length).toBe(MANY - number);
      expect(take(records)).toBe(number);
    }
    expect(take(records)).toBeNull();
    expect(waitReadable(read, 0)).toBe(false);
  });

  it('gives the memory of its backlog back', () => {
    const { records, file } = create();
    const bytes = 50 * MANY * RECORD_BYTES;
    for (let number = 0; number < 50 * MANY; number += 1) put(records, number);
    expect(memoryOf(file)).toBeGreaterThan(bytes / 2);
    while (take(records) !== null) {}
    expect(memoryOf(file)).toBeLessThan(bytes / 10);
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
