/** How a deadlock could be undone. */
import type { TraceEvent } from '../../trace/events.js';
import type { Timeline } from '../../trace/timeline.js';
import { type Finding, finding } from '../undefined-finding.js';
import { type Cycle, standingCircles } from './wait-for.js';

/**
 * The two events of each circle of locks that, in the other order, would not have closed it: a process acquired one lock
 * and then asked for another, which its neighbours use the other way round. Evidence: these two.
 */
export function swapFindings(timeline: Timeline): Finding[] {
  return standingCircles(timeline).flatMap((cycle) => swapOf(cycle, timeline.events));
}

function swapOf(cycle: Cycle, events: readonly TraceEvent[]): Finding[] {
  const [wants] = cycle;
  const holds = cycle.at(-1);
  if (!wants || !holds || cycle.length < 2 || wants.held === null || holds.held === null) return [];
  const data = { process: wants.process, held: holds.object, wanted: wants.object, acquired: holds.held };
  const asked = events.findLast(
    ({ seq, kind, process }) => seq < wants.blocked && kind === 'wait' && process === wants.process,
  );
  return [finding('swap', null, data, [holds.held, asked?.seq ?? wants.blocked])];
}
