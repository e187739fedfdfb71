/**
 * `concur-lesson/lesson`: what the files of a lesson's folder may import, beside each other and the library its program is
 * written with. All of it is pure. How a lesson is made of it: docs/adding-a-lesson.md.
 */

// Sentences: words with roles, and in each language what they are put together from.

export * from '../i18n/phrase.js';
export { megabytes } from '../i18n/quantity.js';
export { en, zh } from '../i18n/speech.js';

// A run: its events, as lanes and spans, as an activity, as messages, as it stood at a moment.

export { type ActivityMarks, activitySpans } from '../trace/activity.js';
export type * from '../trace/events.js';
export type { Message } from '../trace/messages.js';
export {
  advance,
  createMoment,
  endHolders,
  itemsOf,
  type Moment,
  type ObjectNow,
  objectAt,
  type ProcessNow,
} from '../trace/moment.js';
export type { ActivitySpan, Doing, Hold, KernelSpan, Lane, Span, Timeline } from '../trace/timeline.js';

// What became of processes, locks, queues, pipes and files; who decided an order.

export { type EndedProcess, endingsOf, errorLine, failedLanes } from '../verdict/history/endings.js';
export { type Fate, fatesOf } from '../verdict/history/fates.js';
export * from '../verdict/history/files.js';
export { type Kinship, kinshipOf, livedTogether, orderedBy } from '../verdict/history/kinship.js';
export {
  contestedTurns,
  type LockFault,
  type LockHistory,
  type LockTurn,
  lockHistories,
  lockHistory,
} from '../verdict/history/locks.js';
export { pipeMessages } from '../verdict/history/pipe-messages.js';
export * from '../verdict/history/queue-calls.js';
export * from '../verdict/history/queues.js';
export { toldTo } from '../verdict/history/told.js';
export { type Cycle, type CycleStep, standingCircles } from '../verdict/locks/wait-for.js';
export { roundSeconds } from '../verdict/seconds.js';
export { type DecidedBy, type Decision, decideOrder, turnsOf } from '../verdict/turns/order.js';

// Findings: how a kind is defined, and the kinds that several lessons have in common.

export { deadlockFinding } from '../verdict/deadlock/deadlock.js';
export { forgottenEndFinding } from '../verdict/deadlock/forgotten-end.js';
export { noDeadlockFinding } from '../verdict/deadlock/no-deadlock.js';
export { selfDeadlockFinding } from '../verdict/deadlock/self-deadlock.js';
export {
  defineFinding,
  type Finding,
  type FindingData,
  type FindingKind,
  type Judgement,
  type Sentences,
} from '../verdict/finding.js';
export { exclusionFinding } from '../verdict/locks/exclusion.js';
export { insideLockFinding } from '../verdict/locks/inside-lock.js';
export { askedAndGotFinding, handoverFinding } from '../verdict/locks/lock-queue.js';
export { endOfFileFinding } from '../verdict/pipes/end-of-file.js';
export { wholeMessagesFinding } from '../verdict/pipes/whole-messages.js';
export { allConsumedFinding } from '../verdict/queues/all-consumed.js';
export { endedBySentinelFinding } from '../verdict/queues/ended-by-sentinel.js';
export { firstInFirstOutFinding } from '../verdict/queues/first-in-first-out.js';
export { queueJoinedFinding } from '../verdict/queues/queue-joined.js';
export { waitedForRoomFinding } from '../verdict/queues/waited-for-room.js';
export { noOverlapFinding, overlapFinding, processesOf } from '../verdict/turns/overlap.js';

// What the files of a lesson export, and what they are written with.

export { activityCheck } from './activity-check.js';
export type * from './lesson.js';
export * from './meta-notation.js';
export type * from './question.js';
export * from './quiz-notation.js';
