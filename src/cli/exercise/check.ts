/** `exercise check`: the learner's program, run several times and judged; with --watch again whenever it is saved. */
import { type CheckedRun, type CheckResult, checkProgram } from '../../exercise/check-program.js';
import type { Property } from '../../exercise/exercise.js';
import { GENERAL } from '../../exercise/general.js';
import { countKept, type Problem } from '../../exercise/judge.js';
import { type Exercise, listExercises } from '../../exercise/load-exercise.js';
import { type PlannedRun, planRuns } from '../../exercise/plan.js';
import type { Phrase } from '../../i18n/phrase.js';
import { recordCheck } from '../../progress/record.js';
import { renderChart } from '../../render/chart/chart.js';
import {
  fillIn,
  type JudgedRow,
  renderContradiction,
  renderJudged,
} from '../../render/pages/exercise/result.js';
import { renderRemark, renderSteps } from '../../render/pages/exercise/steps.js';
import type { ExerciseWords } from '../../render/words/exercise.js';
import { prepareProgram } from '../../run/start/prepare.js';
import { EXIT, type ExitCode } from '../failure/exit-codes.js';
import { explainFailure, UserFailure } from '../failure/failure.js';
import { openLearnerProgress } from '../progress/learner.js';
import { catchInterrupts } from '../run/interrupt.js';
import { requireSupportedSystem } from '../run/system.js';
import { startProgress } from '../terminal/spinner.js';
import type { Desk } from './exercise.js';
import { argument, findFile, shown } from './files.js';

export async function check(desk: Desk, exercise: Exercise): Promise<ExitCode> {
  const { stage, say, options, place } = desk;
  const { id } = exercise.meta;
  requireSupportedSystem(stage.words);
  if (options.watch && options.json) throw new UserFailure(say.failures.watchJson);
  const path = findFile(id, place);
  if (path === null) throw new UserFailure(say.failures.noFile(place ?? `${id}.ts, ${id}.js`, id));
  const interrupt = catchInterrupts();
  const stop = AbortSignal.any([interrupt.signal, stage.output.lost]);
  try {
    if (!options.watch) return await checkOnce(desk, exercise, path, stop);
    const { saves } = await import('../progress/saves.js');
    for await (const _ of saves(path, stop)) {
      await checkOnce(desk, exercise, path, stop).catch((error) => tell(error, desk));
      if (!stop.aborted) stage.output.write(renderRemark(say.watching(shown(path)), desk.view));
    }
    return EXIT.shown;
  } finally {
    interrupt.settle();
  }
}

async function checkOnce(desk: Desk, exercise: Exercise, path: string, stop: AbortSignal): Promise<ExitCode> {
  const { stage, say, view, options } = desk;
  const { output, language, words } = stage;
  const { meta } = exercise;
  const seed = options.seed ?? Math.floor(Math.random() * 1_000_000);
  const plan = planRuns(meta, seed, options.runs);
  const program = await prepareProgram(path);
  const progress = await startProgress(view.color > 0);
  const began = Date.now();
  let number = 1;
  const tick = () =>
    progress.say(say.checking(shown(path), number, plan.length, (Date.now() - began) / 1000));
  const timer = setInterval(tick, 500);
  const onRun = (next: number) => {
    number = next;
    tick();
  };
  const request = { ...exercise, program, label: shown(path), plan, interrupt: stop, onRun };
  const result = await checkProgram(request).finally(() => {
    clearInterval(timer);
    progress.stop();
  });
  if (result.interrupted) {
    process.stderr.write(`concur-lesson: ${say.interrupted}\n`);
    return EXIT.notShown;
  }
  // without main there was nothing to run: wrong usage, like a syntax error
  if (result.failed?.performance.timeline.lanes[0]?.error?.code === 'NO_MAIN')
    throw new UserFailure(words.failures.noMain(shown(path)));
  const passed = result.failed === null;
  openLearnerProgress(language).update((now) => recordCheck(now, meta.id, passed, new Date().toISOString()));
  output.write(
    options.json
      ? `${JSON.stringify(toFigures(exercise, path, plan, result), null, 2)}\n`
      : renderResult(desk, exercise, path, plan, result),
  );
  return passed ? EXIT.shown : EXIT.notShown;
}

/** While watching, a program that cannot be run yet is told about, and watched on. */
function tell(error: unknown, { stage }: Desk): void {
  const { text } = explainFailure(error, stage.words);
  process.stderr.write(`concur-lesson: ${text}\n`);
}

interface Told {
  readonly id: string;
  readonly title: string;
  readonly broken: string;
}

/** Own and general properties, in the order in which they are judged. */
function propertiesOf({ meta }: Exercise, { stage, say }: Desk): Told[] {
  const { language } = stage;
  const own = ({ id, title, broken }: Property): Told => ({
    id,
    title: title[language],
    broken: broken[language],
  });
  return [...meta.properties.map(own), ...GENERAL.map((id) => ({ id, ...say.general[id] }))];
}

