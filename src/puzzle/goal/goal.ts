/** What the goal of a puzzle is asked with. */
import { advance, createMoment, type Moment } from '../../trace/moment.js';
import type { Operation } from '../../trace/operation.js';
import type { Timeline } from '../../trace/timeline.js';

/** A run of a puzzle's program, as far as it has come. */
export interface PuzzleLog {
  readonly timeline: Timeline;
  /** How everything stands after its last event. */
  readonly moment: Moment;
  /** What each process is about to do that is held back before a call; nobody in an ordinary run. */
  readonly next: ReadonlyMap<string, Operation>;
}

/**
 * The events that show that the goal has come about, the most telling last; null: not yet. Pure. It knows calls, objects
 * and processes, and never a schedule: whatever leads there wins. What has come about once stays so.
 */
export type Goal = (log: PuzzleLog) => readonly number[] | null;

/** `next`: see PuzzleLog. */
export function readPuzzleLog(
  timeline: Timeline,
  next: ReadonlyMap<string, Operation> = new Map(),
): PuzzleLog {
  const moment = createMoment();
  for (const event of timeline.events) advance(moment, event);
  return { timeline, moment, next };
}
