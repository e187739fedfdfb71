import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageFile } from '../../src/lesson/package-files.js';
import { LONG } from '../helpers/turns.js';

let clone: string;

beforeAll(() => {
  clone = mkdtempSync(join(tmpdir(), 'concur-lesson-build-'));
  for (const name of [
    'bin',
    'src',
    'lessons',
    'exercises',
    'puzzles',
    'scripts',
    'package.json',
    'tsconfig.json',
    'tsconfig.types.json',
  ]) {
    cpSync(packageFile(name), join(clone, name), { recursive: true });
  }
  symlinkSync(packageFile('node_modules'), join(clone, 'node_modules'));
});

afterAll(() => rmSync(clone, { recursive: true, force: true }));

describe('npm run build', () => {
  const spoilt: [string, string, (file: string) => void, string][] = [
    ['a missing file', 'text.zh.md', (file) => rmSync(file), 'text.zh.md is missing'],
    [
      'a missing section',
      'text.en.md',
      (file) => edit(file, '## Takeaways', '### Takeaways'),
      'text.en.md: "## Takeaways" is missing',
    ],
    [
      'a program that cannot be read',
      'lesson.ts',
      (file) => edit(file, 'export function main(', 'export function main(('),
      'lesson.ts:',
    ],
    [
      'a wrong meta',
      'meta.ts',
      (file) => edit(file, "id: 'lock-v1'", "id: 'lock-v9'"),
      `id "lock-v9" is not the folder's name`,
    ],
  ];
  it.each(LONG ? spoilt : spoilt.slice(1, 2))(
    'stops at %s of a lesson, says where, and leaves dist/ alone',
    (_, name, spoil, message) => {
      const file = join(clone, 'lessons/lock-v1', name);
      const whole = readFileSync(file);
      spoil(file);
      const { status, stderr } = build();
      writeFileSync(file, whole);
      expect(status).toBe(1);
      expect(stderr).toMatch(/^build: lessons\/lock-v1\b/m);
      expect(stderr).toContain(message);
      expect(stderr).not.toContain('    at ');
      expect(existsSync(join(clone, 'dist'))).toBe(false);
    },
  );
});

describe('what was built', () => {
  beforeAll(() => {
    const { status, stderr } = build('--if-stale');
    expect(status, stderr).toBe(0);
    expect(stderr).toContain('built dist/');
  });

  it('puts into a lesson what its meta comes to, not the words it is written with', () => {
    const code = readFileSync(join(clone, 'dist/lessons/zombie.cjs'), 'utf8');
    expect(code).toContain('{kind:"number",name:"processes",description:{en:"how many children');
  });

  it.runIf(LONG)(
    'is built again only after a change: rewrites what changed, removes what is gone, and leaves the rest',
    () => {
      const dist = (name: string): string => join(clone, 'dist', name);
      const before = statSync(dist('lessons/lock-v2.cjs')).mtimeMs;
      expect(build('--if-stale')).toMatchObject({ status: 0, stderr: '' });
      writeFileSync(dist('left-over.txt'), '');
      edit(join(clone, 'lessons/lock-v1/text.en.md'), '## Takeaways', '## Takeaways\n\nSomething new.');
      const { status, stderr } = build('--if-stale');
      expect(status, stderr).toBe(0);
      expect(stderr).toContain('built dist/');
      expect(readFileSync(dist('lessons/lock-v1.cjs'), 'utf8')).toContain('Something new.');
      expect(statSync(dist('lessons/lock-v2.cjs')).mtimeMs).toBe(before);
      expect(existsSync(dist('left-over.txt'))).toBe(false);
      edit(join(clone, 'src/mp/index.ts'), /^/, '// a change\n');
      expect(build('--if-stale').stderr).toContain('built dist/');
    },
  );
});

