/** `explore` of the packed tool: its table, its JSON, its exit codes, in both languages and 80 columns. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEADLINE } from '../helpers/deadline.js';
import { ended, expectNoStack, expectNothingLeft, installTool, readable, startTool, widest } from './tool.js';

const tool = installTool();

let folder = '';
let env: Record<string, string> = {};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'concur-lesson-explore-'));
  env = { XDG_DATA_HOME: join(folder, 'data'), XDG_STATE_HOME: join(folder, 'state'), COLUMNS: '80' };
});
afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 20 }));

const explore = (...args: string[]) => tool.run(['explore', ...args], { cwd: folder, env });

describe('explore', () => {
  it('a puzzle: what can come out, what decides, and how to step through it', async () => {
    const { stdout, code } = await explore('lost-update');
    expect(stdout).toContain('complete: 4 of 4 classes, each really run.');
    expect(stdout).toMatch(/What decides is who is first/);
    expect(stdout).toMatch(/concur-lesson step lost-update --schedule 'p1 p2\*2 p1' --seed \d+/);
    expect(widest(readable(stdout))).toBeLessThanOrEqual(80);
    expect(code).toBe(1);
  });

  it('the same in Chinese', async () => {
    const { stdout, code } = await explore('two-locks', '--lang', 'zh');
    expect(stdout).toContain('完整：3 类，每一类都真跑过。');
    expect(stdout).toContain('关键在于');
    expect(widest(readable(stdout))).toBeLessThanOrEqual(80);
    expect(code).toBe(1);
  });

  it('as JSON, one object', async () => {
    const { stdout } = await explore('lost-update', '--json');
    const found = JSON.parse(stdout);
    expect(found).toMatchObject({ program: 'lost-update', complete: true, tier: 'complete', classes: 4 });
    expect(found.realRuns).toBeGreaterThanOrEqual(4);
    expect(found.outcomes).toEqual([
      expect.objectContaining({ kind: 'finished', goal: false, classes: 2 }),
      expect.objectContaining({
        ...{ kind: 'finished', goal: true, classes: 2 },
        ...{ schedule: 'p1 p2*2 p1', switches: 2, steps: 4 },
      }),
    ]);
  });

  it('a program that always comes to the same is well: exit code 0', async () => {
    writeFileSync(
      join(folder, 'mine.mjs'),
      "import { Process, print } from 'concur-lesson/mp';\nexport function hi() { print('hi'); }\n" +
        "export function main() { const p = new Process({ target: hi, name: 'p' }); p.start(); p.join(); }\n",
    );
    const { stdout, code } = await explore('./mine.mjs');
    expect(stdout).toContain('Whatever the order, the same came out.');
    expect(code).toBe(0);
  });

  it('a program that is another one each time: the first call that differs, exit code 2', async () => {
    writeFileSync(
      join(folder, 'restless.mjs'),
      "import { Lock } from 'concur-lesson/mp';\n" +
        // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the program's
        'export function main() { const lock = new Lock({ name: `lock ${process.pid}` }); lock.acquire(); lock.release(); }\n',
    );
    const { stderr, code } = await explore('./restless.mjs');
    expect(stderr.replace(/\s+/g, ' ')).toMatch(
      /NOT_REPEATABLE.*After step 1 main was to take lock lock \d+ once/,
    );
    expectNoStack(stderr);
    expect(code).toBe(2);
  });

  it('Ctrl-C ends it with what is known, and leaves nothing', async () => {
    const child = startTool(tool, ['explore', 'deadlock', '--random', '1000'], { cwd: folder, env });
    const end = ended(child);
    // the tool, main and a child: it works
    await expect.poll(() => tool.scene.processes().length, { timeout: DEADLINE }).toBeGreaterThan(2);
    child.kill('SIGINT');
    const { stdout, signal } = await end;
    expect(signal).toBe('SIGINT');
    expect(stdout).toContain('It was ended before it was done');
    await expectNothingLeft(tool);
  });
});
