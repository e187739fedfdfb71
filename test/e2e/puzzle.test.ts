/** Puzzles as a learner reads and repairs them: the packed tool in a pipe and in a terminal, in both languages. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packageFile } from '../../src/lesson/package-files.js';
import { closeTerminals, startInTerminal } from './terminal.js';
import { expectNoStack, expectNothingLeft, installTool, readable, widest } from './tool.js';

const tool = installTool();
closeTerminals();

let folder = '';
let env: Record<string, string> = {};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'concur-lesson-learner-'));
  env = { XDG_DATA_HOME: join(folder, '.data'), XDG_STATE_HOME: join(folder, '.state') };
});
afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 20 }));

const puzzle = (...args: string[]) => tool.run(['puzzle', ...args], { cwd: folder, env });
const progress = async () => JSON.parse((await tool.run(['progress', '--json'], { env })).stdout).puzzles;
const source = (id: string, name: string) => readFileSync(packageFile(`puzzles/${id}/${name}.ts`), 'utf8');

interface Listed {
  readonly id: string;
  readonly kind: string;
}

describe('what is read', () => {
  it('the list as JSON: names, kinds, pars', async () => {
    const { stdout, code } = await puzzle('list', '--json');
    const listed: Listed[] = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(listed.length).toBeGreaterThanOrEqual(21);
    expect(listed[0]).toEqual({
      id: 'lost-update',
      kind: 'steer',
      par: { switches: 2, steps: 4 },
      solved: false,
    });
    expect(listed.find(({ kind }) => kind === 'repair')).toMatchObject({ id: 'one-goodbye', par: null });
  });

  it.each([
    ['en', 60, 'steer  The lost update', 'Goal'],
    ['zh', 60, '调度  丢失的更新', '目标'],
    ['en', 80, 'steer   The lost update', 'Goal'],
    ['zh', 80, '调度  丢失的更新', '目标'],
  ])('%s, %i columns: the list, and a page', async (lang, columns, row, goal) => {
    const list = startInTerminal(tool, ['puzzle', 'list', '--lang', lang], { env, columns });
    expect(await list.ended).toBe(0);
    const rows = readable(list.output());
    expect(widest(rows)).toBeLessThanOrEqual(columns);
    expect(rows.join('\n').replace(/ +/g, ' ')).toContain(row.replace(/ +/g, ' '));
    const page = startInTerminal(tool, ['puzzle', 'overdraft', '--lang', lang], { env, columns });
    expect(await page.ended).toBe(0);
    const lines = readable(page.output());
    expect(widest(lines)).toBeLessThanOrEqual(columns);
    expect(lines.join('\n')).toMatch(
      new RegExp(`lock\\.acquire\\(\\);[\\s\\S]*^${goal}$[\\s\\S]*account\\.json`, 'm'),
    );
  });

  it('hints, one after the other and by number; how many is kept', async () => {
    const asked = [];
    for (let time = 0; time < 4; time++) asked.push((await puzzle('lost-update', '--hint')).stdout);
    expect(asked.map((text) => /Hint \d of 3/.exec(text)?.[0])).toEqual([
      'Hint 1 of 3',
      'Hint 2 of 3',
      'Hint 3 of 3',
      'Hint 1 of 3',
    ]);
    expect((await puzzle('two-locks', '--hint', '3', '--lang', 'zh')).stdout).toContain('提示 3（共 3 条）');
    const [first] = await progress();
    expect(first).toMatchObject({ id: 'lost-update', hints: 4, solved: false });
  });

  it('the repaired program in a pipe is one that can be run', async () => {
    const { stdout } = await puzzle('lost-signal', '--repaired');
    expect(stdout).toBe(source('lost-signal', 'repaired'));
  });
});

describe('a program to be repaired', () => {
  it('is written, fails, is repaired, passes, and is counted', async () => {
    const written = await puzzle('closed-gate', '--write');
    expect(written).toMatchObject({ code: 0, stderr: '' });
    expect(readFileSync(join(folder, 'closed-gate.ts'), 'utf8')).toBe(source('closed-gate', 'program'));
    const failed = await puzzle('closed-gate', './closed-gate.ts', '--runs', '1');
    expect(failed).toMatchObject({ code: 1, stderr: '' });
    expect(failed.stdout).toMatch(/✘ The program comes to its end \(broken in run 1\)/);
    expect(failed.stdout).toContain('concur-lesson puzzle closed-gate --hint');

    copyFileSync(packageFile('puzzles/closed-gate/repaired.ts'), join(folder, 'closed-gate.ts'));
    const passed = await puzzle('closed-gate', './closed-gate.ts', '--runs', '2', '--seed', '5');
    expect(passed).toMatchObject({ code: 0, stderr: '' });
    expect(passed.stdout).toContain('in 2 of 2 runs');
    expect(passed.stdout).toContain('What it shows: as a mutex, a semaphore begins with 1.');
    const known = (await progress()).find(({ id }: Listed) => id === 'closed-gate');
    expect(known).toMatchObject({ solved: true, inPar: false, best: null, tries: 2 });
    expect(JSON.parse((await puzzle('list', '--json')).stdout).at(-1)).toMatchObject({ solved: true });
    await expectNothingLeft(tool);
  });

  it('in JavaScript and as JSON; what is there is not overwritten', async () => {
    expect((await puzzle('odd-one-out', '--write', '--js')).code).toBe(0);
    expect(readFileSync(join(folder, 'odd-one-out.js'), 'utf8')).not.toContain(': Barrier');
    const { stdout, code } = await puzzle('odd-one-out', './odd-one-out.js', '--runs', '1', '--json');
    expect(code).toBe(1);
    const { problems, ...result } = JSON.parse(stdout);
    expect(result).toMatchObject({ puzzle: 'odd-one-out', solved: false });
    expect(problems.map(({ property }: { property: string }) => property)).toContain('together');
    const again = await puzzle('odd-one-out', '--write', '--js');
    expect([again.code, again.stderr.includes('is there already')]).toEqual([2, true]);
  });
});

describe('wrong usage', () => {
  it.each([
    ['lost-updat', 'Did you mean lost-update?'],
    ['lost-update --hint 7', 'There are 3 hints'],
    ['lost-update --hint 0', 'a whole number from 1'],
    ['lost-update --hint --write', 'one at a time'],
    ['lost-update --write', 'by deciding who goes on'],
    ['lost-update ./mine.ts', 'by deciding who goes on'],
    ['one-goodbye ./mine.ts --runs 1', 'no file ./nothing.ts'],
    ['list --hint', 'Which puzzle?'],
  ])('puzzle %s', async (typed, told) => {
    writeFileSync(join(folder, 'mine.ts'), 'export function main() {}');
    const args = typed.replace('one-goodbye ./mine.ts', 'one-goodbye ./nothing.ts').split(' ');
    const { code, stdout, stderr } = await puzzle(...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(told);
    expectNoStack(stderr);
  });
});
