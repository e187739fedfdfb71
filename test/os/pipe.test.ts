import { closeSync, writeSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { monotonic, sleepReal, timespec } from '../../src/os/clock.js';
import { callFailed, errnoName } from '../../src/os/errors.js';
import { closeQuietly, openPipe, waitReadable } from '../../src/os/pipe.js';

describe('waitReadable', () => {
  it('waits for data, or for the end', () => {
    const [read, write] = openPipe();
    expect(waitReadable(read, 0)).toBe(false);
    const before = monotonic();
    expect(waitReadable(read, 0.05)).toBe(false);
    expect(monotonic() - before).toBeGreaterThanOrEqual(0.05);
    writeSync(write, 'x');
    expect(waitReadable(read, null)).toBe(true);
    expect(waitReadable(read, 0)).toBe(true);
    closeSync(read);
    const [empty, end] = openPipe();
    closeSync(end);
    expect(waitReadable(empty, null)).toBe(true);
    closeQuietly(empty, write, empty, end);
  });
});

describe('sleepReal', () => {
  it.each([[0], [-1], [0.001], [0.05]])('sleeps %s seconds, not less', (seconds) => {
    const before = monotonic();
    sleepReal(seconds);
    expect(monotonic() - before).toBeGreaterThanOrEqual(seconds);
  });
});

describe('timespec', () => {
  it.each([
    [0, 0n, 0n],
    [1.5, 1n, 500_000_000n],
    [1e-10, 0n, 1n],
    [0.999_999_999_9, 0n, 999_999_999n],
    [3_000_000_000, 3_000_000_000n, 0n],
    // no clock holds it: whoever waits looks again then
    [1e19, 4_294_967_296n, 0n],
    [Number.POSITIVE_INFINITY, 4_294_967_296n, 0n],
  ])('of %s', (seconds, whole, nanoseconds) => {
    const buffer = timespec(seconds);
    expect([buffer.readBigInt64LE(0), buffer.readBigInt64LE(8)]).toEqual([whole, nanoseconds]);
  });
});

describe('a failed call', () => {
  it('is named, with a remedy where one is known', () => {
    expect(errnoName(9)).toBe('EBADF');
    expect(errnoName(99_999)).toBe('errno 99999');
    expect(callFailed('Starting a process', 11)).toMatchObject({ name: 'OsError', code: 'EAGAIN' });
    expect(callFailed('Starting a process', 11).message).toMatch(
      /^Starting a process failed: EAGAIN\. .*ulimit -u/,
    );
    expect(callFailed('poll', 22).message).toBe('poll failed: EINVAL');
  });
});
