/** What the goal of a puzzle is asked with. */
import { advance, createMoment, type Moment } from '../../trace/moment.js';
import type { Timeline } from '../../trace/timeline.js';

/** A run of a puzzle's program, as far as it has come. */
export interface PuzzleLog {
  readonly timeline: Timeline;
  /** How everything stands after its last event; of a steered run, what each process is about to do, too. */
  readonly moment: Moment;
}

/**
 * The events that show that the goal has come about, the most telling last; null: not yet. Pure. It knows calls, objects
 * and processes, and never a schedule: whatever leads there wins. What has come about once stays so.
 */
export type Goal = (log: PuzzleLog) => readonly number[] | null;

export function readPuzzleLog(timeline: Timeline): PuzzleLog {
  const moment = createMoment();
  for (const event of timeline.events) advance(moment, event);
  return { timeline, moment };
}
