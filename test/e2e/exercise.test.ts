/** Exercises as a learner goes through them: the packed tool in a pipe and in a terminal, in both languages. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packageFile } from '../../src/lesson/package-files.js';
import { LONG, oneIn } from '../helpers/turns.js';
import { closeTerminals, expectCursor, KEYS, startInTerminal } from './terminal.js';
import { expectNoStack, expectNothingLeft, installTool, readable, widest } from './tool.js';

const tool = installTool();
closeTerminals();

/** A learner's folder without the package in it, and with a progress of its own. */
let folder = '';
let env: Record<string, string> = {};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'concur-lesson-learner-'));
  env = { XDG_DATA_HOME: join(folder, '.data') };
});
afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 20 }));

const exercise = (...args: string[]) => tool.run(['exercise', ...args], { cwd: folder, env });
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const source = (id: string, name: string) => readFileSync(packageFile(`exercises/${id}/${name}.ts`), 'utf8');

const IDS = [
  'zombie-reaper',
  'printer-lock',
  'deadlock-fix',
  'ticket-queue',
  'pipe-eof',
  'bounded-buffer',
  'phone-rush',
];

describe('from the list to a pass, in a pipe', () => {
  it('lists, starts, checks, gives hints, passes, shows the solution, resets', async () => {
    expect((await exercise()).stdout).toContain('concur-lesson exercise start zombie-reaper');
    const started = await exercise('start', 'printer-lock');
    expect(started).toMatchObject({ code: 0, stderr: '' });
    expect(started.stdout).toContain('Never two at the printer at once');
    expect(read('printer-lock.ts')).toBe(source('printer-lock', 'starter'));

    const failed = await exercise('check', 'printer-lock', '--seed', '7');
    expect(failed).toMatchObject({ code: 1, stderr: '' });
    expect(failed.stdout).toMatch(/✘ Never two at the printer at once \(broken in run 1\)/);
    expect(failed.stdout).toMatch(/p\d began to print before p\d was done\n +[\d.]+s {2}p\d sleeps/);
    expect(failed.stdout).toMatch(/run \.\/printer-lock\.ts --seed 7 --speed \d+ --perturb/);

    const hints = [await exercise('hint', 'printer-lock'), await exercise('hint', 'printer-lock')];
    expect(hints.map(({ stdout }) => stdout.split('\n')[0])).toEqual(['Hint 1 of 3', 'Hint 2 of 3']);
    const refused = await exercise('solution', 'printer-lock');
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain('concur-lesson exercise solution printer-lock --show');

    writeFileSync(join(folder, 'printer-lock.ts'), source('printer-lock', 'solution'));
    const passed = await exercise('check', 'printer-lock', ...(LONG ? [] : ['--runs', '2']));
    expect(passed).toMatchObject({ code: 0, stderr: '' });
    const runs = LONG ? 8 : 2;
    expect(passed.stdout).toContain(`Never two at the printer at once (held in ${runs} of ${runs} runs)`);
    expect(passed.stdout).not.toMatch(/\bproved\b/);
    expect((await exercise('solution', 'printer-lock')).stdout).toBe(source('printer-lock', 'solution'));
    expect((await exercise('list')).stdout).toMatch(/✔ 2\. printer-lock .*\(passed\)/);

    const reset = await exercise('reset', 'printer-lock');
    expect(reset).toMatchObject({ code: 2, stdout: '' });
    expect(await exercise('reset', 'printer-lock', '--yes')).toMatchObject({ code: 0 });
    expect(read('printer-lock.ts')).toBe(source('printer-lock', 'starter'));
    expect(read('printer-lock.ts.old')).toBe(source('printer-lock', 'solution'));
    await expectNothingLeft(tool);
  });

  it('in Chinese', async () => {
    await exercise('start', 'pipe-eof', '--lang', 'zh');
    const { code, stdout } = await exercise('check', 'pipe-eof', '--lang', 'zh');
    expect(code).toBe(1);
    expect(stdout).toContain('它没有结束：listener 在管道 pipe-1 那里等；main 在等 listener 结束');
    // the run was ended by the check: how they died is not the program's
    expect(stdout).toMatch(/^listener .*░$/m);
    expect(stdout).not.toMatch(/^(?:main|listener) .*[✘z]|异常结束/m);
    expect((await exercise('list', '--lang', 'zh')).stdout).toContain('三个同学，一台打印机');
    expect((await exercise('hint', 'pipe-eof', '--lang', 'zh')).stdout).toContain('提示 1（共 3 条）');
  });

  it('as JSON', async () => {
    await exercise('start', 'deadlock-fix');
    const { stdout } = await exercise('check', 'deadlock-fix', '--json', '--seed', '11');
    const result = JSON.parse(stdout);
    expect(result).toMatchObject({ exercise: 'deadlock-fix', passed: false, runs: [{ seed: 11 }] });
    expect(result.problems[0]).toMatchObject({ property: 'one-order', data: { a: 'p1', b: 'p2' } });
    expect(result.problems[0].events.map(({ kind }: { kind: string }) => kind)).toEqual(['wait', 'wait']);
    const listed = JSON.parse((await exercise('list', '--json')).stdout);
    expect(listed.map(({ id }: { id: string }) => id)).toEqual(IDS);
  });
});

