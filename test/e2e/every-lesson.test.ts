/**
 * Every lesson there is, as packed: in a terminal, or as a log, which is what the views are drawn from. With long loops all of
 * it, also in a pipe, each in both languages.
 */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LessonCheck } from '../../src/lesson/lesson.js';
import { createPlain } from '../../src/render/lanes/plain.js';
import { buildTimeline } from '../../src/trace/build-timeline.js';
import type { TraceEvent } from '../../src/trace/events.js';
import { LONG } from '../helpers/turns.js';
import { parseLog } from './log.js';
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
  /** Where loops are short one run is enough: every other lesson in a terminal, in one language and then in the other. */
  const at = ids.indexOf(id);
  const languages = LANGUAGES.filter((_, which) => LONG || (at % 2 === 0 && which === (at / 2) % 2));

  it.each(languages)('in a terminal (%s): shown, and nothing is left', async (lang) => {
    const { code, output } = await shown(async (speed) => {
      const terminal = startInTerminal(tool, [...shorter, ...speed, '--lang', lang]);
      return { code: await terminal.ended, output: terminal.output() };
    });
    expect(code).toBe(0);
    const lines = readable(output);
    expect(widest(lines)).toBeLessThanOrEqual(80);
    expect(lines).toContain(CHART[lang]);
    await expectNothingLeft(tool);
  });

  it.runIf(LONG).each(LANGUAGES)('in a pipe (%s): shown, and nothing is left', async (lang) => {
    const { code, stdout, stderr } = await shown((speed) => tool.run([...run, ...speed, '--lang', lang]));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.split('\n')).toContain(VERDICT[lang]);
    await expectNothingLeft(tool);
  });

  it.runIf(LONG || at % 2 === 1)(
    '--json: one log from its start to its end, and what views and verdict tell comes from it alone',
    async () => {
      const { stdout, code } = await shown((speed) => tool.run([...shorter, ...speed, '--json']));
      expect(code).toBe(0);
      const log = parseLog(stdout);
      expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index));
      expect(log[0]).toMatchObject({ kind: 'run', program: id });
      const events = log as unknown as TraceEvent[];

      const { check }: { check: LessonCheck } = await import(`../../lessons/${id}/check.ts`);
      const findings = check(buildTimeline(events.filter(({ kind }) => kind !== 'verdict')));
      const verdicts = log.filter(({ kind }) => kind === 'verdict');
      expect(findings.length).toBeGreaterThan(0);
      for (const finding of findings)
        expect(verdicts).toContainEqual(expect.objectContaining(JSON.parse(JSON.stringify(finding))));

      const plain = createPlain({
        columns: Number.POSITIVE_INFINITY,
        color: 0,
        unicode: true,
        language: 'en',
      });
      const told = events.map((event) => plain.push(event)).join('');
      for (const { kind, process, pid } of log)
        if (kind === 'start') expect(told).toContain(`${process} begins (pid ${pid})`);
      await expectNothingLeft(tool);
    },
  );
});
