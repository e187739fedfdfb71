/** What goals look for among the events of a run. */
import type { EventKind, EventOf, FileEvent, TraceEvent } from '../../trace/events.js';
import type { PuzzleLog } from './goal.js';

/** The events of one kind that children told, in their order: what main prepares is no part of a goal. */
export function toldByChildren<Kind extends EventKind>(
  { timeline }: PuzzleLog,
  kind: Kind,
): readonly EventOf<Kind>[] {
  return timeline.events.filter(
    (event): event is TraceEvent & EventOf<Kind> => event.kind === kind && event.process !== MAIN,
  );
}

const MAIN = 'main';

/** What children wrote to the file, as numbers. */
export function writesOf(log: PuzzleLog, file: string): readonly (FileEvent & { readonly number: number })[] {
  return toldByChildren(log, 'write')
    .filter(({ object }) => object === file)
    .map((event) => ({ ...event, number: Number(event.value) }));
}

/** The first event of each process among these: so many processes did it. */
export function firstOfEach<Event extends TraceEvent>(events: readonly Event[]): readonly Event[] {
  return events.filter(
    ({ process }, index) => events.findIndex((event) => event.process === process) === index,
  );
}

/** Their evidence, when there are at least `count`. */
export function atLeast(count: number, events: readonly TraceEvent[]): readonly number[] | null {
  return events.length < count ? null : events.slice(0, count).map(({ seq }) => seq);
}
