/** When it is enough of what goes on by itself. */
import { expectsOf } from '../lesson/variants.js';
import { reviewLog, type Subject } from '../run/review.js';
import type { TraceEvent } from '../trace/events.js';
import type { Finding } from '../verdict/finding.js';
import { mistakeFindings } from '../verdict/mistakes/mistakes.js';
import { troubleFindings } from '../verdict/trouble/trouble.js';

/**
 * What a run has come to so far that is worth stopping at: what goes wrong, what contradicts the lesson, and what the lesson is
 * for, once all of that is there. `events`: the log so far.
 */
export function notableIn(subject: Subject, events: readonly TraceEvent[]): Finding[] {
  const { lesson, parameters } = subject;
  const { findings, timeline } = reviewLog(subject, events, false);
  const wrong = new Set([...troubleFindings(timeline), ...mistakeFindings(timeline)].map(nameOfFinding));
  const expected = lesson === null ? [] : expectsOf(lesson.meta, parameters);
  const isShown = (name: string) => findings.some(({ finding, shown }) => finding === name && shown === true);
  const isWhole = expected.every(isShown);
  return findings.filter(
    ({ finding, shown }) => shown === false || wrong.has(finding) || (isWhole && expected.includes(finding)),
  );
}

/** What is notable now and was not before: the first that went wrong, else the first. */
export function newFinding(before: readonly Finding[], now: readonly Finding[]): Finding | null {
  const known = new Set(before.map(nameOfFinding));
  const fresh = now.filter(({ finding }) => !known.has(finding));
  return fresh.find(({ shown }) => shown === false) ?? fresh[0] ?? null;
}

const nameOfFinding = ({ finding }: Finding): string => finding;

/** Whether `process` has printed, among the events from `from` on. */
export const hasPrinted = (events: readonly TraceEvent[], from: number, process: string): boolean =>
  events.slice(from).some((event) => event.kind === 'print' && event.process === process);
