/** `compare` of runs that were recorded. */
import { renderChart } from '../../src/render/chart/chart.js';
import { renderTable } from '../../src/render/pages/compared-figures.js';
import { renderOrders } from '../../src/render/pages/compared-orders.js';
import type { View } from '../../src/render/style/view.js';
import { measure, orderDistribution } from '../../src/verdict/measure.js';
import type { Performed } from './performed.js';

const OFFICES = ['ipc-file', 'ipc-queue'];
const PRINTERS = ['lock-v1', 'lock-v2', 'lock-v3'];

export const COMPARED: readonly (readonly string[])[] = [PRINTERS, OFFICES, [...PRINTERS, ...OFFICES]];

/** As src/cli/run/compare.ts draws it: the log that has the lesson's name, and the orders of all its logs that are whole. */
export function drawComparison(ids: readonly string[], all: readonly Performed[], view: View): string {
  const lessons = ids.map((id) => runsOf(id, all));
  const scaleTo = Math.max(...lessons.map(({ first }) => first.duration));
  const alongside = lessons.map(({ first }) => first);
  const charts = lessons.map(({ id, activity, first }, index) => {
    const legend = index === lessons.length - 1;
    return `${renderChart(first, view, { activity, scaleTo, title: id, legend, alongside })}\n`;
  });
  const rows = lessons.map(({ id, activity, first }) => ({
    id,
    activity: activity.label,
    measure: measure(first, activity),
  }));
  const orders = lessons.map(({ id, activity, timelines }) => {
    const turns = timelines.map((timeline) => measure(timeline, activity).turns);
    return `\n${renderOrders(id, orderDistribution(turns), view)}`;
  });
  return `${charts.join('')}${renderTable(rows, view)}${orders.join('')}`;
}

function runsOf(id: string, all: readonly Performed[]) {
  const own = all.filter(({ target }) => target.lesson?.meta.id === id);
  const named = own.find(({ name }) => name === id);
  const activity = named?.target.lesson?.meta.activity;
  if (!named || !activity) throw new Error(`there is no ${id}.ndjson, or it is not a run of this lesson`);
  const whole = own.filter(({ performance: { outcome } }) => outcome.reason !== null);
  return {
    id,
    activity,
    first: named.performance.timeline,
    timelines: whole.map(({ performance: { timeline } }) => timeline),
  };
}
