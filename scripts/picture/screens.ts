/** What the pictures show, as lines: the screen of `run` and of `compare`, computed from recorded logs. */
import type { LessonActivity } from '../../src/lesson/lesson.js';
import type { BuiltLesson } from '../../src/lesson/load-lesson.js';
import { chartLines } from '../../src/render/chart/chart.js';
import { createLaneLines } from '../../src/render/lanes/lanes.js';
import { tableLines } from '../../src/render/pages/compared-figures.js';
import { beforeLines } from '../../src/render/pages/lesson-page.js';
import { runScreenLines } from '../../src/render/pages/run-screen.js';
import { createStory } from '../../src/render/player/story.js';
import { drawStepFrame } from '../../src/render/step/frame.js';
import type { Line } from '../../src/render/style/line.js';
import { createPage } from '../../src/render/style/page.js';
import type { View } from '../../src/render/style/view.js';
import { standingIn } from '../../src/run/steer/standing.js';
import { follow, openStep } from '../../src/step/state.js';
import { buildTimeline } from '../../src/trace/build-timeline.js';
import type { TraceEvent } from '../../src/trace/events.js';
import { decodeLog } from '../../src/trace/log/decode.js';
import { advance, createMoment } from '../../src/trace/moment.js';
import { measure } from '../../src/verdict/measure.js';

export { drawSvg } from './svg.js';

export interface Recorded {
  readonly lesson: Pick<BuiltLesson, 'meta' | 'texts' | 'check'>;
  /** What `run --json` printed. */
  readonly ndjson: string;
}

/** Of the terminal in the picture, where the run ends on one screen. */
const ROWS = 26;
const STEP_ROWS = 32;

/** All that `run` shows of a lesson, but what there is to take away. */
export function runScreen({ lesson, ndjson }: Recorded, view: View): Line[] {
  const { meta, texts, check } = lesson;
  const events = readLog(ndjson);
  const timeline = buildTimeline(events);
  const options = meta.activity ? { activity: meta.activity } : {};
  const lanes = createLaneLines(view, options);
  return [
    ...beforeLines({ meta, text: texts[view.language] }, {}, createPage(view)),
    ...events.flatMap((event) => lanes.push(event)),
    [],
    ...runScreenLines(
      {
        timeline,
        findings: check(timeline),
        notes: [],
        activity: meta.activity,
        kept: true,
        next: meta.next,
      },
      { ...view, rows: ROWS },
    ),
  ];
}

/** What `step` shows where the steps of a run that was stopped end: the last choice there was. */
export function stepScreen(ndjson: string, view: View): Line[] {
  const events = readLog(ndjson);
  const made = events.slice(
    0,
    events.findIndex(({ kind }) => kind === 'stop'),
  );
  const story = createStory({ language: view.language });
  const moment = createMoment();
  for (const event of made) {
    story.add(event);
    advance(moment, event);
  }
  const schedule = made.flatMap((event) =>
    event.kind === 'steer' && event.step !== undefined ? [{ process: event.process, how: event.how }] : [],
  );
  const stepped = {
    offered: standingIn(moment, new Set()),
    schedule,
    difference: null,
    busy: null,
    mayKill: false,
    command: '',
    end: null,
    goal: null,
    kernel: null,
  };
  return drawStepFrame(story, stepped, follow(openStep(), stepped, stepped), { ...view, rows: STEP_ROWS });
}

/** What `compare` shows of one run of each lesson. */
export function compareScreen(recorded: readonly Recorded[], view: View): Line[] {
  const runs = recorded.map(({ lesson: { meta }, ndjson }) => ({
    id: meta.id,
    activity: activityOf(meta),
    timeline: buildTimeline(readLog(ndjson)),
  }));
  const alongside = runs.map(({ timeline }) => timeline);
  const scaleTo = Math.max(...alongside.map(({ duration }) => duration));
  const charts = runs.flatMap(({ id, activity, timeline }, index): Line[] => {
    const legend = index === runs.length - 1;
    return [...chartLines(timeline, view, { activity, scaleTo, alongside, title: id, legend }), []];
  });
  const compared = runs.map(({ id, activity, timeline }) => ({
    id,
    activity: activity.label,
    measure: measure(timeline, activity),
  }));
  return [...charts, ...tableLines(compared, createPage(view))];
}

/** Verdicts have a place of their own, after the chart. */
const readLog = (ndjson: string): TraceEvent[] => decodeLog(ndjson).filter(({ kind }) => kind !== 'verdict');

function activityOf({ id, activity }: BuiltLesson['meta']): LessonActivity {
  if (activity === undefined) throw new Error(`${id} has no activity to compare`);
  return activity;
}
