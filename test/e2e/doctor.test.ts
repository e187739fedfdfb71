/** The packed doctor, where all is well and where it is needed. */
import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CheckId } from '../../src/os/machine/examination.js';
import { oneIn } from '../helpers/turns.js';
import { closeTerminals, coloursIn, expectCursor, startInTerminal } from './terminal.js';
import { expectNoStack, expectNothingLeft, installTool, readable, widest } from './tool.js';

const tool = installTool();
closeTerminals();

interface Finding {
  readonly status: string;
  readonly data: Readonly<Record<'version' | 'source' | 'pid' | 'command' | 'most', unknown>>;
  readonly advice: string | null;
}
type Findings = { readonly ok: boolean; readonly checks: Readonly<Record<CheckId, Finding>> };

/** Its findings as --json tells them: by their names. */
async function findings(env: Record<string, string> = {}): Promise<Findings> {
  const { stdout, stderr, code } = await tool.run(['doctor', '--json'], { env });
  expect(stderr).toBe('');
  const { ok, checks } = JSON.parse(stdout);
  expect(code).toBe(ok ? 0 : 1);
  const entries = checks.map((check: { id: string }) => [check.id, check]);
  return { ok, checks: Object.fromEntries(entries) as Findings['checks'] };
}

describe('doctor', () => {
  const pages: readonly [lang: string, title: string, summary: string, zombies: RegExp][] = [
    ['en', 'What this system can show', 'Every lesson can run', /(collected the orphan|did not collect)/],
    ['zh', '这个系统能展示什么', '全部课程都能运行', /孤儿结束/],
  ];

  it.each(oneIn(2, pages))(
    'in a pipe, %s: plain text, exit code 0, nothing left',
    async (lang, title, summary, zombies) => {
      const { stdout, stderr, code } = await tool.run(['doctor', '--lang', lang]);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout.split('\n')[0]).toBe(title);
      expect(stdout).toContain(summary);
      expect(stdout).toMatch(zombies);
      expect(coloursIn(stdout)).toBe(0);
      await expectNothingLeft(tool);
    },
  );

  const widths = [
    [80, 'zh', '正在造一个孤儿进程'],
    [60, 'en', 'Orphaning a process'],
    [120, 'en', 'Orphaning a process'],
  ] as const;

  it.each(oneIn(3, widths))(
    'in a terminal of %i columns, %s: says what it is doing, then what it found',
    async (columns, lang, doing) => {
      const terminal = startInTerminal(tool, ['doctor', '--lang', lang], { columns });
      expect(await terminal.ended).toBe(0);
      const lines = readable(terminal.output());
      expect(lines.join('\n')).toContain(doing);
      expect(lines.join('\n')).toContain(lang === 'zh' ? `${columns} 列` : `${columns} columns`);
      expect(coloursIn(terminal.output())).toBeGreaterThan(10);
      expect(widest(lines)).toBeLessThanOrEqual(columns);
      expectCursor(terminal.output());
      await expectNothingLeft(tool);
    },
  );

  it('agrees with the kernel', async () => {
    const { files, adopter, node, table, handover } = (await findings()).checks;
    expect(node.data.version).toBe(process.version);
    expect(handover).toMatchObject({ status: 'ok', data: { outcome: 'done' } });
    if (process.platform !== 'linux') return;
    expect(table.data.source).toBe('/proc');
    expect(readFileSync(`/proc/${adopter.data.pid}/comm`, 'utf8').trim()).toBe(adopter.data.command);
    const limits = readFileSync('/proc/self/limits', 'utf8');
    expect(files.data.most).toBe(Number(/^Max open files\s+(\d+)/m.exec(limits)?.[1]));
  });

  it('tells what is set up in a way that limits it', async () => {
    const { ok, checks } = await findings({
      NODE_EXTRA_CA_CERTS: '/dev/null',
      TMPDIR: join(tool.folder, 'nowhere'),
      LANG: 'C',
    });
    expect(ok).toBe(false);
    const { start, scratch, unicode } = checks;
    expect(scratch).toMatchObject({ status: 'missing', data: { error: 'ENOENT' } });
    expect(scratch.advice).toContain('TMPDIR');
    expect(start).toMatchObject({ status: 'limited', data: { variables: ['NODE_EXTRA_CA_CERTS'] } });
    expect(unicode).toMatchObject({ status: 'limited' });
  });

  it('works without the native library, and says what to do', async () => {
    const koffi = join(tool.folder, 'node_modules/koffi');
    renameSync(koffi, `${koffi}-away`);
    try {
      const { ok, checks } = await findings();
      const { native, handover, adopter } = checks;
      expect({ ok, native: native.status, handover: handover.status }).toEqual({
        ok: false,
        native: 'missing',
        handover: 'missing',
      });
      expect(native.advice).toContain('npm install --include=optional');
      expect(adopter.status).toBe('ok');
      const { stdout, stderr, code } = await tool.run(['doctor']);
      expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
      expect(stdout).toMatch(/missing +Native library/);
      expectNoStack(stdout);
    } finally {
      renameSync(`${koffi}-away`, koffi);
    }
  });
});
