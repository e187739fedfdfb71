/**
 * What becomes of a run on standard output: the log itself, or live lines with chart and verdict at the end, or the end
 * only. In a terminal the end is one screen.
 */
import type { Progress } from '../../progress/progress.js';
import { createLanes, type LiveView } from '../../render/lanes/lanes.js';
import { createPlain } from '../../render/lanes/plain.js';
import { createStatusText } from '../../render/lanes/status.js';
import { renderBefore } from '../../render/pages/lesson-page.js';
import type { Performance } from '../../run/perform.js';
import type { TraceEvent } from '../../trace/events.js';
import { encodeEvent } from '../../trace/log/encode.js';
import { detectSize } from '../terminal/detect-view.js';
import { startSpinner } from '../terminal/spinner.js';
import { hasCursor, openStatusLine, type StatusLine } from '../terminal/status-line.js';
import { renderEnd, renderLastScreen, renderResult, type ShownRun } from './result.js';
import { runWords } from './run-words.js';

export interface Display {
  readonly onEvent: (event: TraceEvent) => void;
  /** The run is over, well or not. */
  readonly stop: () => void;
  /** `progress` is with this run; `kept`: it can be looked at again. */
  readonly conclude: (performance: Performance, progress: Progress, kept: boolean) => void;
}

export type DisplayKind = 'json' | 'lanes' | 'plain' | 'chart' | 'player';

/** Makes the display of one kind, and writes what comes before the run. `live`: events come when they happen. */
export async function openDisplay(kind: DisplayKind, run: ShownRun, live = true): Promise<Display> {
  if (kind === 'json') return showLog(run);
  const { output, view, target } = run;
  if (kind === 'player') return showResult(run);
  if (target.lesson && !run.isIntroduced && !(kind === 'chart' && output.isTerminal)) {
    const lesson = { ...target.lesson, text: target.lesson.texts[view.language] };
    output.write(renderBefore(lesson, target.parameters, view));
  }
  if (kind === 'chart') return showEnd(run);
  return kind === 'lanes'
    ? showLive(run, createLanesFor(run), live ? openTail(run) : undefined)
    : showLive(run, createPlainFor(run));
}

/** NDJSON and nothing else; the verdict is part of the log. */
function showLog({ output }: ShownRun): Display {
  return {
    onEvent: (event) => output.write(encodeEvent(event)),
    stop: () => {},
    conclude: () => {},
  };
}

function showLive(run: ShownRun, live: LiveView, tail?: Tail): Display {
  const { output } = run;
  // what a terminal shows of keys that were pressed, "^C", must not shift the line
  const atLineStart = (text: string) => (text !== '' && output.isTerminal ? `\r${text}` : text);
  const print = tail?.line.print ?? ((text: string) => output.write(atLineStart(text)));
  return {
    onEvent: (event) => {
      tail?.see(event);
      // verdicts get a place of their own after the chart
      if (event.kind !== 'verdict') print(live.push(event));
    },
    stop: () => {
      tail?.line.stop();
      output.write(live.finish());
    },
    conclude: (performance, progress, kept) =>
      output.write(
        (output.isTerminal ? renderEnd : renderResult)(performance, progress, asItIsNow(run), kept),
      ),
  };
}

/** What the last line of the live view says while nothing happens. */
interface Tail {
  readonly see: (event: TraceEvent) => void;
  readonly line: StatusLine;
}

function openTail({ output, view }: ShownRun): Tail | undefined {
  if (!hasCursor(output)) return undefined;
  const status = createStatusText(view);
  const clock = createRunClock();
  return {
    see: (event) => {
      clock.see(event.t);
      status.push(event);
    },
    line: openStatusLine(output, () => status.draw(clock.now(), detectSize(true).columns)),
  };
}

/** The run's time as an observer knows it, who hears of each event a little after it: seconds. */
function createRunClock() {
  const real = () => performance.now() / 1000;
  let start = real();
  return {
    see: (t: number) => {
      start = Math.min(start, real() - t);
    },
    now: () => real() - start,
  };
}
/** Only the result: what comes before is shown elsewhere. */
const showResult = (run: ShownRun): Display => ({
  onEvent: () => {},
  stop: () => {},
  conclude: (performance, progress, kept) =>
    run.output.write(renderEnd(performance, progress, asItIsNow(run), kept)),
});

/** Only the result; meanwhile a terminal shows that something is going on. */
async function showEnd(run: ShownRun): Promise<Display> {
  const { output, view, target } = run;
  const spinner = await startSpinner(view.color > 0);
  spinner.show((seconds) => runWords[view.language].running(target.label, 1, 1, seconds));
  return {
    onEvent: () => {},
    stop: () => spinner.stop(),
    conclude: (performance, progress, kept) =>
      output.write(
        (output.isTerminal ? renderLastScreen : renderResult)(performance, progress, asItIsNow(run), kept),
      ),
  };
}

/** A terminal may have another size by now. */
const asItIsNow = (run: ShownRun): ShownRun => ({
  ...run,
  view: { ...run.view, ...detectSize(run.output.isTerminal) },
});

function createLanesFor({ view, target, output }: ShownRun): LiveView {
  const activity = target.lesson?.meta.activity;
  const columns = () => detectSize(output.isTerminal).columns;
  return createLanes(view, activity ? { activity, columns } : { columns });
}

/** One event a line where nobody said how wide: files and pipes have no edge. */
function createPlainFor({ view, output }: ShownRun): LiveView {
  const edge = output.isTerminal || process.env['COLUMNS'];
  return createPlain(edge ? view : { ...view, columns: Number.POSITIVE_INFINITY });
}
