/**
 * Every lesson there is, as packed: in a terminal, and its log is what the views are drawn from. With long loops also in a
 * pipe, each in both languages.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LessonCheck } from '../../src/lesson/lesson.js';
import { createPlain } from '../../src/render/lanes/plain.js';
import { buildTimeline } from '../../src/trace/build-timeline.js';
import type { TraceEvent } from '../../src/trace/events.js';
import { LONG } from '../helpers/turns.js';
import { type LogEvent, parseLog } from './log.js';
import { closeTerminals, startInTerminal } from './terminal.js';
import { expectNothingLeft, installTool, readable, shown, widest } from './tool.js';

const ids = readdirSync(new URL('../../lessons/', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const VERDICT = { en: 'Verdict', zh: '结论' } as const;
const CHART = { en: 'What really happened', zh: '实际发生的事' } as const;
const LANGUAGES = ['en', 'zh'] as const;
/** What lessons of many processes are told where loops are short. */
const FEWER: Readonly<Record<string, readonly string[]>> = { 'phone-rush': ['--buyers', '15'] };

const tool = installTool();
closeTerminals();

it('list has them all', async () => {
  const { stdout } = await tool.run(['list', '--json']);
  expect((JSON.parse(stdout) as { id: string }[]).map(({ id }) => id).sort()).toEqual([...ids].sort());
});

describe.each(ids)('run %s', (id) => {
  const run = ['run', id];
  const shorter = [...run, ...(LONG ? [] : (FEWER[id] ?? []))];
  const languages = LANGUAGES.filter((_, at) => LONG || at === ids.indexOf(id) % LANGUAGES.length);

  it.each(languages)(
    'in a terminal (%s): shown, nothing is left, and its log tells all of it',
    async (lang) => {
      const file = join(tool.folder, `${id}.ndjson`);
      const { code, output } = await shown(async (speed) => {
        const args = [...shorter, ...speed, '--lang', lang, '--record', file];
        const terminal = startInTerminal(tool, args);
        return { code: await terminal.ended, output: terminal.output() };
      });
      expect(code).toBe(0);
      const lines = readable(output);
      expect(widest(lines)).toBeLessThanOrEqual(80);
      expect(lines).toContain(CHART[lang]);
      await expectNothingLeft(tool);
      await expectWhole(id, parseLog(readFileSync(file, 'utf8')));
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
