/** What the processes of a steered run did: each its own calls and their answers, without times and process ids. */
import type { EventKind, TraceEvent } from '../../src/trace/events.js';

/** What only the observer says, when it happens to look; and who was let go on, which the schedule says. */
const OBSERVED: ReadonlySet<EventKind> = new Set([
  'run',
  'program',
  'state',
  'output',
  'steer',
  'stop',
  'standstill',
  'end',
  'verdict',
]);

/** By process: lines of JSON. Where a text holds the id of a process, its name stands. */
export function storyOf(events: readonly TraceEvent[]): Record<string, string[]> {
  const names = new Map(events.map(({ pid, process }) => [String(pid), process]));
  const story: Record<string, string[]> = {};
  for (const event of events) {
    if (OBSERVED.has(event.kind) || (event.kind === 'exit' && event.seenBy === 'observer')) continue;
    const { seq: _, t, late, pid, process, ...said } = event;
    const line = JSON.stringify(said).replace(/\b\d+\b/g, (number) => names.get(number) ?? number);
    story[process] ??= [];
    story[process].push(line);
  }
  return story;
}

/** The first thing that differs, told by process; null: nothing does. */
export function firstDifference(
  one: Readonly<Record<string, readonly string[]>>,
  other: Readonly<Record<string, readonly string[]>>,
): string | null {
  for (const process of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const [first = [], second = []] = [one[process], other[process]];
    const at = Array.from({ length: Math.max(first.length, second.length) }).findIndex(
      (_, index) => first[index] !== second[index],
    );
    if (at >= 0) return `${process}: ${first[at]} / ${second[at]}`;
  }
  return null;
}
