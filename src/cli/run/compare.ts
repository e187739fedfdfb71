/** `compare`: several lessons one after the other, to one scale; with --repeat also which orders occur. */
import type { LessonActivity } from '../../lesson/lesson.js';
import { renderChart } from '../../render/chart/chart.js';
import { renderTable } from '../../render/pages/compared-figures.js';
import { renderOrders } from '../../render/pages/compared-orders.js';
import { renderNotes } from '../../render/pages/notes.js';
import type { View } from '../../render/style/view.js';
import { type Performance, perform, type Target } from '../../run/perform.js';
import { type Measure, measure, orderDistribution } from '../../verdict/measure.js';
import type { RunOptions, Stage } from '../command-line/command-line.js';
import { EXIT, type ExitCode } from '../failure/exit-codes.js';
import { UserFailure } from '../failure/failure.js';
import { detectView } from '../terminal/detect-view.js';
import { type Progress, startProgress } from '../terminal/spinner.js';
import { catchInterrupts } from './interrupt.js';
import { requireSupportedSystem } from './system.js';
import { findLesson, isPath, lessonTarget } from './target.js';

export interface CompareOptions extends RunOptions {
  readonly repeat: number;
}

interface Compared {
  readonly target: Target;
  readonly activity: LessonActivity;
}

/** All runs of one lesson; the first is the one that is drawn. */
interface Runs extends Compared {
  readonly performances: readonly Performance[];
  readonly measures: readonly Measure[];
}

export async function compare(
  stage: Stage,
  ids: readonly string[],
  options: CompareOptions,
): Promise<ExitCode> {
  const { words, output, language } = stage;
  requireSupportedSystem(words);
  const view = await detectView(options, language, output.isTerminal);
  const lessons = await Promise.all(ids.map((id) => findCompared(id, options, stage)));

  const interrupt = catchInterrupts();
  const stop = AbortSignal.any([interrupt.signal, output.lost]);
  const progress = await startProgress(view.color > 0);
  const all: Runs[] = [];
  try {
    for (const lesson of lessons) all.push(await runAll(lesson, options, stage, stop, progress));
    progress.stop();
    interrupt.release();
    const drawable = all.filter(({ performances }) => performances.length > 0);
    if (options.json) output.write(`${JSON.stringify(drawable.map(toFigures), null, 2)}\n`);
    else {
      const notes = interrupt.signal.aborted
        ? [words.interrupted]
        : drawable.flatMap((runs) => noteOn(runs, stage));
      output.write(`${draw(drawable, options, view)}${renderNotes(notes, view)}`);
    }
    await output.finish();
    const shown = all.every(({ performances }) => performances.every((performance) => performance.shown));
    return shown ? EXIT.shown : EXIT.notShown;
  } finally {
    progress.stop();
    interrupt.settle();
  }
}

/** Why the exit code is not 0. */
function noteOn({ target, performances }: Runs, { words }: Stage): string[] {
  const missed = performances.filter(({ shown }) => !shown).length;
  return missed > 0 ? [words.outcome.notShownIn(target.label, missed, performances.length)] : [];
}

async function findCompared(id: string, options: RunOptions, { words }: Stage): Promise<Compared> {
  if (isPath(id)) throw new UserFailure(words.failures.notComparable(id));
  const lesson = await findLesson(id, words);
  const { activity } = lesson.meta;
  if (!activity) throw new UserFailure(words.failures.notComparable(id));
  return { activity, target: lessonTarget(lesson, options, words) };
}

async function runAll(
  { target, activity }: Compared,
  options: CompareOptions,
  { words }: Stage,
  stop: AbortSignal,
  progress: Progress,
): Promise<Runs> {
  const performances: Performance[] = [];
  const began = Date.now();
  const tick = () =>
    progress.say(
      words.running(target.label, performances.length + 1, options.repeat, (Date.now() - began) / 1000),
    );
  const timer = setInterval(tick, 500);
  tick();
  while (performances.length < options.repeat && !stop.aborted) {
    performances.push(await perform(target, options, { onEvent: () => {}, interrupt: stop }));
    tick();
  }
  clearInterval(timer);
  return {
    target,
    activity,
    performances,
    measures: performances.map(({ timeline }) => measure(timeline, activity)),
  };
}

function draw(all: readonly Runs[], { repeat }: CompareOptions, view: View): string {
  const scaleTo = Math.max(...all.map(({ performances: [first] }) => first?.timeline.duration ?? 0));
  const alongside = all.flatMap(({ performances: [first] }) => (first ? [first.timeline] : []));
  const charts = all.map(({ target, activity, performances: [first] }, index) => {
    const legend = index === all.length - 1;
    return first
      ? `${renderChart(first.timeline, view, { activity, scaleTo, title: target.label, legend, alongside })}\n`
      : '';
  });
  const rows = all.map(({ target, activity, measures: [first] }) => ({
    id: target.label,
    activity: activity.label,
    measure: first as Measure,
  }));
  const orders = all.map(
    ({ target, measures }) =>
      `\n${renderOrders(target.label, orderDistribution(measures.map(({ turns }) => turns)), view)}`,
  );
  return `${charts.join('')}${renderTable(rows, view)}${repeat > 1 ? orders.join('') : ''}`;
}

/** The figures as `--json` prints them. Times are real seconds. */
function toFigures({ target, measures }: Runs) {
  return {
    lesson: target.label,
    parameters: target.parameters,
    runs: measures,
    orders: orderDistribution(measures.map(({ turns }) => turns)),
  };
}
