/** Programs of learners: TypeScript and JavaScript, from any folder, with the lanes, chart and log that lessons have. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { packageFile } from '../../src/lesson/package-files.js';
import { fixturePath } from '../helpers/launch.js';
import { LONG, oneIn, turns } from '../helpers/turns.js';
import { type LogEvent, parseLog } from './log.js';
import { writePrograms } from './programs.js';
import { closeTerminals, startInTerminal } from './terminal.js';
import { expectNothingLeft, installTool, readable } from './tool.js';

const tool = installTool();
closeTerminals();

/** How many processes a large program has. */
const MANY = turns(12, 100);

/** Spaces, Chinese, and no node_modules anywhere near. */
let folder: string;
let elsewhere: string;

/** Types of every kind, an import of a neighbour and one of Node, console.log: what TypeScript on Node 20 has to stand. */
const KITCHEN = {
  'kitchen.ts': `import { hostname } from 'node:os';
import { currentProcess, Lock, Process, print } from 'concur-lesson/mp';
import { type Dish, menu } from './dishes/menu.ts';
import type { Nothing } from './not-there.js';

interface Order<T extends Dish = Dish> {
  readonly dish: T;
  count?: number;
}
type Cook = (stove: Lock, order: Order) => void;
abstract class Named {
  private declare nothing?: Nothing;
  constructor(readonly name: string) {}
}
class Person extends Named {}

export const cook: Cook = (stove, { dish, count = 1 }: Order): void => {
  stove.acquire();
  print(\`\${new Person(currentProcess().name!).name} cooks \${count} \${dish as string}\`);
  console.log('on', typeof hostname(), 5 satisfies number);
  stove.release();
};

export function main(): void {
  const stove = new Lock({ name: 'stove' });
  const cooks = menu.map((dish: Dish, index) => new Process({ target: cook, args: [stove, { dish }], name: 'cook' + index }));
  for (const each of cooks) each.start();
  for (const each of cooks) each.join();
}
`,
  'dishes/menu.ts':
    "export type Dish = 'noodles' | '包子';\nexport const menu: Dish[] = ['noodles', '包子'];\n",
};

const bySuffix = (suffix: string) => `import { Process, print } from 'concur-lesson/mp';
export function hello(name) { print('hello ' + name); }
export function main() {
  const child = new Process({ target: hello, args: ['${suffix}'], name: 'child' });
  child.start();
  child.join();
}
`;

/** Two read the same list, and each writes its own. */
const LOSSY = `import { Event, Process, readJson, scratchFile, sleep, writeJson } from 'concur-lesson/mp';
export function enlist(file: string, name: string, seconds: number, read: Event) {
  const names = readJson<string[]>(file);
  if (name === 'p1') read.set();
  else read.wait();
  sleep(seconds);
  writeJson(file, [...names, name]);
}
export function main() {
  const file = scratchFile('names.json');
  const read = new Event();
  writeJson(file, []);
  const both = [['p1', 2], ['p2', 0]].map(([name, seconds]) =>
    new Process({ target: enlist, args: [file, name as string, seconds as number, read], name: name as string }));
  for (const each of both) each.start();
  for (const each of both) each.join();
}
`;

beforeAll(() => {
  folder = join(tool.folder, '..', `${tool.folder}-my 程序`);
  elsewhere = join(folder, 'elsewhere');
  mkdirSync(elsewhere, { recursive: true });
  writePrograms(folder, {
    ...KITCHEN,
    ...Object.fromEntries(['js', 'mjs', 'ts', 'mts'].map((suffix) => [`hello.${suffix}`, bySuffix(suffix)])),
    'async.ts': `import { print } from 'concur-lesson/mp';
export async function main() {
  await new Promise((resolve) => setTimeout(resolve, 10));
  print('later');
}
`,
    'stuck.ts': readFileSync(fixturePath('standstill/consumer-waits.ts'), 'utf8'),
    'lossy.ts': LOSSY,
    'asks.ts': readFileSync(fixturePath('standard-input.ts'), 'utf8'),
    'input.txt': 'one\ntwo\n',
    'readme.ts': /```ts\n([\s\S]*?)```/.exec(readFileSync(packageFile('README.md'), 'utf8'))?.[1] ?? '',
    'many.mjs': readFileSync(packageFile('bench/programs/hundred.mjs'), 'utf8').replace(
      'length: 100',
      `length: ${MANY}`,
    ),
  });
  return () => rmSync(folder, { recursive: true });
});

const said = (log: readonly LogEvent[], process: string) =>
  log.filter((event) => event.kind === 'print' && event.process === process).map(({ text }) => text);

