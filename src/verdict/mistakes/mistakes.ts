/** What programs of learners often get wrong although nobody crashes: for programs that are no lessons, which may mean it. */
import type { Timeline } from '../../trace/timeline.js';
import type { Finding } from '../finding.js';
import { untilStopped } from '../history/until-stopped.js';
import { busyWaitFindings } from './busy-wait.js';
import { endedOnEmptyFindings } from './ended-on-empty.js';
import { fileOverwrittenFindings } from './file-overwritten.js';
import { leftInQueueFindings } from './left-in-queue.js';
import { ownCopyFindings } from './own-copy.js';
import { ownPrimitiveFindings } from './own-primitive.js';
import { parentFirstFindings } from './parent-first.js';

/** The gravest first. */
const MISTAKES: readonly ((timeline: Timeline) => readonly Finding[])[] = [
  fileOverwrittenFindings,
  ownCopyFindings,
  ownPrimitiveFindings,
  endedOnEmptyFindings,
  leftInQueueFindings,
  parentFirstFindings,
  busyWaitFindings,
];

/**
 * By what happened before the run was stopped. Empty for a run without them, and for one whose log was too long to keep: what
 * is missing may be what was done right.
 */
export function mistakeFindings(whole: Timeline): Finding[] {
  const { events } = whole;
  const isWhole = (events.at(-1)?.seq ?? -1) === events.length - 1;
  return isWhole ? MISTAKES.flatMap((judge) => judge(untilStopped(whole))) : [];
}
