/** Every lesson there is, as packed: in a terminal and in a pipe, in both languages; and its log is what the views are drawn from. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseLog } from './log.js';
import { closeTerminals, startInTerminal } from './terminal.js';
import { expectNothingLeft, installTool, readable, widest } from './tool.js';

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
  const run = ['run', id, '--speed', '20'];

  it.each([
    ['en', 'zh'],
    ['zh', 'en'],
  ] as const)(
    'in a pipe (%s) and in a terminal (%s): shown, and nothing is left',
    async (inPipe, inTerminal) => {
      const terminal = startInTerminal(tool, [...run, '--lang', inTerminal]);
      const [piped, code] = await Promise.all([tool.run([...run, '--lang', inPipe]), terminal.ended]);
      expect({ code, piped: piped.code, stderr: piped.stderr }).toEqual({ code: 0, piped: 0, stderr: '' });
      const lines = readable(terminal.output());
      expect(widest(lines)).toBeLessThanOrEqual(80);
      expect(lines).toContain(VERDICT[inTerminal]);
      expect(piped.stdout.split('\n')).toContain(VERDICT[inPipe]);
      await expectNothingLeft(tool);
    },
  );

  it('--json: one log from its start to its end, of the very processes and findings that the view shows', async () => {
    const [json, view] = await Promise.all([
      tool.run([...run, '--json']),
      tool.run([...run, '--view', 'plain']),
    ]);
    expect([json.code, view.code]).toEqual([0, 0]);
    const log = parseLog(json.stdout);
    expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index));
    expect(log[0]).toMatchObject({ kind: 'run', program: id });
    expect(log.filter(({ kind }) => kind === 'verdict').length).toBeGreaterThan(0);
    const started = log.filter(({ kind }) => kind === 'start').map(({ process }) => process);
    const seen = [...view.stdout.matchAll(/^ +[\d.]+s +(.+?) +start +/gm)].map((match) => match[1] ?? '');
    if (started.length <= 12) expect(seen.sort()).toEqual(started.sort());
    else expect(view.stdout).toContain('main begins');
    await expectNothingLeft(tool);
  });
});
