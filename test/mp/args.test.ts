import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NODE_FLAGS } from '../../src/mp/process/environment.js';
import { pack, unpack } from '../../src/mp/travel/transfer.js';
import { launch } from '../helpers/launch.js';

describe('arguments of a process', () => {
  it('arrive as structured clone carries them', async () => {
    const [cloned, received] = (await launch('args.ts')).prints();
    expect(received).toBe(cloned);
    expect(cloned).toMatch(/Circular/);
  });

  it('that are the same lock arrive as the same lock', async () => {
    expect((await launch('same-lock.ts')).prints()).toEqual([
      'same object: true, other: false',
      'held by the parent: true, other free: true',
      'taken by the child: true',
    ]);
  });

  // NODE_FLAGS save time, except in a process that loads node:v8
  it.runIf(NODE_FLAGS.length > 0)(
    'decide how Node is started: plain ones and locks need no node:v8',
    async () => {
      expect((await launch('start-flags.ts')).prints()).toEqual(['plain: true false', 'map: false true']);
    },
  );

  it('that cannot travel are a TypeError, and nothing is started', async () => {
    const { prints, of } = await launch('not-clonable.ts');
    expect(prints()).toEqual([
      'a function: TypeError, pid null',
      'a function deep inside: TypeError, pid null',
      'a symbol: TypeError, pid null',
      'a promise: TypeError, pid null',
      'a weak map: TypeError, pid null',
      'shared memory: TypeError, pid null',
      'a generator: TypeError, pid null',
      'a process: TypeError, pid null',
    ]);
    expect(of('spawn')).toEqual([]);
  });

  it('that could not be read are a RangeError', () => {
    const value = [new Map([[1, 'one']])];
    const { length } = pack(value).bytes;
    expect(pack(value, length).bytes.length).toBe(length);
    expect(() => pack(value, length - 1)).toThrow(/^These args take \d+ bytes.*in parts/);
    let deep: unknown[] = [];
    for (let level = 0; level < 10_000; level += 1) deep = [deep];
    expect(() => pack(deep)).toThrow(/more than 500 levels/);
  });

  it('are unchanged by the journey, whatever they hold', () => {
    const leaf = fc.oneof(
      fc.anything({ withBigInt: true, withDate: true, withTypedArray: true, withSparseArray: true }),
      fc.constantFrom<unknown>(/x/g, new Error('e'), undefined, -0),
    );
    const anything = fc.oneof(
      leaf,
      fc.array(fc.tuple(leaf, leaf)).map((pairs) => new Map(pairs)),
      fc.array(leaf).map((items) => new Set(items)),
      leaf.map((value) => ({ twice: [value, value] })),
    );
    fc.assert(
      fc.property(anything, (value) => {
        const received = unpack(pack(value).bytes);
        expect(received).toEqual(structuredClone(value));
        const { twice } = (received ?? {}) as { twice?: [unknown, unknown] };
        if (twice) expect(twice[0]).toBe(twice[1]);
      }),
    );
  });
});