describe.each(oneIn(IDS.length, IDS, 3))('%s', (id) => {
  it.each(oneIn(2, ['ts', 'js'], IDS.indexOf(id) % 2))(
    'starter.%s runs and fails its check',
    async (ending) => {
      expect(await start(id, ending)).toMatchObject({ code: 0, stderr: '' });
      const checked = await exercise('check', id, `./work/${id}.${ending}`, '--json');
      expect(checked.code).toBe(1);
      expect(JSON.parse(checked.stdout).problems[0].property).not.toBe('no-failure');
    },
  );
});

describe('a folder with types', () => {
  // as an editor sees it: the library's types are found
  it.each(['ts', 'js'])(
    'of every starter.%s: nothing is wrong with it, and what is wrong is found',
    async (ending) => {
      const ids = oneIn(3, IDS, ending === 'js' ? 1 : 0);
      for (const id of ids) expect(await start(id, ending)).toMatchObject({ code: 0, stderr: '' });
      const project = join(folder, 'work', ending === 'js' ? 'jsconfig.json' : 'tsconfig.json');
      const tsc = [packageFile('node_modules/typescript/bin/tsc'), '-p', project];
      expect(execFileSync(process.execPath, tsc, { encoding: 'utf8' })).toBe('');
      for (const id of ids)
        appendFileSync(join(folder, `work/${id}.${ending}`), '\nnew Process({ targets: main });\n');
      const { stdout } = spawnSync(process.execPath, tsc, { encoding: 'utf8' });
      for (const id of ids) expect(stdout).toMatch(new RegExp(`${id}\\.${ending}\\b.*error TS`));
    },
  );
});

function start(id: string, ending: string) {
  return exercise('start', id, 'work', ...(ending === 'js' ? ['--js'] : []));
}

describe('what is the learner’s stays theirs', () => {
  it('start never overwrites, whatever is there', async () => {
    writeFileSync(join(folder, 'pipe-eof.ts'), 'mine');
    writeFileSync(join(folder, 'tsconfig.json'), '{}');
    const { code, stderr } = await exercise('start', 'pipe-eof');
    expect(code).toBe(2);
    expect(stderr).toContain('./pipe-eof.ts is there already');
    expect((await exercise('start', 'zombie-reaper')).stdout).toContain('./tsconfig.json is yours');
    expect([read('pipe-eof.ts'), read('tsconfig.json')]).toEqual(['mine', '{}']);
  });

  it('reset keeps every old file', async () => {
    for (const text of ['one', 'two']) {
      writeFileSync(join(folder, 'pipe-eof.js'), text);
      await exercise('reset', 'pipe-eof', '--yes');
    }
    expect([read('pipe-eof.js.old'), read('pipe-eof.js.old2')]).toEqual(['one', 'two']);
    expect(read('pipe-eof.js')).toContain('export function listen(receiving) {');
  });
});

