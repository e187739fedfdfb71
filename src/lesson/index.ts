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
export { roundSeconds } from '../verdict/seconds.js';

// Findings: how a kind is defined, and the kinds that several lessons share; each room lists its own.

export * from '../verdict/deadlock/index.js';
export {
  defineFinding,
  type Finding,
  type FindingData,
  type FindingKind,
  type Judgement,
  type Sentences,
} from '../verdict/finding.js';
export * from '../verdict/locks/index.js';
export * from '../verdict/pipes/index.js';
export * from '../verdict/queues/index.js';
export * from '../verdict/turns/index.js';

// What the files of a lesson export, and what they are written with.

export { activityCheck } from './activity-check.js';
export type * from './lesson.js';
export * from './meta-notation.js';
export type * from './question.js';
export * from './quiz-notation.js';
