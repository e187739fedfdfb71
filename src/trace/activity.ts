/** What a process is busy with, as far as it tells: the stretch between two of its prints. */
import type { PrintEvent } from './events.js';
import type { ActivitySpan, Timeline } from './timeline.js';

/** How to recognise an activity: the print that begins it contains `begins`, the one that ends it contains `ends`. */
export interface ActivityMarks {
  readonly begins: string;
  readonly ends: string;
}

/**
 * The stretches of an activity, in the order they began. One that its process did not live to finish ends with the
 * process (`last` is null), or where the log stops. A second beginning within one belongs to it.
 */
export function activitySpans(timeline: Timeline, { begins, ends }: ActivityMarks): ActivitySpan[] {
  const open = new Map<string, PrintEvent>();
  const spans: ActivitySpan[] = [];
  for (const event of timeline.events) {
    if (event.kind !== 'print') continue;
    const first = open.get(event.process);
    if (first && event.text.includes(ends)) {
      open.delete(event.process);
      spans.push({ process: event.process, from: first.t, to: event.t, first: first.seq, last: event.seq });
    } else if (!first && event.text.includes(begins)) {
      open.set(event.process, event);
    }
  }
  const lives = new Map(timeline.lanes.map((lane) => [lane.process, lane.ended ?? timeline.duration]));
  for (const { process, t, seq } of open.values()) {
    spans.push({
      process,
      from: t,
      to: Math.max(t, lives.get(process) ?? timeline.duration),
      first: seq,
      last: null,
    });
  }
  return spans.sort((a, b) => a.first - b.first);
}
