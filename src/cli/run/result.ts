/** What a run has shown: its chart, its verdict, how it ended if not well, what to try next. */
import { listLessons } from '../../lesson/catalog.js';
import type { Progress } from '../../progress/progress.js';
import { renderChart } from '../../render/chart/chart.js';
import { renderNotes } from '../../render/pages/notes.js';
import { type RunScreen, renderRunScreen } from '../../render/pages/run-screen.js';
import { renderTakeaways, renderVerdict } from '../../render/pages/verdict.js';
import type { View } from '../../render/style/view.js';
import type { Performance, Subject } from '../../run/review.js';
import type { Invocation } from '../command-line/invocation.js';
import { nextCommands } from './next-commands.js';
import { isWhole, resultNotes } from './notes.js';
import { runWords } from './run-words.js';
import { isPath } from './target.js';

/** A run that is shown: what its display, and the result at its end, are made from. */
export interface ShownRun extends Invocation {
  readonly view: View;
  readonly target: Subject;
  /** What to look for has been told already. */
  readonly isIntroduced?: boolean;
}

/** What is told of a run whatever it is told on. */
type ToldRun = Pick<ShownRun, 'view' | 'target'>;

/** All of it, one part after the other, with evidence: for files and pipes. `progress` is with this run. */
export function renderResult(performance: Performance, progress: Progress, run: ToldRun): string {
  const { view, target } = run;
  const { timeline, findings } = performance;
  const activity = target.lesson?.meta.activity;
  const takeaways = takeawaysOf(performance, run);
  const verdict = renderVerdict(findings, timeline, view, {
    ...(activity ? { activity } : {}),
    ...(takeaways === undefined ? {} : { takeaways, next: nextCommands(target, listLessons(), progress) }),
  });
  const notes = resultNotes(performance, target, view.language);
  return `\n${renderChart(timeline, view, activity ? { activity } : {})}\n${verdict}${renderNotes(notes, view)}`;
}

/** For a terminal: what to take away, and last, on one screen, the rest of it without evidence. `kept`: it can be looked at again. */
export function renderEnd(performance: Performance, progress: Progress, run: ToldRun, kept: boolean): string {
  const takeaways = takeawaysOf(performance, run);
  const before = takeaways === undefined ? '' : `\n${renderTakeaways(takeaways, run.view)}`;
  return `${before}\n${renderLastScreen(performance, progress, run, kept)}`;
}

/** The last of it alone. */
export function renderLastScreen(
  performance: Performance,
  progress: Progress,
  run: ToldRun,
  kept: boolean,
): string {
  return renderRunScreen(lastScreenOf(performance, progress, run, kept), run.view);
}

/** What stands on it. */
export function lastScreenOf(
  performance: Performance,
  progress: Progress,
  { view, target }: ToldRun,
  kept: boolean,
): RunScreen {
  const { timeline, findings } = performance;
  return {
    timeline,
    findings,
    kept,
    notes: resultNotes(performance, target, view.language, findings),
    activity: target.lesson?.meta.activity,
    next: isWhole(performance) ? nextOf(performance, progress, target) : [],
  };
}

/** A program of one's own is run again with its schedule perturbed: what went well once may have been luck, unless there is one process only. */
function nextOf({ timeline, shown }: Performance, progress: Progress, target: Subject) {
  if (target.lesson !== null) return nextCommands(target, listLessons(), progress);
  const { label } = target;
  if (!isPath(label) || /[^\w./~@+-]/.test(label)) return []; // a puzzle is stepped, not run
  if (!shown || timeline.lanes.length < 2 || timeline.run?.perturb) return [];
  const why = { en: runWords.en.perturbedWhy, zh: runWords.zh.perturbedWhy };
  return [{ command: `concur-lesson run ${label} --perturb`, why }];
}

/** Of a lesson that came to its end. */
function takeawaysOf(performance: Performance, { target: { lesson }, view }: ToldRun): string | undefined {
  return lesson && isWhole(performance) ? lesson.texts[view.language].takeaways : undefined;
}
