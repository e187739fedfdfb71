/** `compare`: several lessons one after the other, to one scale; with --repeat also which orders occur. */
import type { Language } from '../../i18n/language.js';
import type { LessonActivity } from '../../lesson/lesson.js';
import { renderChart } from '../../render/chart/chart.js';
import { renderTable } from '../../render/pages/compared-figures.js';
import { renderOrders } from '../../render/pages/compared-orders.js';
import { renderNotes } from '../../render/pages/notes.js';
import type { View } from '../../render/style/view.js';
import { type Performance, perform, randomSeed, type Target } from '../../run/perform.js';
import { printableJson } from '../../trace/log/encode.js';
import { type Measure, measure, orderDistribution } from '../../verdict/measure.js';
import type { Invocation } from '../command-line/invocation.js';
import { EXIT, type ExitCode } from '../failure/exit-codes.js';
import { UserFailure } from '../failure/failure.js';
import { detectView } from '../terminal/detect-view.js';
import { withInterrupts } from '../terminal/interrupt.js';
import { startSpinner } from '../terminal/spinner.js';
import { type RunOptions, toPerformOptions } from './options.js';
import { runWords } from './run-words.js';
import { requireRoom, requireSupportedSystem } from './system.js';
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
  invocation: Invocation,
  ids: readonly string[],
  typed: CompareOptions,
): Promise<ExitCode> {
  // one for all of them: what differs between the runs is then not what they had to do
  const options = { ...typed, seed: typed.seed ?? randomSeed() };
  const { output, language } = invocation;
  requireSupportedSystem(language);
  const view = await detectView(options, language, output.isTerminal);
  const lessons = await Promise.all(ids.map((id) => findCompared(id, options, language)));
  for (const { target } of lessons) requireRoom(target.lesson?.meta ?? null, target.parameters, language);

  return withInterrupts(output, async ({ stop, received, release }) => {
    const all = await runAll(lessons, options, view, stop);
    release();
    const drawable = all.filter(({ performances }) => performances.length > 0);
    if (options.json)
      output.write(
        `${printableJson(
          drawable.map((runs) => toFigures(runs, options.seed)),
          2,
        )}\n`,
      );
    else {
      const notes = received()
        ? [runWords[language].interrupted]
        : drawable.flatMap((runs) => noteOn(runs, language));
      const seed = renderNotes([runWords[language].oneSeed(options.seed)], view, 'fact');
      output.write(`${draw(drawable, options, view)}${seed}${renderNotes(notes, view)}`);
    }
    await output.finish();
    const shown = all.every(({ performances }) => performances.every((performance) => performance.shown));
    return shown ? EXIT.shown : EXIT.notShown;
  });
}

/** Why the exit code is not 0. */
function noteOn({ target, performances }: Runs, language: Language): string[] {
  const missed = performances.filter(({ shown }) => !shown).length;
  return missed > 0 ? [runWords[language].outcome.notShownIn(target.label, missed, performances.length)] : [];
}

async function findCompared(id: string, options: RunOptions, language: Language): Promise<Compared> {
  const { notComparable } = runWords[language].failures;
  if (isPath(id)) throw new UserFailure(notComparable(id));
  const lesson = await findLesson(id, language);
  const { activity } = lesson.meta;
  if (!activity) throw new UserFailure(notComparable(id));
  return { activity, target: lessonTarget(lesson, options, language) };
}

/** Lesson after lesson, meanwhile with a spinner. */
async function runAll(
  lessons: readonly Compared[],
  options: CompareOptions,
  { color, language }: View,
  stop: AbortSignal,
): Promise<Runs[]> {
  const spinner = await startSpinner(color > 0);
  try {
    const all: Runs[] = [];
    for (const lesson of lessons) {
      const performances: Performance[] = [];
      spinner.show((seconds) =>
        runWords[language].running(lesson.target.label, performances.length + 1, options.repeat, seconds),
      );
      while (performances.length < options.repeat && !stop.aborted) {
        const audience = { onEvent: () => {}, interrupt: stop };
        performances.push(await perform(lesson.target, toPerformOptions(options), audience));
        spinner.refresh();
      }
      const measures = performances.map(({ timeline }) => measure(timeline, lesson.activity));
      all.push({ ...lesson, performances, measures });
    }
    return all;
  } finally {
    spinner.stop();
  }
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
function toFigures({ target, measures }: Runs, seed: number) {
  return {
    lesson: target.label,
    parameters: target.parameters,
    seed,
    runs: measures,
    orders: orderDistribution(measures.map(({ turns }) => turns)),
  };
}
