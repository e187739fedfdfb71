/** A standstill that a run was stopped in, told: that nobody could go on, then each wait and why nobody answers it. */
import type { Timeline } from '../../trace/timeline.js';
import type { Finding } from '../finding.js';
import { standstillFinding } from './standstill.js';
import { waitsAtBarrierFindings } from './waits-at-barrier.js';
import { waitsAtPipeFindings } from './waits-at-pipe.js';
import { waitsForDoneFindings } from './waits-for-done.js';
import { waitsForEventFindings } from './waits-for-event.js';
import { waitsForItemFindings } from './waits-for-item.js';
import { waitsForLockFindings } from './waits-for-lock.js';
import { waitsForPermitFindings } from './waits-for-permit.js';
import { waitsForRoomFindings } from './waits-for-room.js';

const WAITS: readonly ((timeline: Timeline) => readonly Finding[])[] = [
  waitsForItemFindings,
  waitsForRoomFindings,
  waitsForDoneFindings,
  waitsAtBarrierFindings,
  waitsForPermitFindings,
  waitsForEventFindings,
  waitsForLockFindings,
  waitsAtPipeFindings,
];

/** None for a run that was not stopped in a standstill. */
export function standstillFindings(timeline: Timeline): Finding[] {
  return [...standstillFinding(timeline), ...waitFindings(timeline)];
}

/** Each wait alone. */
export function waitFindings(timeline: Timeline): Finding[] {
  return WAITS.flatMap((judge) => judge(timeline));
}
