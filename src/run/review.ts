/** What a finished log shows, whether it has just been written or lay in a file: what is drawn of it, and what is found. */

import type { ParameterValues } from '../lesson/lesson.js';
import type { Lesson } from '../lesson/load-lesson.js';
import { expectsOf } from '../lesson/variants.js';
import { buildTimeline } from '../trace/build-timeline.js';
import type { EndEvent, TraceEvent } from '../trace/events.js';
import type { Timeline } from '../trace/timeline.js';
import type { Finding } from '../verdict/finding.js';
import { failedLanes } from '../verdict/history/endings.js';
import { untilStopped, wasCutShort } from '../verdict/history/until-stopped.js';
import { lockFindings } from '../verdict/locks/every-lock.js';
import { mistakeFindings } from '../verdict/mistakes/mistakes.js';
import { troubleFindings } from '../verdict/trouble/trouble.js';

/** Views and verdicts are made from at most so many events; a log may be longer than memory. */
export const KEPT_EVENTS = 500_000;

/** What has run. */
export interface Subject {
  /** The lesson's id, or the path as typed. */
  readonly label: string;
  /** Null for a learner's program. */
  readonly lesson: Lesson | null;
  readonly parameters: ParameterValues;
}

/** A run, by its log. */
export interface Performance {
  /** Why the run was over; null where the log stops before that. */
  readonly outcome: { readonly reason: EndEvent['reason'] | null };
  /** What is drawn of it. A run that was stopped from outside ends where it stood then. */
  readonly timeline: Timeline;
  readonly findings: readonly Finding[];
  /** Whether it showed what it is for: the lesson's expected findings; for a program, that nothing failed. */
  readonly shown: boolean;
  /** Whether the log was too long to keep. */
  readonly cut: boolean;
}

/** What `events` show: the log's, without verdicts, which are made anew. `cut`: there were more than `KEPT_EVENTS`. */
export function reviewLog(subject: Subject, events: readonly TraceEvent[], cut: boolean): Performance {
  const whole = buildTimeline(withEnd(events));
  const timeline = asDrawn(whole);
  const findings = findingsOf(subject, whole);
  const outcome = { reason: events.findLast((event) => event.kind === 'end')?.reason ?? null };
  return { outcome, timeline, findings, shown: wasShown(subject, outcome, timeline, findings), cut };
}

/**
 * A log that stops before its end is judged as a run that was interrupted where it stops: nobody knows what came next. Where
 * the observer has stopped the run by then, what followed was its own doing.
 */
function withEnd(events: readonly TraceEvent[]): readonly TraceEvent[] {
  const [first] = events;
  if (first === undefined || events.some(({ kind }) => kind === 'end')) return events;
  const stop = events.find((event) => event.kind === 'stop');
  const t = events.reduce((latest, event) => Math.max(latest, event.t), 0);
  const { process, pid } = first;
  const { reason, t: stopped } = stop ?? { reason: 'interrupted' as const, t };
  return [...events, { seq: (events.at(-1)?.seq ?? 0) + 1, t, process, pid, kind: 'end', reason, stopped }];
}

/** A deadlock is drawn to the death it comes to. */
const asDrawn = (timeline: Timeline): Timeline =>
  timeline.end?.reason === 'deadlock' ? timeline : untilStopped(timeline);

/**
 * What a run showed, by what happened before it was stopped. What a lesson judges itself is not told a second time as
 * trouble, and of a run that could have gone on only what nothing later could change.
 */
export function findingsOf({ lesson }: Pick<Subject, 'lesson'>, whole: Timeline): Finding[] {
  const timeline = untilStopped(whole);
  const trouble = troubleFindings(timeline);
  const own = lesson === null ? [] : lesson.check(timeline);
  const rest = lesson === null ? [...mistakeFindings(whole), ...lockFindings(timeline)] : [];
  const all = [
    ...own,
    ...trouble.filter((each) => !own.some(({ finding }) => finding === each.finding)),
    ...rest,
  ];
  return wasCutShort(timeline) ? all.filter(({ isFinal }) => isFinal) : all;
}

/** Whether that is what it was to show: see `Performance`. */
function wasShown(
  { lesson, parameters }: Pick<Subject, 'lesson' | 'parameters'>,
  { reason }: Performance['outcome'],
  timeline: Timeline,
  findings: readonly Finding[],
): boolean {
  const expected = lesson === null ? [] : expectsOf(lesson.meta, parameters);
  const found = findings.filter(({ finding, shown }) => shown === true && expected.includes(finding));
  const atEnd = reason === 'finished' || (reason === 'deadlock' && found.some((each) => each.isStandstill));
  if (!atEnd || failedLanes(untilStopped(timeline)).length > 0) return false;
  return expected.every((name) => found.some(({ finding }) => finding === name));
}
