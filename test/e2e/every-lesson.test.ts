/** Every lesson there is, as packed: in a terminal and in a pipe, in both languages; and its log is what the views are drawn from. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LessonCheck } from '../../src/lesson/lesson.js';
import { createPlain } from '../../src/render/lanes/plain.js';
import { buildTimeline } from '../../src/trace/build-timeline.js';
import type { TraceEvent } from '../../src/trace/events.js';
import { parseLog } from './log.js';
import { closeTerminals, startInTerminal } from './terminal.js';
import { expectNothingLeft, installTool, readable, shown, widest } from './tool.js';

const ids = readdirSync(new URL('../../lessons/', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const VERDICT = { en: 'Verdict', zh: '结论' } as const;

const tool = installTool();
closeTerminals();

it('list has them all', async () => {
  const { stdout } = await tool.run(['list', '--json']);
  expect((JSON.parse(stdout) as { id: string }[]).map(({ id }) => id).sort()).toEqual([...ids].sort());
});

describe.each(ids)('run %s', (id) => {
  const run = ['run', id];

  it.each([
    ['en', 'zh'],
    ['zh', 'en'],
  ] as const)(
    'in a pipe (%s) and in a terminal (%s): shown, and nothing is left',
    async (inPipe, inTerminal) => {
      const runInTerminal = async (speed: readonly string[]) => {
        const terminal = startInTerminal(tool, [...run, ...speed, '--lang', inTerminal]);
        return { code: await terminal.ended, output: terminal.output() };
      };
      const [piped, { code, output }] = await Promise.all([
        shown((speed) => tool.run([...run, ...speed, '--lang', inPipe])),
        shown(runInTerminal),
      ]);
      expect({ code, piped: piped.code, stderr: piped.stderr }).toEqual({ code: 0, piped: 0, stderr: '' });
      const lines = readable(output);
      expect(widest(lines)).toBeLessThanOrEqual(80);
      expect(lines).toContain(VERDICT[inTerminal]);
      expect(piped.stdout.split('\n')).toContain(VERDICT[inPipe]);
      await expectNothingLeft(tool);
    },
  );

  it('--json: one log from its start to its end, and what views and verdict tell comes from it alone', async () => {
    const { stdout, code } = await shown((speed) => tool.run([...run, ...speed, '--json']));
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

    const plain = createPlain({ columns: Number.POSITIVE_INFINITY, color: 0, unicode: true, language: 'en' });
    const told = events.map((event) => plain.push(event)).join('');
    for (const { kind, process, pid } of log)
      if (kind === 'start') expect(told).toContain(`${process} begins (pid ${pid})`);
    await expectNothingLeft(tool);
  });
});
