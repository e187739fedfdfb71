/** A run that was stopped, as it stood just before. */
import { buildTimeline } from '../../trace/build-timeline.js';
import type { TraceEvent } from '../../trace/events.js';
import type { Timeline } from '../../trace/timeline.js';
import { perTimeline } from './per-timeline.js';

/**
 * The timeline without what the observer caused itself when it ended the run: deaths, ends of pipes, children without a
 * parent. They prove nothing about the program. Processes stamp an event before it can have an effect, so whatever carries
 * a later stamp may be such an effect, and nothing earlier is. A run that was not stopped is returned as it is.
 */
export const untilStopped = perTimeline((timeline): Timeline => {
  const stopped = timeline.end?.stopped;
  if (stopped === undefined || timeline.end?.t === stopped) return timeline;
  return buildTimeline(
    timeline.events.flatMap((event): TraceEvent[] => {
      if (event.kind === 'end') return [{ ...event, t: stopped }];
      return event.t <= stopped || event.kind === 'run' ? [event] : [];
    }),
  );
});

/** Whether it was stopped while it could have gone on. */
export const wasCutShort = ({ end }: Timeline): boolean =>
  end?.reason === 'interrupted' || end?.reason === 'timeout';
