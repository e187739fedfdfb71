/** One run in figures, for laying runs side by side. */
import { type ActivityMarks, activitySpans } from '../trace/activity.js';
import type { ActivitySpan, Timeline } from '../trace/timeline.js';
import { wasCutShort } from './history/until-stopped.js';
import { roundSeconds } from './seconds.js';
import { type DecidedBy, decideOrder, turnsOf } from './turns/order.js';
import { overlapOf } from './turns/overlap.js';

/** Times in real seconds. */
export interface Measure {
  /** From the first line of main to the end of the last process. */
  readonly wallSeconds: number;
  /** How many were busy with the activity at the busiest moment. */
  readonly greatestAtOnce: number;
  /** How long at least two were. */
  readonly overlapSeconds: number;
  readonly turns: readonly string[];
  /** Null where there is no order to decide: fewer than two processes had turns; or it is not known of a run cut short. */
  readonly decidedBy: DecidedBy | null;
  /** Whether the run was stopped before its end: what is told of it is how far it came. */
  readonly cutShort: boolean;
}

export function measure(timeline: Timeline, activity: ActivityMarks): Measure {
  const spans = activitySpans(timeline, activity);
  const { greatest, seconds } = overlapOf(spans);
  return {
    wallSeconds: wallSeconds(timeline),
    greatestAtOnce: greatest,
    overlapSeconds: seconds,
    turns: turnsOf(spans),
    decidedBy: decidedBy(timeline, spans),
    cutShort: wasCutShort(timeline),
  };
}

/** What was still to come may have shown who decides; that several were busy at once stays. */
function decidedBy(timeline: Timeline, spans: readonly ActivitySpan[]): DecidedBy | null {
  const decision = decideOrder(timeline, spans);
  const open = decision?.by === 'nobody' && decision.why !== 'overlap' && wasCutShort(timeline);
  return decision && !open ? decision.by : null;
}

export interface OrderCount {
  readonly order: readonly string[];
  readonly count: number;
}

/** Each distinct order and how often it came up, the most frequent first; equally frequent ones as they first came up. */
export function orderDistribution(orders: readonly (readonly string[])[]): OrderCount[] {
  const counts = new Map<string, OrderCount>();
  for (const order of orders) {
    const key = JSON.stringify(order);
    counts.set(key, { order, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

function wallSeconds({ lanes, duration }: Timeline): number {
  const [main] = lanes;
  if (!main) return 0;
  const from = main.started ?? main.spawned ?? 0;
  const to = lanes.reduce((last, lane) => Math.max(last, lane.ended ?? duration), from);
  return roundSeconds(to - from);
}