function renderResult(
  desk: Desk,
  exercise: Exercise,
  path: string,
  plan: readonly PlannedRun[],
  result: CheckResult,
): string {
  const { say, view } = desk;
  const { runs, failed } = result;
  const { id } = exercise.meta;
  const told = propertiesOf(exercise, desk);
  const kept = countKept(runs);
  const rows = told.map(({ id: property, title }): JudgedRow => {
    const broken = failed?.problems.some((problem) => problem.property === property);
    const count = kept.get(property) ?? 0;
    const outcome = broken ? 'broken' : count > 0 ? 'kept' : null;
    const held = failed ? '' : say.heldIn(count, runs.length);
    const note = broken ? say.brokenIn(runs.length) : count > 0 ? held : say.notJudged;
    return { title, outcome, note };
  });
  const file = shown(path);
  if (!failed) {
    const heading = say.passed(id, file, plan.length);
    const honest = say.honest(plan[0]?.seed ?? 0, plan.at(-1)?.seed ?? 0);
    return (
      renderJudged(heading, true, rows, view) +
      renderRemark(honest, view) +
      renderSteps(afterPass(desk, id), view)
    );
  }
  return (
    renderJudged(say.notPassed(id, file, runs.length), false, rows, view) +
    renderProblem(failed, told, desk) +
    `\n${renderChart(failed.performance.timeline, view, { title: chartTitle(failed, runs.length, say) })}` +
    renderSteps(afterFailure(desk, id, path, failed), view)
  );
}

function renderProblem(
  { problems, performance }: CheckedRun,
  told: readonly Told[],
  { say, view }: Desk,
): string {
  const [first] = problems;
  const property = told.find(({ id }) => id === first?.property);
  if (!first || !property) return '';
  const broken = describe(first, property.broken, say);
  const shownProblem = { title: property.title, broken, evidence: first.contradiction.evidence };
  return renderContradiction(shownProblem, performance.timeline, view);
}

/** More processes than that wait without being named. */
const MOST_NAMED = 4;

function describe({ contradiction: { data } }: Problem, template: string, say: ExerciseWords): Phrase {
  const waiting = data['waiting'];
  if (typeof waiting !== 'object') return fillIn(template, data);
  const each = Array.from({ length: waiting.length / 3 }, (_, index) => {
    const [process = '', on = '', object = ''] = waiting.slice(index * 3);
    return say.waitsFor(process, on, object);
  });
  const more = each.length - MOST_NAMED;
  const named = [...each.slice(0, MOST_NAMED), ...(more > 0 ? [say.andMore(more)] : [])];
  return fillIn(template, { ...data, waiting: named.join(say.separator) });
}

function chartTitle({ seed, parameters }: CheckedRun, run: number, say: ExerciseWords): string {
  const list = Object.entries(parameters).map(([name, value]) => `${name} ${value}`);
  return say.failingRun(run, seed, list.join(', '));
}

function afterPass({ say }: Desk, id: string) {
  const all = listExercises();
  const next = all[all.findIndex((each) => each.id === id) + 1];
  return [
    { command: `concur-lesson exercise solution ${id}`, why: say.why.solution },
    next
      ? { command: `concur-lesson exercise start ${next.id}`, why: say.why.following }
      : { command: 'concur-lesson exercise list', why: say.why.list },
  ];
}

function afterFailure(
  { say }: Desk,
  id: string,
  path: string,
  { seed, speed, parameters, problems }: CheckedRun,
) {
  const file = shown(path);
  const limit = problems.some(({ property }) => property === 'ends') ? ' --timeout 10' : '';
  const why = Object.keys(parameters).length > 0 ? say.why.againUsual : say.why.again;
  return [
    { command: `concur-lesson run ${file} --seed ${seed} --speed ${speed} --perturb${limit}`, why },
    { command: `concur-lesson exercise hint ${id}`, why: say.why.hint },
    { command: `concur-lesson exercise check ${id}${argument(path, id)} --watch`, why: say.why.watch },
  ];
}

/** The result as `--json` prints it. */
function toFigures(
  { meta }: Exercise,
  path: string,
  plan: readonly PlannedRun[],
  { runs, failed }: CheckResult,
) {
  const kept = countKept(runs);
  const ids = [...meta.properties.map(({ id }) => id), ...GENERAL];
  return {
    exercise: meta.id,
    file: path,
    passed: failed === null,
    planned: plan.length,
    runs: runs.map(({ seed, speed, parameters }) => ({ seed, speed, parameters })),
    properties: ids.map((id) => ({ id, kept: kept.get(id) ?? 0 })),
    problems: (failed?.problems ?? []).map(({ property, contradiction: { evidence, data } }) => ({
      property,
      data,
      events: failed?.performance.timeline.events.filter(({ seq }) => evidence.includes(seq)) ?? [],
    })),
  };
}
