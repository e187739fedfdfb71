import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { type Interrupt, withInterrupts } from '../../../src/cli/terminal/interrupt.js';

const audience = () => new AbortController();
const aborted = ({ stop }: Interrupt) =>
  new Promise<void>((resolve) => stop.addEventListener('abort', () => resolve()));

const outputLostBy = (lost: AbortSignal) => ({ lost, isTerminal: false, write: () => {} });

describe('work that can be interrupted', () => {
  let kill: MockInstance<typeof process.kill>;
  beforeEach(() => {
    kill = vi.spyOn(process, 'kill').mockReturnValue(true);
  });
  afterEach(() => {
    expect(process.listenerCount('SIGHUP')).toBe(0);
    vi.restoreAllMocks();
  });

  it('gives what it gives, and leaves no signal caught', async () => {
    expect(await withInterrupts(outputLostBy(audience().signal), async ({ stop }) => stop.aborted)).toBe(
      false,
    );
    expect(kill).not.toHaveBeenCalled();
  });

  it('is stopped by a signal, tells what it knows, and then the signal acts', async () => {
    const told = await withInterrupts(outputLostBy(audience().signal), async (interrupt) => {
      process.emit('SIGHUP', 'SIGHUP');
      await Promise.resolve();
      expect(kill).not.toHaveBeenCalled();
      return [interrupt.stop.aborted, interrupt.received()];
    });
    expect(told).toEqual([true, true]);
    expect(kill.mock.calls).toEqual([[process.pid, 'SIGHUP']]);
  });

  it('is stopped when nobody can receive its output, which is no signal', async () => {
    const reader = audience();
    const told = await withInterrupts(outputLostBy(reader.signal), async (interrupt) => {
      setImmediate(() => reader.abort());
      await aborted(interrupt);
      return interrupt.received();
    });
    expect(told).toBe(false);
    expect(kill).not.toHaveBeenCalled();
  });

  it('is stopped from its start when the output was lost before', async () => {
    const reader = audience();
    reader.abort();
    expect(await withInterrupts(outputLostBy(reader.signal), async ({ stop }) => stop.aborted)).toBe(true);
  });

  it('lets a signal act at once after it has released', async () => {
    await withInterrupts(outputLostBy(audience().signal), async ({ release }) => {
      expect(process.listenerCount('SIGHUP')).toBe(1);
      release();
      expect(process.listenerCount('SIGHUP')).toBe(0);
    });
  });

  it('is not deaf to it where the work never ends', async () => {
    vi.useFakeTimers();
    try {
      void withInterrupts(outputLostBy(audience().signal), () => new Promise(() => {}));
      process.emit('SIGTERM', 'SIGTERM');
      expect(kill).not.toHaveBeenCalled();
      vi.runAllTimers();
      expect(kill.mock.calls).toEqual([[process.pid, 'SIGTERM']]);
      expect(process.listenerCount('SIGTERM')).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  it('lets the signal act when it fails, too', async () => {
    const failing = withInterrupts(outputLostBy(audience().signal), async () => {
      process.emit('SIGHUP', 'SIGHUP');
      throw new Error('no more');
    });
    await expect(failing).rejects.toThrow('no more');
    expect(kill.mock.calls).toEqual([[process.pid, 'SIGHUP']]);
  });
});
