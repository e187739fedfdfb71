/** Whether an activity was done by one process at a time. */
import { alert, phrase, process } from '../../i18n/phrase.js';
import { en, zh } from '../../i18n/speech.js';
import { type ActivityMarks, activitySpans } from '../../trace/activity.js';
import type { ActivitySpan, Timeline } from '../../trace/timeline.js';
import { defineFinding } from '../finding.js';
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
export const overlapFinding = defineFinding('overlap', {
  judge(timeline: Timeline, activity: ActivityMarks) {
    const spans = activitySpans(timeline, activity);
    const { greatest, seconds, busiest } = overlapOf(spans);
    const processes = processesOf(spans).length;
    const outcome = greatest > 1 ? 'shown' : processes > 1 ? 'none' : 'alone';
    const firstEnd = Math.min(...busiest.map((span) => span.last ?? Number.POSITIVE_INFINITY));
    const evidence = [...busiest.map((span) => span.first), ...(Number.isFinite(firstEnd) ? [firstEnd] : [])];
    return {
      shown: outcome === 'shown',
      // `names`: who was busy at the busiest moment (`greatest` of them); `seconds`: how long at least two were
      data: { outcome, processes, greatest, seconds, names: processesOf(busiest) } as const,
      evidence: outcome === 'shown' ? evidence : boundsOf(spans),
    };
  },

  en({ outcome, processes, greatest, seconds, names }, doing) {
    switch (outcome) {
      case 'shown':
        return greatest > 2
          ? phrase`${greatest} processes were ${doing} at once (${en.list(names)}); for ${en.seconds(seconds)} at least two were.`
          : phrase`2 processes were ${doing} at once (${en.list(names)}), for ${en.seconds(seconds)} in all.`;
      case 'none':
        return phrase`Not shown this time: never more than one process was ${doing}.`;
      case 'alone':
        return processes === 0
          ? phrase`Not shown: no process was seen ${doing}.`
          : phrase`Not shown: one process alone cannot overlap with anything. Try two or more.`;
    }
  },

  zh({ outcome, processes, greatest, seconds, names }, doing) {
    switch (outcome) {
      case 'shown':
        return greatest > 2
          ? phrase`最多时有 ${greatest} 个进程同时在${doing}（${zh.list(names)}）；不止一个进程在${doing}的时间共 ${zh.seconds(seconds)}。`
          : phrase`${zh.list(names)} 同时在${doing}，重叠的时间共 ${zh.seconds(seconds)}。`;
      case 'none':
        return phrase`这次没有看到重叠：任何时刻最多只有一个进程在${doing}。`;
      case 'alone':
        return processes === 0
          ? phrase`看不出来：没有哪个进程在${doing}。`
          : phrase`看不出来：只有一个进程，没有谁能和它重叠。至少用两个进程再试一次。`;
    }
  },
});

/** Never more than one was busy. Evidence: all beginnings and ends; or those of the two that got in each other's way. */
export const noOverlapFinding = defineFinding('no-overlap', {
  judge(timeline: Timeline, activity: ActivityMarks) {
    const spans = activitySpans(timeline, activity);
    const pair = firstOverlap(spans);
    const processes = processesOf(spans).length;
    const outcome = pair ? 'overlap' : processes > 1 ? 'shown' : 'alone';
    const names = pair?.map((span) => span.process) ?? [];
    return {
      shown: outcome === 'shown',
      // `names`: for "overlap" the two who were in each other's way first
      data: { outcome, processes, turns: spans.length, seconds: overlapOf(spans).seconds, names } as const,
      evidence: boundsOf(pair ?? spans),
    };
  },

  en({ outcome, processes, turns, seconds, names: [first = '?', second = '?'] }, doing) {
    switch (outcome) {
      case 'shown':
        return phrase`One at a time: ${turns} turns of ${doing} by ${processes} processes, and no two overlapped.`;
      case 'overlap':
        return seconds > 0
          ? phrase`${en.list([first, second])} were ${doing} ${alert('at the same time')}; ${en.seconds(seconds)} overlapped in all.`
          : phrase`${process(second)} began ${doing} ${alert('before')} ${process(first)} was done.`;
      case 'alone':
        return processes === 0
          ? phrase`Not shown: no process was seen ${doing}.`
          : phrase`Not shown: one process alone has nobody to be kept apart from. Try two or more.`;
    }
  },

  zh({ outcome, processes, turns, seconds, names: [first = '?', second = '?'] }, doing) {
    switch (outcome) {
      case 'shown':
        return phrase`一次一个：${processes} 个进程一共${doing} ${turns} 次，没有任何两次重叠。`;
      case 'overlap':
        return seconds > 0
          ? phrase`${zh.list([first, second])} ${alert('同时')}在${doing}，重叠的时间共 ${zh.seconds(seconds)}。`
          : phrase`${process(first)} ${alert('还没结束')}${doing}，${process(second)} 就开始了。`;
      case 'alone':
        return processes === 0
          ? phrase`看不出来：没有哪个进程在${doing}。`
          : phrase`看不出来：只有一个进程，本来就没有谁会和它撞上。至少用两个进程再试一次。`;
    }
  },
});

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
