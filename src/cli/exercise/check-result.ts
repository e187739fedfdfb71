/** What a check came to, for people and as figures. */
import type { CheckedRun, CheckResult } from '../../exercise/check-program.js';
import type { ExerciseMeta, Property } from '../../exercise/exercise.js';
import { GENERAL } from '../../exercise/general.js';
import { countKept, type Problem } from '../../exercise/judge.js';
import type { PlannedRun } from '../../exercise/plan.js';
import type { Language } from '../../i18n/language.js';
import type { Phrase } from '../../i18n/phrase.js';
import { renderChart } from '../../render/chart/chart.js';
import {
  fillIn,
  type JudgedRow,
  renderContradiction,
  renderJudged,
} from '../../render/pages/exercise/result.js';
import { renderRemark, renderSteps, type Step } from '../../render/pages/exercise/steps.js';
import type { ExerciseWords } from '../../render/words/exercise.js';
import { deadlockFindings } from '../../verdict/deadlock/deadlocks.js';
import { errorIn } from '../../verdict/error-words.js';
import { untilStopped } from '../../verdict/history/until-stopped.js';
import { waitFindings } from '../../verdict/standstill/standstills.js';
import type { CheckViewer } from './check-runs.js';
import { shown } from './files.js';

export interface Checked {
  readonly meta: Pick<ExerciseMeta, 'id' | 'properties'>;
  /** The program's path as typed, or as it was found. */
  readonly path: string;
  readonly plan: readonly PlannedRun[];
  readonly result: CheckResult;
}

/** The result as a learner reads it, with what to type next. */
export function renderChecked(
  { meta, path, plan, result: { runs, failed } }: Checked,
  steps: readonly Step[],
  viewer: CheckViewer,
): string {
  const { say, view } = viewer;
  const told = propertiesOf(meta, viewer);
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
    const heading = say.passed(meta.id, file, plan.length);
    const honest = say.honest(plan[0]?.seed ?? 0, plan.at(-1)?.seed ?? 0);
    return renderJudged(heading, true, rows, view) + renderRemark(honest, view) + renderSteps(steps, view);
  }
  return (
    renderJudged(say.notPassed(meta.id, file, runs.length), false, rows, view) +
    renderProblem(failed, told, viewer) +
    `\n${renderChart(untilStopped(failed.performance.timeline), view, { title: chartTitle(failed, runs.length, say) })}` +
    renderSteps(steps, view)
  );
}

interface Told {
  readonly id: string;
  readonly title: string;
  readonly broken: string;
}

/** Own and general properties, in the order in which they are judged. */
function propertiesOf({ properties }: Checked['meta'], { language, say }: CheckViewer): Told[] {
  const own = ({ id, title, broken }: Property): Told => ({
    id,
    title: title[language],
    broken: broken[language],
  });
  return [...properties.map(own), ...GENERAL.map((id) => ({ id, ...say.general[id] }))];
}

function renderProblem(
  { problems, performance }: CheckedRun,
  told: readonly Told[],
  { say, view }: CheckViewer,
): string {
  const [first] = problems;
  const property = told.find(({ id }) => id === first?.property);
  if (!first || !property) return '';
  const broken = describe(first, property.broken, say, view.language);
  const { timeline } = performance;
  // why it did not end: nobody is left who could answer what each of them waits for
  const waits = first.property === 'ends' ? [...deadlockFindings(timeline), ...waitFindings(timeline)] : [];
  // and that what they seem to share is not shared may be the cause of everything
  const notShared = performance.findings.filter(({ finding }) => NOT_SHARED.includes(finding));
  const reasons = [...waits, ...notShared].map((finding) => finding.say(view.language));
  const shownProblem = { title: property.title, broken, reasons, evidence: first.contradiction.evidence };
  return renderContradiction(shownProblem, timeline, view);
}

const NOT_SHARED: readonly string[] = ['own-primitive', 'own-copy'];

/** More processes than that wait without being named. */
const MOST_NAMED = 4;

function describe(
  { contradiction: { data } }: Problem,
  template: string,
  say: ExerciseWords,
  language: Language,
): Phrase {
  const { waiting, error, code } = data;
  if (typeof error === 'string' && typeof code === 'string')
    return fillIn(template, { ...data, error: errorIn(language, error, code) });
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

/** The result as `--json` prints it. */
export function toFigures({ meta, path, plan, result: { runs, failed } }: Checked) {
  const kept = countKept(runs);
  const ids = [...meta.properties.map(({ id }) => id), ...GENERAL];
  return {
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
