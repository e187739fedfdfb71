/** The screens of one run. */

import { nextCommands } from '../../src/cli/run/next-commands.js';
import { renderEnd, renderLastScreen, renderResult } from '../../src/cli/run/result.js';
import type { LessonMeta } from '../../src/lesson/lesson.js';
import { NO_PROGRESS } from '../../src/progress/progress.js';
import { renderChart } from '../../src/render/chart/chart.js';
import { createLanes, type LiveView } from '../../src/render/lanes/lanes.js';
import { createPlain } from '../../src/render/lanes/plain.js';
import { renderVerdict } from '../../src/render/pages/verdict.js';
import type { View } from '../../src/render/style/view.js';
import type { Performed } from './performed.js';
import { ENDLESS, HEIGHTS, PLACES, type Place } from './places.js';

export interface Screens {
  readonly places: readonly Place[];
  readonly draw: (view: View) => string;
}

/** By the name of the view. */
export function screensOfLog(
  run: Performed,
  metas: readonly LessonMeta[],
): Readonly<Record<string, Screens>> {
  const { timeline } = run.performance;
  return {
    lanes: { places: PLACES, draw: (view) => live(createLanes(view, activityOf(run)), run) },
    plain: { places: [...PLACES, ...ENDLESS], draw: (view) => live(createPlain(view), run) },
    chart: { places: PLACES, draw: (view) => renderChart(timeline, view, activityOf(run)) },
    verdict: { places: PLACES, draw: (view) => verdict(run, metas, view) },
    result: { places: PLACES, draw: (view) => result(renderResult, run, view) },
    end: { places: PLACES, draw: (view) => result(renderEnd, run, { ...view, rows: 24 }) },
    screen: { places: HEIGHTS, draw: (view) => result(renderLastScreen, run, view) },
  };
}

function activityOf({ target }: Performed) {
  const activity = target.lesson?.meta.activity;
  return activity ? { activity } : {};
}

function live(view: LiveView, { events }: Performed): string {
  return events.map((event) => view.push(event)).join('') + view.finish();
}

function verdict(run: Performed, metas: readonly LessonMeta[], view: View): string {
  const { target, performance } = run;
  const keep = target.lesson
    ? {
        takeaways: target.lesson.texts[view.language].takeaways,
        next: nextCommands(target, metas, NO_PROGRESS),
      }
    : {};
  return renderVerdict(performance.findings, performance.timeline, view, { ...activityOf(run), ...keep });
}

/** All that comes after a run: also the remarks on how it ended. */
function result(render: typeof renderEnd, { target, performance }: Performed, view: View): string {
  return render(performance, NO_PROGRESS, { view, target }, true);
}
