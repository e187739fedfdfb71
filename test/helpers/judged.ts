/** Programs of test/fixtures, run and judged as those of learners are. */
import { setTimeout as pause } from 'node:timers/promises';
import { findingsOf } from '../../src/run/review.js';
import type { RunRequest } from '../../src/run/run.js';
import { buildTimeline } from '../../src/trace/build-timeline.js';
import type { Finding } from '../../src/verdict/finding.js';
import { type Launched, launch } from './launch.js';

export interface Judged extends Launched {
  readonly findings: readonly Finding[];
  /** The names of the findings, but for what is said of every lock. */
  readonly names: readonly string[];
}

export function judge(launched: Launched): Judged {
  const findings = findingsOf({ lesson: null }, buildTimeline(launched.events));
  const names = findings.map(({ finding }) => finding).filter((name) => !ABOUT_EVERY_LOCK.includes(name));
  return { ...launched, findings, names };
}

const ABOUT_EVERY_LOCK = ['exclusion', 'asked-and-got', 'handover'];

/** Stops the program as soon as it is said to stand still; else it runs to its end. */
export async function judgeStandstill(
  fixture: string,
  parameters: RunRequest['parameters'] = {},
): Promise<Judged> {
  const stop = new AbortController();
  return judge(
    await launch(fixture, {
      parameters,
      interrupt: stop.signal,
      onEvent: ({ kind }) => kind === 'standstill' && stop.abort(),
    }),
  );
}

/** Stops the program after so many seconds, unless it ends before. */
export async function judgeStopped(
  fixture: string,
  parameters: RunRequest['parameters'],
  seconds: number,
): Promise<Judged> {
  const stop = new AbortController();
  const waiting = new AbortController();
  pause(seconds * 1000, undefined, { signal: waiting.signal }).then(
    () => stop.abort(),
    () => {},
  );
  try {
    return judge(await launch(fixture, { parameters, interrupt: stop.signal }));
  } finally {
    waiting.abort();
  }
}
