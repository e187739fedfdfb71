/** What can go wrong in any program's run. */
import type { Timeline } from '../../trace/timeline.js';
import { deadlockFindings } from '../deadlock/deadlocks.js';
import type { Finding } from '../finding.js';
import { standstillFindings } from '../standstill/standstills.js';
import { abandonedLockFindings } from './abandoned-lock.js';
import { crashFindings } from './crashed.js';
import { foreignReleaseFindings } from './foreign-release.js';
import { keptComputingFindings } from './kept-computing.js';
import { killedFindings } from './killed.js';
import { uncollectedFindings } from './uncollected.js';

/** The gravest first. */
const TROUBLE: readonly ((timeline: Timeline) => readonly Finding[])[] = [
  crashFindings,
  deadlockFindings,
  standstillFindings,
  abandonedLockFindings,
  keptComputingFindings,
  killedFindings,
  foreignReleaseFindings,
  uncollectedFindings,
];

/** What went wrong or was left behind, the gravest first; empty for a run without trouble. */
export function troubleFindings(timeline: Timeline): Finding[] {
  return TROUBLE.flatMap((judge) => judge(timeline));
}
