/** What can be said of any program's run, without knowing what it is about. */
import type { Timeline } from '../../trace/timeline.js';
import type { Finding } from '../finding.js';
import { lockHistories } from '../history/locks.js';
import { exclusionFinding, foreignReleaseFindings } from '../locks/exclusion.js';
import { askedAndGotFinding, handoverFinding } from '../locks/lock-queue.js';
import { deadlockFindings } from '../locks/wait-for.js';
import { abandonedLockFindings, crashFindings, killedFindings, uncollectedFindings } from './leftovers.js';

/** What went wrong or was left behind, the gravest first; empty for a run without trouble. */
export function troubleFindings(timeline: Timeline): Finding[] {
  return [
    ...crashFindings(timeline),
    ...deadlockFindings(timeline),
    ...abandonedLockFindings(timeline),
    ...killedFindings(timeline),
    ...foreignReleaseFindings(timeline),
    ...uncollectedFindings(timeline),
  ];
}

/** For each lock that several processes used: whether it kept them apart, in which order they got it, how fast. */
export function lockFindings(timeline: Timeline): Finding[] {
  const shared = [...lockHistories(timeline).values()].filter(
    ({ turns }) => new Set(turns.map((turn) => turn.process)).size > 1,
  );
  return shared.flatMap(({ object }) => [
    exclusionFinding(timeline, object),
    ...[askedAndGotFinding(timeline, object), handoverFinding(timeline, object)].filter(
      (each) => each !== null,
    ),
  ]);
}
