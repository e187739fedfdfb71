/** One run with everything that is computed from its log. */

import { expectsOf } from '../lesson/expects.js';
import type { ParameterValues } from '../lesson/lesson.js';
import type { Lesson } from '../lesson/load-lesson.js';
import { CANNOT_START } from '../mp/process/start/launch.js';
import { OsError } from '../os/errors.js';
import { buildTimeline } from '../trace/build-timeline.js';
import type { EventBody, RunSettings, TraceEvent } from '../trace/events.js';
import type { Timeline } from '../trace/timeline.js';
import type { Finding } from '../verdict/finding.js';
import { failedLanes } from '../verdict/history/endings.js';
import { untilStopped, wasCutShort } from '../verdict/history/until-stopped.js';
import { lockFindings } from '../verdict/locks/every-lock.js';
import { mistakeFindings } from '../verdict/mistakes/mistakes.js';
import { troubleFindings } from '../verdict/trouble/trouble.js';
import { type RunOutcome, run } from './run.js';
import type { PreparedProgram } from './start/prepare.js';

/** Views and verdicts are made from at most so many events; a log may be longer than memory. */
export const KEPT_EVENTS = 500_000;

/** What is to be run, and with which parameters. */
export interface Target {
  /** The lesson's id, or the path as typed. */
  readonly label: string;
  /** Null for a learner's program. */
  readonly lesson: Lesson | null;
  readonly program: PreparedProgram;
  readonly parameters: ParameterValues;
  /** The descriptor that is main's standard input; without one that is empty. */
  readonly input?: number;
}

/** Without a seed: a random one. */
export type AskedSettings = Omit<RunSettings, 'seed'> & Partial<RunSettings>;

/** How it is to be run. */
export interface PerformOptions {
  readonly settings: AskedSettings;
  /** Real seconds after which the run is ended; the usual limit if absent. */
  readonly timeout?: number | undefined;
}

export interface Performance {
  readonly outcome: RunOutcome;
  /** What is drawn of it. A run that was stopped from outside ends where it stood then. */
  readonly timeline: Timeline;
  readonly findings: readonly Finding[];
  /** Whether it showed what it is for: the lesson's expected findings; for a program, that nothing failed. */
  readonly shown: boolean;
  /** Whether the log was too long to keep. */
  readonly cut: boolean;
}

export interface Audience {
  readonly onEvent: (event: TraceEvent) => void;
  readonly interrupt: AbortSignal;
  /** Awaited between batches of events: a slow reader slows the run down instead of filling our memory. */
  readonly ready?: () => Promise<void> | undefined;
}

/** A time limit that fits any lesson; real seconds at speed 1. */
const DEFAULT_TIMEOUT_S = 300;

/** Runs `target`, tells `onEvent` every event including the verdict. Throws OsError. */
export async function perform(
  target: Target,
  { settings, timeout = DEFAULT_TIMEOUT_S / Math.min(1, settings.speed) }: PerformOptions,
  audience: Audience,
): Promise<Performance> {
  const events: TraceEvent[] = [];
  let cut = false;
  const { lesson, ...rest } = target;
  const outcome = await run({
    ...rest,
    lesson: lesson !== null,
    settings: { seed: randomSeed(), ...settings },
    timeout,
    interrupt: audience.interrupt,
    ...(audience.ready ? { ready: audience.ready } : {}),
    onEvent: (event) => {
      if (events.length < KEPT_EVENTS || event.kind === 'end') events.push(event);
      else cut = true;
      audience.onEvent(event);
    },
  });
  const whole = buildTimeline(events);
  const timeline = asDrawn(whole);
  requireSystem(timeline);
  const findings = findingsOf(target, whole);
  for (const finding of findings) outcome.conclude({ kind: 'verdict', ...finding } satisfies EventBody);
  return { outcome, timeline, findings, shown: wasShown(target, outcome, timeline, findings), cut };
}

/** The codes of what only the system can refuse a run. */
const REFUSALS: readonly string[] = ['NO_SCRATCH', CANNOT_START];

/** Files that find no place, processes that find no room are no fault of the program: this system cannot run it. */
function requireSystem({ lanes }: Timeline): void {
  for (const { error } of lanes) {
    if (error?.code && REFUSALS.includes(error.code)) throw new OsError(error.code, error.message);
  }
}

/** A deadlock is drawn to the death it comes to. */
const asDrawn = (timeline: Timeline): Timeline =>
  timeline.end?.reason === 'deadlock' ? timeline : untilStopped(timeline);

/**
 * What a run showed, by what happened before it was stopped. What a lesson judges itself is not told a second time as
 * trouble, and of a run that could have gone on only what nothing later could change.
 */
export function findingsOf({ lesson }: Pick<Target, 'lesson'>, whole: Timeline): Finding[] {
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
export function wasShown(
  { lesson, parameters }: Pick<Target, 'lesson' | 'parameters'>,
  { reason }: Pick<RunOutcome, 'reason'>,
  timeline: Timeline,
  findings: readonly Finding[],
): boolean {
  const expected = lesson === null ? [] : expectsOf(lesson.meta, parameters);
  const found = findings.filter(({ finding, shown }) => shown === true && expected.includes(finding));
  const atEnd = reason === 'finished' || (reason === 'deadlock' && found.some((each) => each.isStandstill));
  if (!atEnd || failedLanes(untilStopped(timeline)).length > 0) return false;
  return expected.every((name) => found.some(({ finding }) => finding === name));
}

/** A seed that is short enough to be typed again. */
export function randomSeed(): number {
  return Math.floor(Math.random() * 1_000_000);
}
