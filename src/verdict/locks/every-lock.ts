/** What can be said of the locks of any program, without knowing what it is about. */
import type { Timeline } from '../../trace/timeline.js';
import type { Finding } from '../finding.js';
import { lockHistories } from '../history/locks.js';
import { exclusionFinding } from './exclusion.js';
import { askedAndGotFinding, handoverFinding } from './lock-queue.js';

/** For each lock that several processes used: whether it kept them apart, in which order they got it, how fast. */
export function lockFindings(timeline: Timeline): Finding[] {
  const shared = [...lockHistories(timeline).values()].filter(
    ({ turns }) => new Set(turns.map((turn) => turn.process)).size > 1,
  );
  return shared.flatMap(({ object }) =>
    [exclusionFinding, askedAndGotFinding, handoverFinding].flatMap((judge) => judge(timeline, object) ?? []),
  );
}
