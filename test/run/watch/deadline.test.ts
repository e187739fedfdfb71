import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startDeadline } from '../../../src/run/watch/deadline.js';

describe('a deadline', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('stops the run once, when the time is up', () => {
    const stop = vi.fn();
    const interrupt = new AbortController();
    const deadline = startDeadline(2, interrupt.signal, stop);
    vi.advanceTimersByTime(1999);
    expect([stop.mock.calls.length, deadline.reason()]).toEqual([0, null]);
    vi.advanceTimersByTime(1);
    expect([stop.mock.calls.length, deadline.reason()]).toEqual([1, 'timeout']);
    interrupt.abort();
    expect([stop.mock.calls.length, deadline.reason()]).toEqual([1, 'timeout']);
  });

  it('stops the run when the learner interrupts, now or before', () => {
    for (const interrupt of [AbortSignal.abort(), AbortSignal.timeout(0)]) {
      const stop = vi.fn();
      const deadline = startDeadline(null, interrupt, stop);
      if (!interrupt.aborted) interrupt.dispatchEvent(new Event('abort'));
      expect([stop.mock.calls.length, deadline.reason()]).toEqual([1, 'interrupted']);
    }
  });

  it('does not wait less because the time is very long', () => {
    const stop = vi.fn();
    startDeadline(3_000_000, undefined, stop);
    vi.advanceTimersByTime(1_000_000_000);
    expect(stop).not.toHaveBeenCalled();
  });

  it('does nothing once it is cleared', () => {
    const stop = vi.fn();
    const interrupt = new AbortController();
    startDeadline(2, interrupt.signal, stop).clear();
    interrupt.abort();
    vi.advanceTimersByTime(5000);
    expect(stop).not.toHaveBeenCalled();
  });
});
