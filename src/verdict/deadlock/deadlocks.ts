/** The circles of waiting that any program's run may end in, each as a finding of its kind. */
import type { Timeline } from '../../trace/timeline.js';
import type { Finding } from '../finding.js';
import { standingCircles } from '../locks/standing-circles.js';
import type { Cycle } from '../locks/wait-for.js';
import { evidenceOf } from './circle.js';
import { deadlockFinding, deadlockIn } from './deadlock.js';
import { openEndFinding, openEndIn } from './open-end.js';
import { pipeDeadlockFinding } from './pipe-deadlock.js';
import { selfDeadlockFinding, selfDeadlockIn } from './self-deadlock.js';

/** The circles that were still closed at the end of the log, or that only a killed process broke. */
export function deadlockFindings(timeline: Timeline): Finding[] {
  return standingCircles(timeline).flatMap((cycle) => circleFinding(cycle) ?? []);
}

/** Evidence: the block of each process, then the acquires by which they hold what is waited for. */
function circleFinding(cycle: Cycle): Finding | null {
  const fact = <Data>(data: Data) => ({ shown: null, data, evidence: evidenceOf(cycle) });
  const forgotten = openEndIn(cycle);
  if (forgotten) return openEndFinding.of(fact(forgotten));
  const alone = selfDeadlockIn(cycle);
  if (alone) return selfDeadlockFinding.of(fact(alone));
  const several = deadlockIn(cycle);
  return several ? deadlockFinding.of(fact(several)) : pipeDeadlockFinding(cycle);
}