describe('what cannot be done is told, with exit code 2', () => {
  const wrong: readonly [args: string[], told: RegExp][] = [
    [['chekc', 'pipe-eof'], /Did you mean check\?/],
    [['check', 'pip-eof'], /Did you mean pipe-eof\?/],
    [['check'], /Which exercise\?/],
    [['check', 'pipe-eof'], /There is no pipe-eof\.ts, pipe-eof\.js here/],
    [['check', 'pipe-eof', 'a.ts', 'b.ts'], /one word too many/],
    [['hint', 'pipe-eof', 'more'], /one word too many/],
    [['reset', 'pipe-eof'], /no pipe-eof\.ts to reset/],
    [['start', 'pipe-eof', '/dev/null'], /is a file, not a folder/],
    [['check', 'pipe-eof', '--runs', '0'], /--runs cannot be “0”/],
  ];

  it.each(oneIn(2, wrong))('%j', async (args, told) => {
    const { code, stdout, stderr } = await exercise(...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(told);
    expectNoStack(stderr);
  });

  it('a program without main, and one that cannot be read', async () => {
    writeFileSync(join(folder, 'pipe-eof.ts'), 'export const a = 1;\n');
    expect(await exercise('check', 'pipe-eof')).toMatchObject({ code: 2, stdout: '' });
    writeFileSync(join(folder, 'pipe-eof.ts'), 'export function main( {\n');
    const { code, stderr } = await exercise('check', 'pipe-eof');
    expect(code).toBe(2);
    expect(stderr).toMatch(/pipe-eof\.ts:\d+:\d+/);
  });

  // root may write everywhere
  it.skipIf(process.getuid?.() === 0)('a folder that may not be written to', async () => {
    mkdirSync(join(folder, 'locked'), { mode: 0o500 });
    expect((await exercise('start', 'pipe-eof', 'locked')).stderr).toContain('EACCES');
  });
});

describe('what comes next', () => {
  it('after the last hint is said, and what to do with it', async () => {
    const { stdout } = await exercise('hint', 'pipe-eof', '--all');
    expect(stdout).toContain('concur-lesson exercise check pipe-eof');
    for (let hint = 1; hint <= 3; hint++) {
      const { stdout: told } = await exercise('hint', 'pipe-eof');
      expect(told.includes('That was the last hint')).toBe(hint === 3);
      expect(told.includes('exercise check pipe-eof')).toBe(hint === 3);
    }
  });

  it('when all are passed is none of them', async () => {
    const passed = new Date().toISOString();
    const exercises = Object.fromEntries(
      IDS.map((id) => [id, { checks: 1, passed, hints: 0, last: passed }]),
    );
    await exercise('hint', 'pipe-eof'); // writes the file
    const file = join(folder, '.data', 'concur-lesson', 'progress.json');
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), exercises }));
    const { stdout } = await exercise();
    expect(stdout).toContain('you have passed all exercises');
    expect(stdout).not.toContain('exercise start');
  });
});

