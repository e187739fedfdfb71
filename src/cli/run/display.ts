/** What becomes of a run on standard output: the log itself, or live lines with chart and verdict at the end, or the end only. */
import type { Progress } from '../../progress/progress.js';
import { createLanes, type LiveView } from '../../render/lanes/lanes.js';
import { createPlain } from '../../render/lanes/plain.js';
import { renderBefore } from '../../render/pages/lesson-page.js';
import type { View } from '../../render/style/view.js';
import type { Performance, Target } from '../../run/perform.js';
import type { TraceEvent } from '../../trace/events.js';
import type { Stage } from '../command-line/command-line.js';
import { startProgress } from '../terminal/spinner.js';
import type { RunOptions } from './options.js';
import { renderResult } from './result.js';

export interface Display {
  readonly onEvent: (event: TraceEvent) => void;
  /** The run is over, well or not. */
  readonly stop: () => void;
  /** `progress` is with this run. */
  readonly conclude: (performance: Performance, progress: Progress) => void;
}

export type DisplayKind = 'json' | 'lanes' | 'plain' | 'chart';

export interface Show {
  readonly stage: Stage;
  readonly view: View;
  readonly target: Target;
  readonly options: RunOptions;
}

/** Makes the display of one kind, and writes what comes before the run. */
export async function openDisplay(kind: DisplayKind, show: Show): Promise<Display> {
  if (kind === 'json') return showLog(show);
  const { stage, view, target } = show;
  if (target.lesson) {
    stage.output.write(renderBefore({ ...target.lesson, text: target.lesson.texts[view.language] }, view));
  }
  return kind === 'chart'
    ? showEnd(show)
    : showLive(show, kind === 'lanes' ? createLanesFor(show) : createPlainFor(show));
}

/** NDJSON and nothing else; the verdict is part of the log. */
function showLog({ stage }: Show): Display {
  return {
    onEvent: (event) => stage.output.write(`${JSON.stringify(event)}\n`),
    stop: () => {},
    conclude: () => {},
  };
}

function showLive(show: Show, live: LiveView): Display {
  const { output } = show.stage;
  return {
    // verdicts get a place of their own after the chart
    onEvent: (event) => output.write(event.kind === 'verdict' ? '' : live.push(event)),
    stop: () => output.write(live.finish()),
    conclude: (performance, progress) => output.write(renderResult(performance, progress, show)),
  };
}

/** Only the result; meanwhile a terminal shows that something is going on. */
async function showEnd(show: Show): Promise<Display> {
  const { stage, view, target } = show;
  const progress = await startProgress(view.color > 0);
  const began = Date.now();
  const tick = () => progress.say(stage.words.running(target.label, 1, 1, (Date.now() - began) / 1000));
  const timer = setInterval(tick, 500);
  tick();
  return {
    onEvent: () => {},
    stop: () => {
      clearInterval(timer);
      progress.stop();
    },
    conclude: (performance, progress) => stage.output.write(renderResult(performance, progress, show)),
  };
}

function createLanesFor({ view, target }: Show): LiveView {
  const activity = target.lesson?.meta.activity;
  return createLanes(view, activity ? { activity } : {});
}

/** One event a line where nobody said how wide: files and pipes have no edge. */
function createPlainFor({ view, stage }: Show): LiveView {
  const edge = stage.output.isTerminal || process.env['COLUMNS'];
  return createPlain(edge ? view : { ...view, columns: Number.POSITIVE_INFINITY });
}
