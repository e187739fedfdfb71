/** What is there to read: the course, its lessons, the help; plain in a pipe, in both languages. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageFile } from '../../src/lesson/package-files.js';
import { LONG, oneIn } from '../helpers/turns.js';
import { readJson } from '../package/packed.js';
import { writePrograms } from './programs.js';
import { ESCAPE, installTool, shown } from './tool.js';

const tool = installTool();
/** In the order of the course, as their own folders say it. */
const LESSONS = readdirSync(packageFile('lessons')).sort((a, b) => orderOf(a) - orderOf(b));

function orderOf(id: string): number {
  return Number(/\border: (\d+)/.exec(readFileSync(packageFile(`lessons/${id}/meta.ts`), 'utf8'))?.[1]);
}

describe('list and show', () => {
  it('list names every lesson, in both languages, in order', async () => {
    for (const lang of ['en', 'zh'] as const) {
      const { stdout, code } = await tool.run(['list', '--lang', lang]);
      expect(code).toBe(0);
      expect(stdout).not.toContain(ESCAPE);
      const places = LESSONS.map((id) => stdout.search(new RegExp(`^ *\\d+\\. +${id} `, 'm')));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(places).not.toContain(-1);
      expect(/[\u4e00-\u9fff]/.test(stdout)).toBe(lang === 'zh');
    }
  });

  it('list --json is JSON', async () => {
    const { stdout, stderr } = await tool.run(['list', '--json']);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout).map(({ id }: { id: string }) => id)).toEqual(LESSONS);
  });

  it('show --code is the file that runs, byte for byte', async () => {
    for (const id of LONG ? LESSONS : LESSONS.slice(-1)) {
      const { stdout } = await tool.run(['show', id, '--code']);
      expect(stdout).toBe(readFileSync(packageFile(`lessons/${id}/lesson.ts`), 'utf8'));
    }
  });

  it('what show --code gave runs as a program of the learner', async () => {
    const { stdout } = await tool.run(['show', 'lock-v3', '--code']);
    writeFileSync(join(tool.folder, 'mine.ts'), stdout);
    const mine = await tool.run(['run', './mine.ts', '--speed', '20']);
    expect(mine).toMatchObject({ code: 0, stderr: '' });
    expect(mine.stdout).toContain('p3 has finished printing');
  });

  it('show has text and program, --text the text, both options both', async () => {
    const shown = async (...options: string[]) => (await tool.run(['show', 'lock-v3', ...options])).stdout;
    const [all, text, both] = [await shown(), await shown('--text'), await shown('--text', '--code')];
    expect(all).toContain('The caretaker is gone');
    expect(all).toContain('printer.acquire();');
    expect(both).toBe(all);
    expect(text).toContain('The caretaker is gone');
    expect(text).not.toContain('printer.acquire();');
    expect(await shown('--lang', 'zh', '--text')).toMatch(/[\u4e00-\u9fff]/);
    for (const output of [all, text]) expect(output).not.toContain(ESCAPE);
  });
});

describe('help', () => {
  it.each(oneIn(2, ['list', 'compare', 'show', 'run']))(
    '%s --help has examples, in both languages',
    async (command) => {
      for (const [lang, heading] of [
        ['en', 'Examples:'],
        ['zh', '例子：'],
      ] as const) {
        const { stdout, stderr, code } = await tool.run([command, '--help', '--lang', lang]);
        expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
        const examples = stdout.slice(stdout.indexOf(heading) + heading.length);
        expect(examples).toMatch(new RegExp(`^  concur-lesson ${command}`, 'm'));
        expect(/[\u4e00-\u9fff]/.test(stdout)).toBe(lang === 'zh');
        if (lang === 'zh') expect(stdout).not.toMatch(/Usage|Options|default|choices/);
        expect(await tool.run(['help', command, '--lang', lang])).toMatchObject({ stdout });
      }
    },
  );

  it('of the tool names every command and the exit codes; no arguments show it too', async () => {
    const { stdout, code } = await tool.run(['--help']);
    expect(code).toBe(0);
    for (const part of ['list', 'show', 'run', 'compare', 'Examples:', 'Exit codes:']) {
      expect(stdout).toContain(part);
    }
    expect(await tool.run([])).toMatchObject({ stdout, code: 0 });
  });

  // scripts/check-content.mjs runs every command quoted anywhere
  it.runIf(LONG)('every example in it runs', async () => {
    const helps = await Promise.all(
      ['list', 'show', 'run', 'compare'].map(async (command) => (await tool.run([command, '--help'])).stdout),
    );
    writePrograms(tool.folder, { 'my-program.ts': 'export function main() {}\n' });
    const examples = helps.flatMap((help) => [...help.matchAll(/^ {2}concur-lesson (.*?)(?: >.*)?$/gm)]);
    expect(examples.length).toBeGreaterThan(8);
    const runs = examples.map(async ([, example = '']) => {
      const args = example
        .replace(/ --repeat \d+/, ' --repeat 1')
        .replace(/ --speed \d+/, '')
        .split(' ');
      const isRun = /^(?:run|compare)/.test(example);
      const ended = isRun ? shown((speed) => tool.run([...args, ...speed])) : tool.run(args);
      expect(await ended, example).toMatchObject({ code: 0, stderr: '' });
    });
    await Promise.all(runs);
  });

  it('--version is that of the package', async () => {
    const { version } = readJson(packageFile('package.json'));
    expect(await tool.run(['--version'])).toMatchObject({ stdout: `${version}\n`, stderr: '', code: 0 });
  });
});
