/** Findings of the lessons about deadlock: that it happened, how to undo it, and that it did not happen. */
import type { TraceEvent } from '../../trace/events.js';
import type { Timeline } from '../../trace/timeline.js';
import { lockHistories } from '../history/locks.js';
import { type Finding, finding } from '../undefined-finding.js';
import { type Cycle, cycleFinding, standingCircles } from './wait-for.js';

/** The first circle of the wanted kind, as what the lesson is for. Evidence: as for any circle. */
export function expectedDeadlockFinding(timeline: Timeline, name: 'deadlock' | 'self-deadlock'): Finding {
  const found = standingCircles(timeline)
    .map(cycleFinding)
    .find((each) => each.finding === name);
  if (found) return found.asShown();
  return name === 'deadlock'
    ? finding('deadlock', false, { processes: [], objects: [] }, [])
    : finding('self-deadlock', false, { process: '', object: '' }, []);
}

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

/** The run came to its end: locks were taken, every one was given back, and nobody waits. Evidence: the last releases. */
export function noDeadlockFinding(timeline: Timeline): Finding {
  const histories = [...lockHistories(timeline).values()];
  const turns = histories.flatMap((history) => history.turns);
  const stuck = standingCircles(timeline).length > 0 || turns.some(({ released }) => released === null);
  const outcome =
    turns.length === 0 ? 'unused' : stuck || timeline.end?.reason !== 'finished' ? 'stuck' : 'shown';
  const data = {
    outcome,
    objects: histories.map(({ object }) => object),
    acquires: timeline.events.filter(({ kind }) => kind === 'acquire').length,
    processes: new Set(turns.map(({ process }) => process)).size,
  } as const;
  const evidence = histories.flatMap(({ turns: own }) => own.at(-1)?.released?.seq ?? []);
  return finding('no-deadlock', outcome === 'shown', data, evidence);
}
