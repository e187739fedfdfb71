/**
 * Steered runs as recorded once, test/fixtures/steered/PROGRAM.ndjson, up to any of their steps: what the step screen has of a
 * run, without one.
 */
import { readFileSync } from 'node:fs';
import type { RunScreen } from '../../src/render/pages/run-screen.js';
import { createStory, type Story, type StoryOptions } from '../../src/render/player/story.js';
import type { Stepped } from '../../src/render/step/shown.js';
import { standingIn } from '../../src/run/steer/standing.js';
import type { Schedule } from '../../src/schedule/schedule.js';
import { buildTimeline } from '../../src/trace/build-timeline.js';
import type { SteerEvent, TraceEvent } from '../../src/trace/events.js';
import { readLog } from '../../src/trace/log/read-log.js';
import { advance, createMoment } from '../../src/trace/moment.js';
import { untilStopped } from '../../src/verdict/history/until-stopped.js';
import { lockFindings } from '../../src/verdict/locks/every-lock.js';
import { troubleFindings } from '../../src/verdict/trouble/trouble.js';
import { fixturePath } from '../helpers/launch.js';

export const recordedSteps = (program: string): TraceEvent[] => [
  ...readLog(readFileSync(fixturePath(`steered/${program}.ndjson`)), Number.POSITIVE_INFINITY).events,
];

const isStep = (event: TraceEvent): event is SteerEvent => event.kind === 'steer' && event.step !== undefined;

/** The log as it is when so many steps were made; all of it where there are no more. */
export function logAfter(events: readonly TraceEvent[], steps: number): TraceEvent[] {
  const next = events.filter(isStep)[steps];
  return next === undefined ? [...events] : events.slice(0, events.indexOf(next));
}

export const scheduleOf = (events: readonly TraceEvent[]): Schedule =>
  events.filter(isStep).map(({ process, how }) => ({ process, how }));

export function storyOf(events: readonly TraceEvent[], options: Partial<StoryOptions> = {}): Story {
  const story = createStory({ language: 'en', ...options });
  for (const event of events) story.add(event);
  return story;
}

/** How a run stands whose log so far is this. */
export function steppedOf(events: readonly TraceEvent[], changes: Partial<Stepped> = {}): Stepped {
  const moment = createMoment();
  for (const event of events) advance(moment, event);
  const isOver = events.some(({ kind }) => kind === 'end');
  return {
    offered: isOver ? null : standingIn(moment, new Set()),
    schedule: scheduleOf(events),
    difference: null,
    busy: null,
    mayKill: true,
    command: 'concur-lesson step test',
    goal: null,
    end: null,
    kernel: null,
    ...changes,
  };
}

/** What a run has shown that is over: of a log, or of any. */
export function runScreen(events: readonly TraceEvent[] = recordedSteps('deadlock')): RunScreen {
  const whole = buildTimeline(events);
  return {
    timeline: untilStopped(whole),
    findings: [...troubleFindings(untilStopped(whole)), ...lockFindings(untilStopped(whole))],
    notes: [],
    kept: true,
    next: [],
  };
}
