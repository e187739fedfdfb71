import { describe, expect, it } from 'vitest';
import { futexWait } from '../../src/os/futex.js';
import { hasLastWish, withLastWish } from '../../src/os/last-wish.js';
import { createSharedMemory, mapSharedMemory } from '../../src/os/shared-memory.js';

describe('a last wish', () => {
  const { address } = mapSharedMemory(createSharedMemory(4096), 4096);

  it('lets an operation give and throw what it does', () => {
    expect(withLastWish(address, () => futexWait(address, 1, null))).toBe('changed');
    const failing = () => {
      throw new Error('inside');
    };
    expect(() => withLastWish(address, failing)).toThrow('inside');
    expect(withLastWish(address, () => 'again')).toBe('again');
  });

  it.runIf(process.platform === 'linux')('is one that Linux has', () => expect(hasLastWish()).toBe(true));
});