it('a lock at the top level is named as the cause: each has its own', async () => {
  const program = source('printer-lock', 'solution')
    .replace(/^export function main/m, "const ours = new Lock({ name: 'printer' });\nexport function main")
    .replaceAll(/\bprinter\.(acquire|release)/g, 'ours.$1');
  writeFileSync(join(folder, 'printer-lock.ts'), program);
  const { stdout, code } = await exercise('check', 'printer-lock');
  expect(code).toBe(1);
  expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(/each used a lock “printer(#\d)?” of its own/);
});

describe('in a terminal', () => {
  it('says whom a check waits for, when a run lasts', async () => {
    const program = `import { sleep } from 'concur-lesson/mp';\nexport function main() { for (;;) sleep(1); }\n`;
    writeFileSync(join(folder, 'pipe-eof.ts'), program);
    const terminal = startInTerminal(tool, ['exercise', 'check', 'pipe-eof'], {
      cwd: folder,
      env,
      columns: 200,
    });
    await terminal.until('main still at work: a loop without end?');
    terminal.press(KEYS.interrupt);
    expect(await terminal.ended).toBe(130);
  });

  it.each(LONG ? [60, 80, 120] : [60])(
    '%i columns: nothing is wider, and progress is seen',
    async (columns) => {
      await exercise('start', 'ticket-queue');
      writeFileSync(join(folder, 'ticket-queue.ts'), source('ticket-queue', 'wrong/silent-loser'));
      const terminal = startInTerminal(tool, ['exercise', 'check', 'ticket-queue'], {
        columns,
        cwd: folder,
        env,
      });
      await terminal.until(/checking .*: run 1 of 8/);
      expect(await terminal.ended).toBe(1);
      const lines = readable(terminal.output());
      expect(widest(lines)).toBeLessThanOrEqual(columns);
      expect(lines.join(' ')).toContain('left without a word about how it went');
      expectCursor(terminal.output());
    },
  );

  it('asks before the solution and before a reset; no is no', async () => {
    await exercise('start', 'pipe-eof');
    for (const action of ['solution', 'reset']) {
      const terminal = startInTerminal(tool, ['exercise', action, 'pipe-eof'], { cwd: folder, env });
      await terminal.until(/\(y\/N\)/);
      terminal.press(`n${KEYS.enter}`);
      expect(await terminal.ended).toBe(action === 'solution' ? 1 : 0);
      expect(readable(terminal.output()).join('\n')).not.toContain('sending.close()');
    }
    expect(readdirSync(folder)).not.toContain('pipe-eof.ts.old');
    const yes = startInTerminal(tool, ['exercise', 'solution', 'pipe-eof'], { cwd: folder, env });
    await yes.until(/\(y\/N\)/);
    yes.press(`y${KEYS.enter}`);
    expect(await yes.ended).toBe(0);
    await yes.until('sending.close()');
  });

  it('--watch checks again after each save, also when an editor puts another file there; Ctrl-C ends it', async () => {
    await exercise('start', 'deadlock-fix');
    const terminal = startInTerminal(tool, ['exercise', 'check', 'deadlock-fix', '--watch', '--runs', '2'], {
      cwd: folder,
      env,
    });
    await terminal.until('Watching ./deadlock-fix.ts');
    const first = terminal.output().length;
    writeFileSync(join(folder, 'deadlock-fix.ts'), 'export function main( {\n');
    await terminal.until(/deadlock-fix\.ts:\d+:\d+[\s\S]*Watching/, first);
    const second = terminal.output().length;
    writeFileSync(join(folder, 'draft'), source('deadlock-fix', 'solution'));
    renameSync(join(folder, 'draft'), join(folder, 'deadlock-fix.ts'));
    await terminal.until(/passed, in 2 of 2 runs[\s\S]*Watching/, second);
    terminal.press(KEYS.interrupt);
    expect(await terminal.ended).toBe(130);
    await expectNothingLeft(tool);
  });

  it('Ctrl-C in the middle of a check leaves nothing, and counts nothing', async () => {
    writeFileSync(join(folder, 'bounded-buffer.ts'), source('bounded-buffer', 'solution'));
    const terminal = startInTerminal(tool, ['exercise', 'check', 'bounded-buffer', '--runs', '100'], {
      cwd: folder,
      env,
    });
    await terminal.until(/run 2 of 100/);
    terminal.press(KEYS.interrupt);
    expect(await terminal.ended).toBe(130);
    await terminal.until('the check is not finished');
    expectCursor(terminal.output());
    await expectNothingLeft(tool);
    expect(readdirSync(folder)).not.toContain('.data');
  });
});
