/** The screens of step as they were reviewed, drawn from recorded steered runs. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawStepFrame } from '../../../src/render/step/frame.js';
import type { Stepped, StepShown } from '../../../src/render/step/shown.js';
import { toText } from '../../../src/render/style/ansi.js';
import { printSchedule } from '../../../src/schedule/print-schedule.js';
import { follow, openStep } from '../../../src/step/state.js';
import {
  logAfter,
  recordedSteps,
  runScreen,
  scheduleOf,
  steppedOf,
  storyOf,
} from '../../step/recorded-steps.js';

const SCREENS = [
  { log: 'lock-v3', language: 'en', columns: 80, rows: 24, unicode: true },
  { log: 'lock-v3', language: 'zh', columns: 60, rows: 20, unicode: true },
  { log: 'deadlock', language: 'en', columns: 60, rows: 20, unicode: true },
  { log: 'deadlock', language: 'zh', columns: 80, rows: 24, unicode: true },
  { log: 'canteen', language: 'zh', columns: 100, rows: 30, unicode: true },
  { log: 'producer-consumer', language: 'en', columns: 120, rows: 40, unicode: true },
  { log: 'producer-consumer', language: 'en', columns: 80, rows: 24, unicode: false },
] as const;

type Screen = (typeof SCREENS)[number];

const fileOf = ({ log, language, columns, rows, unicode }: Screen): string =>
  `${log}-${language}-${columns}x${rows}${unicode ? '' : '--ascii'}.txt`;

function draw(
  { log, ...there }: Screen,
  steps: number,
  stepped: Partial<Stepped> = {},
  shown: Partial<StepShown> = {},
): string {
  const events = logAfter(recordedSteps(log), steps);
  const command = `concur-lesson step ${log} --seed 7 --schedule '${printSchedule(scheduleOf(events))}'`;
  const run = steppedOf(events, { command, ...stepped });
  const state = { ...follow(openStep(), run, run), ...shown };
  const story = storyOf(events, { language: there.language });
  const text = toText(drawStepFrame(story, run, state, { ...there, color: 0 }), { color: 0 });
  const rows = text.split('\n').slice(0, -1);
  return rows.map((row) => `|${row}`.trimEnd()).join('\n');
}

function screensOf(screen: Screen): string {
  const all = recordedSteps(screen.log);
  const waits = steppedOf(logAfter(all, 11)).offered?.find(({ canGo }) => !canGo)?.process ?? 'main';
  const first = steppedOf(logAfter(all, 4)).offered ?? [];
  const difference = {
    step: 4,
    process: 'main',
    expected: { call: 'print' },
    found: { call: 'join', child: 'p1' },
  } as const;
  const screens: readonly (readonly [string, string])[] = [
    ['at the beginning', draw(screen, 0)],
    ['in the middle', draw(screen, 11)],
    [
      'one that cannot go on',
      draw(screen, 11, {}, { chosen: waits, notice: { is: 'cannot', process: waits } }),
    ],
    ['without the program', draw(screen, 11, {}, { code: false })],
    ['by chance', draw(screen, 7, {}, { going: { is: 'chance' } })],
    ['to be killed?', draw(screen, 4, {}, { asks: first[0]?.process ?? 'main' })],
    ['one computes', draw(screen, 4, { offered: null, busy: { processes: ['main'], seconds: 4.3 } })],
    ['not repeatable', draw(screen, 4, { difference })],
    ['the schedule', draw(screen, 11, {}, { page: { is: 'schedule', from: 0 } })],
    ['the keys', draw(screen, 11, {}, { page: { is: 'help', from: 0 } })],
    ['the end', draw(screen, 999, { end: runScreen(all) }, { page: { is: 'verdict', from: 0 } })],
    ['the lanes at the end', draw(screen, 999, { end: runScreen(all) })],
  ];
  return screens.map(([what, text]) => `${what}\n\n${text}\n`).join('\n');
}

const FOLDER = '../../e2e/screens/step';

describe('the screens', () => {
  it.each(SCREENS)('of $log in $language, $columns x $rows, are as they were reviewed', async (screen) => {
    await expect(screensOf(screen)).toMatchFileSnapshot(`${FOLDER}/${fileOf(screen)}`);
  });

  it('have no file that nobody draws', () => {
    const drawn = SCREENS.map(fileOf).sort();
    expect(readdirSync(new URL(FOLDER, import.meta.url)).sort()).toEqual(drawn);
  });
});
