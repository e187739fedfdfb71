/** One run with everything that is computed from its log. */
import { CANNOT_START } from '../mp/process/start/launch.js';
import { OsError } from '../os/errors.js';
import type { EventBody, RunSettings, TraceEvent } from '../trace/events.js';
import type { Timeline } from '../trace/timeline.js';
import { KEPT_EVENTS, type Performance, reviewLog, type Subject } from './review.js';
import { run } from './run.js';
import type { PreparedProgram } from './start/prepare.js';
import type { Steerer } from './steer/scheduler.js';

export type { Performance } from './review.js';

/** What is to be run, and with which parameters. */
export interface Target extends Subject {
  readonly program: PreparedProgram;
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
  /** Steers the run: decides who goes on. Without a time limit, unless one is asked for. */
  readonly scheduler?: Steerer;
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
  { settings, timeout, scheduler }: PerformOptions,
  audience: Audience,
): Promise<Performance> {
  const events: TraceEvent[] = [];
  let cut = false;
  const { lesson, ...rest } = target;
  const outcome = await run({
    ...rest,
    lesson: lesson !== null,
    settings: { seed: randomSeed(), ...settings },
    timeout: timeout ?? (scheduler ? null : DEFAULT_TIMEOUT_S / Math.min(1, settings.speed)),
    ...(scheduler ? { scheduler } : {}),
    interrupt: audience.interrupt,
    ...(audience.ready ? { ready: audience.ready } : {}),
    onEvent: (event) => {
      if (events.length < KEPT_EVENTS || event.kind === 'end') events.push(event);
      else cut = true;
      audience.onEvent(event);
    },
  });
  const performance = reviewLog(target, events, cut);
  requireSystem(performance.timeline);
  for (const finding of performance.findings)
    outcome.conclude({ kind: 'verdict', ...finding } satisfies EventBody);
  return performance;
}

/** The codes of what only the system can refuse a run. */
const REFUSALS: readonly string[] = ['NO_SCRATCH', CANNOT_START];

/** Files that find no place, processes that find no room are no fault of the program: this system cannot run it. */
function requireSystem({ lanes }: Timeline): void {
  for (const { error } of lanes) {
    if (error?.code && REFUSALS.includes(error.code)) throw new OsError(error.code, error.message);
  }
}

/** A seed that is short enough to be typed again. */
export function randomSeed(): number {
  return Math.floor(Math.random() * 1_000_000);
}
