/** Whether an activity was done by one process at a time. */
import { type ActivityMarks, activitySpans } from '../../trace/activity.js';
import type { ActivitySpan, Timeline } from '../../trace/timeline.js';
import { type Finding, finding } from '../finding.js';
import { roundSeconds } from '../seconds.js';

export interface Overlap {
  /** How many were going on at the busiest moment. */
  readonly greatest: number;
  /** How long at least two were, real seconds. */
  readonly seconds: number;
  /** The ones going on at the first moment as busy as that. */
  readonly busiest: readonly ActivitySpan[];
}

/** Several processes were busy at once. Evidence: each one's beginning, then the first end after them. */
export function overlapFinding(timeline: Timeline, activity: ActivityMarks): Finding {
  const spans = activitySpans(timeline, activity);
  const { greatest, seconds, busiest } = overlapOf(spans);
  const processes = processesOf(spans).length;
  const outcome = greatest > 1 ? 'shown' : processes > 1 ? 'none' : 'alone';
  const firstEnd = Math.min(...busiest.map((span) => span.last ?? Number.POSITIVE_INFINITY));
  const evidence = [...busiest.map((span) => span.first), ...(Number.isFinite(firstEnd) ? [firstEnd] : [])];
  const data = { outcome, processes, greatest, seconds, names: processesOf(busiest) } as const;
  return finding('overlap', outcome === 'shown', data, outcome === 'shown' ? evidence : boundsOf(spans));
}

/** Never more than one was busy. Evidence: all beginnings and ends; or those of the two that got in each other's way. */
export function noOverlapFinding(timeline: Timeline, activity: ActivityMarks): Finding {
  const spans = activitySpans(timeline, activity);
  const pair = firstOverlap(spans);
  const names = processesOf(spans);
  const outcome = pair ? 'overlap' : names.length > 1 ? 'shown' : 'alone';
  const data = {
    outcome,
    processes: names.length,
    turns: spans.length,
    seconds: overlapOf(spans).seconds,
    names: pair?.map((span) => span.process) ?? [],
  } as const;
  return finding('no-overlap', outcome === 'shown', data, boundsOf(pair ?? spans));
}

/**
 * Counts what is going on at each moment, from beginning to end (a sweep line). Ends count before beginnings of the
 * same moment, so one that ends as another begins does not overlap with it, nor does one that takes no time.
 */
export function overlapOf(spans: readonly ActivitySpan[]): Overlap {
  const steps = spans
    .flatMap((span) => [
      { t: span.from, change: 1 },
      { t: span.to, change: -1 },
    ])
    .sort((a, b) => a.t - b.t || a.change - b.change);
  let busy = 0;
  let since = 0;
  let seconds = 0;
  let peak = { greatest: Math.min(spans.length, 1), at: spans[0]?.from ?? 0 };
  for (const { t, change } of steps) {
    if (busy > 1) seconds += t - since;
    since = t;
    busy += change;
    if (busy > peak.greatest) peak = { greatest: busy, at: t };
  }
  return {
    greatest: peak.greatest,
    seconds: roundSeconds(seconds),
    busiest: spans.filter((span) => span.from <= peak.at && peak.at < span.to),
  };
}

/** Every two that were going on at the same time, each pair once, the one that began first in front. */
export function* overlappingPairs(
  spans: readonly ActivitySpan[],
): Generator<readonly [ActivitySpan, ActivitySpan]> {
  let busy: ActivitySpan[] = [];
  for (const span of byBeginning(spans)) {
    if (span.to === span.from) continue;
    busy = busy.filter((earlier) => earlier.to > span.from);
    for (const earlier of busy) yield [earlier, span];
    busy.push(span);
  }
}

/**
 * The first two that got in each other's way: by the clock, or because one began before the other's end was logged.
 * Null if there are none.
 */
export function firstOverlap(spans: readonly ActivitySpan[]): readonly [ActivitySpan, ActivitySpan] | null {
  const byClock = overlappingPairs(spans).next();
  return byClock.done ? firstInterleaved(spans) : byClock.value;
}

/** The processes of the spans, each once, in the order they began. */
export function processesOf(spans: readonly ActivitySpan[]): string[] {
  return [...new Set(byBeginning(spans).map((span) => span.process))];
}

/** The spans in the order they began; by the log where the clock cannot tell. */
export function byBeginning(spans: readonly ActivitySpan[]): ActivitySpan[] {
  return [...spans].sort((a, b) => a.from - b.from || a.first - b.first);
}

function firstInterleaved(spans: readonly ActivitySpan[]): readonly [ActivitySpan, ActivitySpan] | null {
  let latest: ActivitySpan | null = null;
  for (const span of [...spans].sort((a, b) => a.first - b.first)) {
    if (latest && span.first < (latest.last ?? 0)) return [latest, span];
    if (!latest || (span.last ?? 0) > (latest.last ?? 0)) latest = span;
  }
  return null;
}

function boundsOf(spans: readonly ActivitySpan[]): number[] {
  return spans.flatMap((span) => (span.last === null ? [span.first] : [span.first, span.last]));
}
