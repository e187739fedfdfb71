/**
 * Prints the views as they look, from hand-written logs: to be looked at while working on them.
 *
 *   npx esbuild scripts/preview.ts --bundle --platform=node --format=esm --outfile=/tmp/preview.mjs
 *   node /tmp/preview.mjs [view …] --columns 80 --lang zh --color 0 --ascii
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { check as checkV1 } from '../lessons/lock-v1/check.js';
import { meta as metaV1 } from '../lessons/lock-v1/meta.js';
import { check as checkV2 } from '../lessons/lock-v2/check.js';
import { meta as metaV2 } from '../lessons/lock-v2/meta.js';
import { check as checkV3 } from '../lessons/lock-v3/check.js';
import { meta as metaV3 } from '../lessons/lock-v3/meta.js';
import type { LessonCheck, LessonMeta } from '../src/lesson/lesson.js';
import { type LessonText, parseLessonText } from '../src/lesson/lesson-text.js';
import { renderChart } from '../src/render/chart/chart.js';

import { createLanes, type LiveView } from '../src/render/lanes/lanes.js';
import { createPlain } from '../src/render/lanes/plain.js';
import { renderTable } from '../src/render/pages/compared-figures.js';
import { renderOrders } from '../src/render/pages/compared-orders.js';
import { renderCourse } from '../src/render/pages/course.js';
import { renderBefore, renderLesson } from '../src/render/pages/lesson-page.js';
import { renderVerdict } from '../src/render/pages/verdict.js';
import type { View } from '../src/render/style/view.js';
import { buildTimeline } from '../src/trace/build-timeline.js';
import type { TraceEvent } from '../src/trace/events.js';
import { measure, orderDistribution } from '../src/verdict/measure.js';
import { lockFindings, troubleFindings } from '../src/verdict/trouble/general.js';
import { deadlock, family, hundred, lockV1, lockV2, lockV3 } from '../test/render/logs.js';

interface Sample {
  readonly log: () => TraceEvent[];
  readonly lesson?: { readonly meta: LessonMeta; readonly check: LessonCheck };
}

const samples: Readonly<Record<string, Sample>> = {
  lockV1: { log: lockV1, lesson: { meta: metaV1, check: checkV1 } },
  lockV2: { log: lockV2, lesson: { meta: metaV2, check: checkV2 } },
  lockV3: { log: lockV3, lesson: { meta: metaV3, check: checkV3 } },
  deadlock: { log: deadlock },
  family: { log: family },
  hundred: { log: hundred },
};
const lessons = [metaV1, metaV2, metaV3];

const textOf = (id: string, language: View['language']): LessonText =>
  parseLessonText(readFileSync(`lessons/${id}/text.${language}.md`, 'utf8'), language);

const live = (create: (view: View) => LiveView, view: View, events: readonly TraceEvent[]): string => {
  const shown = create(view);
  return events.map((event) => shown.push(event)).join('') + shown.finish();
};

const withActivity = (meta: LessonMeta | undefined) => (meta?.activity ? { activity: meta.activity } : {});

function end(view: View, { log, lesson }: Sample): string {
  const timeline = buildTimeline(log());
  const trouble = troubleFindings(timeline);
  const findings = lesson ? [...lesson.check(timeline), ...trouble] : [...trouble, ...lockFindings(timeline)];
  const activity = withActivity(lesson?.meta);
  const keep = lesson
    ? { takeaways: textOf(lesson.meta.id, view.language).takeaways, next: lesson.meta.next }
    : {};
  return `${renderChart(timeline, view, activity)}\n${renderVerdict(findings, timeline, view, { ...activity, ...keep })}`;
}

function compare(view: View): string {
  const entries = [samples['lockV1'], samples['lockV2'], samples['lockV3']].flatMap((sample) =>
    sample?.lesson?.meta.activity
      ? [
          {
            meta: sample.lesson.meta,
            activity: sample.lesson.meta.activity,
            timeline: buildTimeline(sample.log()),
          },
        ]
      : [],
  );
  const scaleTo = Math.max(...entries.map(({ timeline }) => timeline.duration));
  const alongside = entries.map(({ timeline }) => timeline);
  const charts = entries.map(({ meta, activity, timeline }, index) =>
    renderChart(timeline, view, {
      activity,
      scaleTo,
      alongside,
      title: meta.id,
      legend: index === entries.length - 1,
    }),
  );
  const table = renderTable(
    entries.map(({ meta, activity, timeline }) => ({
      id: meta.id,
      activity: activity.label,
      measure: measure(timeline, activity),
    })),
    view,
  );
  const orders = ['p1 p2 p3', 'p2 p1 p3', 'p1 p2 p3', 'p3 p1 p2', 'p1 p2 p3'].map((order) =>
    order.split(' '),
  );
  return `${charts.join('\n')}\n${table}\n${renderOrders('lock-v3', orderDistribution(orders), view)}`;
}

const highlighted = [
  [
    ['keyword', 'import'],
    ['', ' { Lock, print } '],
    ['keyword', 'from'],
    ['', ' '],
    ['string', "'concur-lesson/mp'"],
    ['', ';'],
  ],
  [],
  [
    ['keyword', 'export'],
    ['', ' '],
    ['keyword', 'function'],
    ['', ' '],
    ['title.function', 'main'],
    ['', '() {'],
  ],
  [
    ['', '  lock.'],
    ['title.function', 'acquire'],
    ['', '(); '],
    ['comment', '// never twice in a row: the second one would wait for ever'],
  ],
  [['', '}']],
] as const;

const views: Readonly<Record<string, (view: View) => string>> = {
  list: (view) => renderCourse(lessons, view),
  show: (view) =>
    renderLesson(
      { meta: metaV3, text: textOf('lock-v3', view.language), highlighted },
      { text: true, program: true },
      view,
    ),
  before: (view) => renderBefore({ meta: metaV3, text: textOf('lock-v3', view.language) }, view),
  compare,
  ...Object.fromEntries(
    Object.entries(samples).flatMap(([name, sample]) => [
      [
        `lanes-${name}`,
        (view: View) => live((v) => createLanes(v, withActivity(sample.lesson?.meta)), view, sample.log()),
      ],
      [`end-${name}`, (view: View) => end(view, sample)],
      [`plain-${name}`, (view: View) => live(createPlain, view, sample.log())],
    ]),
  ),
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    columns: { type: 'string', default: '80' },
    lang: { type: 'string', default: 'en' },
    color: { type: 'string', default: '1' },
    ascii: { type: 'boolean', default: false },
  },
});
const view: View = {
  columns: Number(values.columns),
  color: Number(values.color) as View['color'],
  unicode: !values.ascii,
  language: values.lang === 'zh' ? 'zh' : 'en',
};
for (const [name, show] of Object.entries(views)) {
  if (positionals.length === 0 || positionals.some((wanted) => name.startsWith(wanted))) {
    process.stdout.write(`${show(view)}\n`);
  }
}
