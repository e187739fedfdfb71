import { describe, expect, it } from 'vitest';
import { monotonic } from '../../src/os/clock.js';
import { futexWait, futexWake, hasLastWish, withLastWish } from '../../src/os/futex.js';
import { createSharedMemory, mapSharedMemory } from '../../src/os/shared-memory.js';
import { collect, spawnProcess } from '../../src/os/spawn.js';

const memory = () => mapSharedMemory(createSharedMemory(4096), 4096);

describe('a futex', () => {
  it('does not wait when the word has changed', () => {
    const { words, address } = memory();
    words[0] = 1;
    expect(futexWait(address, 0, null)).toBe('changed');
    expect(futexWait(address, -1, 3600)).toBe('changed');
  });

  it.each([[0], [0.05], [1.1]])('waits %s seconds, not less', (seconds) => {
    const { address } = memory();
    const before = monotonic();
    expect(futexWait(address, 0, seconds)).toBe('timeout');
    expect(monotonic() - before).toBeGreaterThanOrEqual(seconds);
  });

  it('knows words apart, and negative ones', () => {
    const { words, address } = memory();
    words[3] = -7;
    expect(futexWait(address + 12n, 0, null)).toBe('changed');
    expect(futexWait(address + 12n, -7, 0.01)).toBe('timeout');
  });

  it('can be woken though nobody waits', () => {
    const { address } = memory();
    expect(futexWake(address, 1)).toBeUndefined();
  });

  it('is the same word in every process that maps the memory', () => {
    const fd = createSharedMemory(4096);
    const [one, two] = [mapSharedMemory(fd, 4096), mapSharedMemory(fd, 4096)];
    expect(one.address).not.toBe(two.address);
    Atomics.store(one.words, 5, 42);
    expect(Atomics.load(two.words, 5)).toBe(42);
    expect(new Set(mapSharedMemory(createSharedMemory(4096), 4096).words)).toEqual(new Set([0]));
    // a stranger to our code writes to the same memory through the descriptor it was given
    const pid = spawnProcess({
      file: '/bin/sh',
      args: ['sh', '-c', 'printf "\\001\\002" >&7'],
      env: {},
      fds: [[7, fd]],
    });
    expect(collect(pid, true)).toBe(0);
    expect(Atomics.load(two.words, 0)).toBe(0x0201);
  });
});

describe('a last wish', () => {
  const { address } = memory();

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
