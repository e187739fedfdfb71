/** What may end a run before it ends itself: its time limit, the learner, or a deadlock. */
import type { StopEvent } from '../../trace/events.js';

export interface Deadline {
  /** Why the run was ended early, or null. */
  readonly reason: () => StopEvent['reason'] | null;
  /** Ends the run now: it is deadlocked. */
  readonly giveUp: () => void;
  /** Ends it now, for that reason. */
  readonly end: (reason: StopEvent['reason']) => void;
  readonly clear: () => void;
}

/** What setTimeout can wait, 25 days; longer ones it would not wait for at all. */
const LONGEST_TIMER_MS = 0x7fff_ffff;

/** Calls `stop` once, with the reason, after `timeout` real seconds (null never) or when `interrupt` is aborted. */
export function startDeadline(
  timeout: number | null,
  interrupt: AbortSignal | undefined,
  stop: (reason: StopEvent['reason']) => void,
): Deadline {
  let reason: ReturnType<Deadline['reason']> = null;
  const end = (why: NonNullable<typeof reason>) => {
    if (reason !== null) return;
    reason = why;
    stop(why);
  };
  const onInterrupt = () => end('interrupted');
  const timer =
    timeout === null
      ? undefined
      : setTimeout(() => end('timeout'), Math.min(timeout * 1000, LONGEST_TIMER_MS));
  interrupt?.addEventListener('abort', onInterrupt);
  if (interrupt?.aborted) onInterrupt();
  return {
    reason: () => reason,
    giveUp: () => end('deadlock'),
    end,
    clear: () => {
      clearTimeout(timer);
      interrupt?.removeEventListener('abort', onInterrupt);
    },
  };
}