describe('a run', () => {
  beforeAll(() => void build('--if-stale'));

  it('loads no sentence of a finding that only another lesson has', () => {
    const lessons = readdirSync(join(clone, 'lessons'));
    const code = new Map(
      ['src', ...lessons.map((id) => `lessons/${id}`)].map((name) => [name, codeIn(name)]),
    );
    const own = new Map(
      lessons.map((id) => {
        const elsewhere = [...code].flatMap(([name, text]) => (name === `lessons/${id}` ? [] : [text]));
        const isOwn = (words: string) => elsewhere.every((text) => !text.includes(words));
        return [id, [...sentencesIn(`lessons/${id}`)].filter(isOwn)];
      }),
    );
    const codeOf = (target: string) =>
      filesLoadedBy('run', target, '--json', '--speed', '50')
        .map((file) => readFileSync(file, 'utf8'))
        .join('\n');
    /** The lessons of whose own sentences there are some in the code. */
    const heardIn = (code: string) =>
      [...own].filter(([, sentences]) => sentences.some((each) => code.includes(each))).map(([id]) => id);
    const zombie = codeOf('zombie');
    expect(heardIn(zombie)).toEqual(['zombie']);
    expect(heardIn(codeOf('lock-v2'))).toEqual(['lock-v2']);
    writeFileSync(
      join(clone, 'mine.ts'),
      `import { print } from 'concur-lesson/mp';\nexport function main() { print('hi'); }\n`,
    );
    expect(heardIn(codeOf('./mine.ts'))).toEqual([]);
    // nor those of kinds that lessons share, where it has none of them
    const [everywhere, queues] = ['src', 'src/verdict/queues'].map(codeIn) as [string, string];
    const isOnlyThere = (words: string) => everywhere.split(words).length === queues.split(words).length;
    const ofQueues = [...sentencesIn('src/verdict/queues')].filter(isOnlyThere);
    expect(ofQueues.length).toBeGreaterThan(0);
    expect(ofQueues.filter((each) => zombie.includes(each))).toEqual([]);
    for (const [id, sentences] of own)
      expect(sentences.length > 0, id).toBe(existsSync(join(clone, 'lessons', id, 'findings.ts')));
  });
});

/** What the phrases in a folder's files say in between their values, where that is long enough to be told apart. */
function sentencesIn(folder: string): ReadonlySet<string> {
  return new Set(
    [...codeIn(folder).matchAll(/(?:\bphrase`|\})([^`${}\n]{12,})(?=\$\{|`)/g)].map(
      ([, words = '']) => words,
    ),
  );
}

function codeIn(folder: string): string {
  return readdirSync(join(clone, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ts$/.test(name))
    .map((name) => readFileSync(join(clone, folder, name), 'utf8'))
    .join('\n');
}

/** The files of dist/ that the tool has loaded when it ends. */
function filesLoadedBy(...args: string[]): string[] {
  const report = join(clone, 'loaded.json');
  const recorder = join(clone, 'recorder.cjs');
  writeFileSync(
    recorder,
    `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(report)}, JSON.stringify(Object.keys(require.cache))));`,
  );
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    ['--require', recorder, 'bin/concur-lesson.js', ...args],
    { cwd: clone, encoding: 'utf8', env: { ...process.env, HOME: clone, XDG_STATE_HOME: clone } },
  );
  const log = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(
    log.find(({ kind }) => kind === 'end'),
    stderr,
  ).toMatchObject({ reason: 'finished' });
  // on a slow machine a lesson may not show what it is for, and its log says so: it has loaded what it needs all the same
  const shown = log.every((event) => event.kind !== 'verdict' || event.shown !== false);
  expect({ status, stderr }).toEqual({ status: shown ? 0 : 1, stderr: '' });
  const files: string[] = JSON.parse(readFileSync(report, 'utf8'));
  return files.filter((file) => file.startsWith(join(clone, 'dist')));
}

function build(...args: string[]): { status: number | null; stderr: string } {
  return spawnSync(process.execPath, ['scripts/build.mjs', ...args], { cwd: clone, encoding: 'utf8' });
}

function edit(file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text).toMatch(from);
  writeFileSync(file, text.replace(from, to));
}