describe('run of a program', () => {
  it('in TypeScript, from another folder, with a relative import, one of Node, and console.log', async () => {
    const { stdout, stderr, code } = await tool.run(['run', '../kitchen.ts', '--json'], { cwd: elsewhere });
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    const log = parseLog(stdout);
    expect(said(log, 'cook0')).toEqual(['cook0 cooks 1 noodles', 'on string 5']);
    expect(said(log, 'cook1')).toEqual(['cook1 cooks 1 包子', 'on string 5']);
    expect(log.filter(({ kind, object }) => kind === 'acquire' && object === 'stove')).toHaveLength(2);
  });

  it('by an absolute path with spaces and Chinese: the same lanes, chart and verdict as a lesson', async () => {
    const { stdout, stderr, code } = await tool.run(['run', join(folder, 'kitchen.ts'), '--view', 'lanes'], {
      cwd: '/',
    });
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    const [live = '', rest = ''] = stdout.split('What really happened');
    for (const part of ['main starts cook0', 'cook1 takes lock “stove”', '“cook1 cooks 1 包子”']) {
      expect(live).toContain(part);
    }
    const rows = rest.split('\n').map((line) => line.split(' ')[0]);
    expect(rows).toEqual(expect.arrayContaining(['main', 'cook0', 'cook1', 'stove']));
    expect(rest).toMatch(/✔ The lock “stove” never had two holders/);
    await expectNothingLeft(tool);
  });

  it.each(oneIn(2, ['js', 'ts', 'mts', 'mjs']))('hello.%s, with and without ./', async (suffix) => {
    const paths = [`./hello.${suffix}`, `hello.${suffix}`];
    for (const path of paths.filter((_, at) => LONG || at === suffix.length % 2)) {
      const { stdout, code } = await tool.run(['run', path, '--json'], { cwd: folder });
      expect(code).toBe(0);
      expect(said(parseLog(stdout), 'child')).toEqual([`hello ${suffix}`]);
    }
  });

  it('in which everybody sleeps: says so live, and why at its end, exit code 1; in both languages', async () => {
    const run = ['run', 'stuck.ts', '--timeout', '8', '--record', 'stuck.ndjson'];
    const { stdout, code } = await tool.run(run, { cwd: folder });
    expect(code).toBe(1);
    const english = stdout.replace(/\n +/g, ' ');
    expect(english).toContain('nobody can go on: ');
    expect(english).toMatch(/consumer waits in get\(\) for an item of “tasks” \(stuck\.ts:\d+\)/);
    expect(english).toContain('More time would not have helped');
    const again = await tool.run(['replay', 'stuck.ndjson', '--lang', 'zh'], { cwd: folder });
    const chinese = again.stdout.replace(/\n +/g, '');
    expect(chinese).toContain('谁都走不动了：');
    expect(chinese).toMatch(/consumer 在 get\(\) 里等队列 “tasks” 来东西（stuck\.ts:\d+）/);
    expect(chinese).toContain('再给时间也没有用');
    await expectNothingLeft(tool);
  });

  it('that ends well but loses changes of a file says which, exit code 0', async () => {
    const { stdout, code } = await tool.run(['run', 'lossy.ts', '--view', 'chart'], { cwd: folder });
    expect(code).toBe(0);
    expect(stdout.replace(/\n +/g, ' ')).toMatch(
      /“names\.json” lost a change: p1 had read \[\], p2 wrote \["p2"\]/,
    );
  });

  it('gives it what is piped in, or read from a file', async () => {
    for (const shell of oneIn(2, ['printf \'one\\ntwo\\n\' | "$@"', '"$@" < input.txt'])) {
      const { stdout, stderr, code } = await tool.run(['run', './asks.ts', '--json'], {
        cwd: folder,
        through: ['sh', '-c', shell, 'sh'],
      });
      expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
      expect(said(parseLog(stdout), 'main')).toEqual(['one+two']);
      expect(said(parseLog(stdout), 'child')).toEqual(['child: ""']);
    }
  });

  it('says in a terminal, whose keys are its own, how a program gets something to read', async () => {
    const terminal = startInTerminal(tool, ['run', './asks.ts', '--view', 'chart'], { cwd: folder });
    expect(await terminal.ended).toBe(0);
    const told = readable(terminal.output()).join(' ').replaceAll(/\s+/g, ' ');
    expect(told).toContain('asks.ts gets no keys');
    expect(told).toContain('`echo 3 | concur-lesson run ./asks.ts`');
    const other = startInTerminal(tool, ['run', './hello.ts', '--view', 'chart'], { cwd: folder });
    expect(await other.ended).toBe(0);
    expect(other.output()).not.toContain('gets no keys');
  });

  it('with an async main', async () => {
    const { stdout, code } = await tool.run(['run', 'async.ts', '--json'], { cwd: folder });
    expect(code).toBe(0);
    expect(said(parseLog(stdout), 'main')).toEqual(['later']);
  });

  it('that the README shows, as it is there', async () => {
    const { stdout, stderr, code } = await tool.run(['run', './readme.ts', '--speed', '10'], { cwd: folder });
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(stdout).toContain('Ann is cooking');
  });

  it(`with ${MANY} processes`, async () => {
    const { stdout, code } = await tool.run(['run', './many.mjs', '--json'], { cwd: folder });
    expect(code).toBe(0);
    const log = parseLog(stdout);
    const pids = log
      .filter(({ kind, process }) => kind === 'start' && process !== 'main')
      .map(({ pid }) => pid);
    expect(new Set(pids).size).toBe(MANY);
    expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index));
    await expectNothingLeft(tool);
  });
});
