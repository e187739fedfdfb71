/**
 * Every lesson there is, as packed: in a terminal, and its log is what the views are drawn from. Without long loops every
 * third one; with them also in a pipe, each in both languages.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPerformed } from '../../scripts/screens/performed.js';
import { listLessons } from '../../src/lesson/catalog.js';
import type { LessonCheck } from '../../src/lesson/lesson.js';
import { loadLesson } from '../../src/lesson/load-lesson.js';
import { createPlain } from '../../src/render/lanes/plain.js';
import { buildTimeline } from '../../src/trace/build-timeline.js';
import type { TraceEvent } from '../../src/trace/events.js';
import { flagsOf, sentencesOf } from '../helpers/recorded.js';
import { LONG, oneIn } from '../helpers/turns.js';
import { letters } from '../render/screen.js';
import { type LogEvent, parseLog } from './log.js';
import { closeTerminals, startInTerminal } from './terminal.js';
import { expectNothingLeft, installTool, readable, shown, widest } from './tool.js';

const ids = readdirSync(new URL('../../lessons/', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const VERDICT = { en: 'Verdict', zh: '结论' } as const;
const LANGUAGES = ['en', 'zh'] as const;
/** What lessons of many processes are told where loops are short. */
const FEWER: Readonly<Record<string, readonly string[]>> = { 'phone-rush': ['--buyers', '15'] };

const lessons = await Promise.all(listLessons().map(({ id }) => loadLesson(id)));

const tool = installTool();
closeTerminals();

it('list has them all', async () => {
  const { stdout } = await tool.run(['list', '--json']);
  expect((JSON.parse(stdout) as { id: string }[]).map(({ id }) => id).sort()).toEqual([...ids].sort());
});

/** Runs a lesson in a terminal of 80 x 24: whatever its verdict says, and its chart, can be seen at the end. Gives its log. */
async function expectScreen(run: readonly string[], lang: 'en' | 'zh'): Promise<string> {
  const record = join(tool.folder, `${run.slice(1).join('')}-${lang}.ndjson`);
  const { code, terminal } = await shown(async (speed) => {
    const terminal = startInTerminal(tool, [...run, ...speed, '--lang', lang, '--record', record], {
      columns: 80,
      rows: 24,
    });
    return { code: await terminal.ended, terminal };
  });
  expect(code).toBe(0);
  expect(widest(readable(terminal.output()))).toBeLessThanOrEqual(80);
  const { text, rows, cursor } = await terminal.screen();
  expect(text).toMatch(/^main {2,}/m);
  expect(text).toContain('└');
  const told = letters(text);
  // a second run that was slower wrote the file anew
  const log = readFileSync(record, 'utf8');
  const performed = readPerformed('recorded', log, lessons);
  for (const sentence of sentencesOf(performed, lang)) expect(told).toContain(sentence);
  expect(text).toContain('concur-lesson why');
  expect(rows[cursor.row - 1]).toContain('concur-lesson replay');
  return log;
}

// with their verdicts, by other means: lessons/*.test.ts, and cli/run/result.test.ts for the screens
describe.each(oneIn(3, ids))('run %s', (id) => {
  const run = ['run', id];
  const shorter = [...run, ...(LONG ? [] : (FEWER[id] ?? []))];
  const languages = LANGUAGES.filter(
    (_, at) => LONG || at === Math.floor(ids.indexOf(id) / 3) % LANGUAGES.length,
  );

  it.each(languages)(
    'in a terminal (%s): shown on one screen, nothing is left, and its log tells all of it',
    async (lang) => {
      const log = await expectScreen(shorter, lang);
      await expectNothingLeft(tool);
      await expectWhole(id, parseLog(log));
    },
  );

  it.runIf(LONG).each(LANGUAGES)('in a pipe (%s): shown, and nothing is left', async (lang) => {
    const { code, stdout, stderr } = await shown((speed) => tool.run([...run, ...speed, '--lang', lang]));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.split('\n')).toContain(VERDICT[lang]);
    await expectNothingLeft(tool);
  });

  it.runIf(LONG)('--json: the log and nothing else', async () => {
    const { stdout, code } = await shown((speed) => tool.run([...run, ...speed, '--json']));
    expect(code).toBe(0);
    await expectWhole(id, parseLog(stdout));
    await expectNothingLeft(tool);
  });
});

/** One log from its start to its end; what views and verdict tell comes from it alone. */
async function expectWhole(id: string, log: readonly LogEvent[]): Promise<void> {
  expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index));
  expect(log[0]).toMatchObject({ kind: 'run', program: id });
  const events = log as unknown as TraceEvent[];

  const { check }: { check: LessonCheck } = await import(`../../lessons/${id}/check.ts`);
  const findings = check(buildTimeline(events.filter(({ kind }) => kind !== 'verdict')));
  const verdicts = log.filter(({ kind }) => kind === 'verdict');
  expect(findings.length).toBeGreaterThan(0);
  for (const finding of findings)
    expect(verdicts).toContainEqual(expect.objectContaining(JSON.parse(JSON.stringify(finding))));

  const plain = createPlain({ columns: Number.POSITIVE_INFINITY, color: 0, unicode: true, language: 'en' });
  const told = events.map((event) => plain.push(event)).join('');
  for (const { kind, process, pid } of log)
    if (kind === 'start') expect(told).toContain(`${process} begins (pid ${pid})`);
}

/** Each flag of each lesson alone, and what is the cure of one by another. */
const variants = [
  ...listLessons().flatMap((meta) => flagsOf(meta).map((flag) => [meta.id, flag])),
  ['pipe-sharing', 'large', 'lock'],
].map(([id = '', ...flags]) => ['run', id, ...flags.map((flag) => `--${flag}`)]);

describe.each(
  variants
    .map((run, at) => ({ run, lang: LANGUAGES[at % 2] ?? 'en', at }))
    .filter(({ at }) => LONG || at % 10 === 2),
)('$run', ({ run, lang }) => {
  it.each(LANGUAGES.filter((each) => LONG || each === lang))(
    'in a terminal (%s): on one screen',
    async (each) => {
      await expectScreen(run, each);
      await expectNothingLeft(tool);
    },
  );
});
