import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findUnknown } from '../../scripts/content/code-references.js';
import { commandsWork, quicken } from '../../scripts/content/commands-work.js';
import type { Content, LessonFolder, Page } from '../../scripts/content/content.js';
import { findMisled } from '../../scripts/content/guides-lead.js';
import { compareProgram, lessonsHold } from '../../scripts/content/lessons-hold.js';
import { findDifferences } from '../../scripts/content/parallel-texts.js';
import { findQuoted } from '../../scripts/content/quoted-commands.js';
import type { Outcome, Tool } from '../../scripts/content/tool.js';
import type { Guide, LessonMeta } from '../../src/lesson/lesson.js';
import type { Question } from '../../src/lesson/question.js';

const EN =
  '## Explanation\n\nA `lock`.\n\n## Look for\n\n- See `p1`.\n\n## Takeaways\n\n- One.\n\n## Next\n\n- `concur-lesson run keys`: again.\n';
const ZH =
  '## 讲解\n\n一把 `lock`。\n\n## 看什么\n\n- 看 `p1`。\n\n## 记住\n\n- 一。\n\n## 接下来\n\n- `concur-lesson run keys`：再来。\n';
const PROGRAM =
  "import { Lock } from 'concur-lesson/mp';\nexport function main() {\n  for (const n of [1]) new Lock({ name: 'p' + n }).acquire();\n}\n";

const why = { en: 'It is taken.', zh: '被拿走了。' };
const GUIDE: Guide = {
  marks: [
    { code: 'function main', why },
    { code: "for (const n of [1]) new Lock({ name: 'p' + n }).acquire();\n}", why },
  ],
  rounds: [{ predict: 'keys.predict' }],
};
const QUESTIONS = [
  { kind: 'predict', id: 'keys.predict' },
  { kind: 'truth', id: 'keys.truth' },
] as unknown as Question[];

function lesson({
  en = EN,
  zh = ZH,
  program = PROGRAM,
  next = ['concur-lesson run keys'],
  guide = GUIDE,
} = {}): LessonFolder {
  const meta = {
    id: 'keys',
    parameters: [{ kind: 'flag', name: 'cured', default: false }],
    next: next.map((command) => ({ command })),
  } as unknown as LessonMeta;
  const file = (name: string, text: string): Page => ({ file: `lessons/keys/${name}`, text });
  return {
    id: 'keys',
    meta,
    guide,
    questions: QUESTIONS,
    program: file('lesson.ts', program),
    about: file('meta.ts', 'export const meta = {\n  expects: [],\n};\n'),
    guidance: file('guide.ts', ''),
    texts: { en: file('text.en.md', en), zh: file('text.zh.md', zh) },
  };
}

describe('guides', () => {
  const problems = (changes: Partial<Guide>) =>
    findMisled(lesson({ guide: { ...GUIDE, ...changes } })).map(({ message }) => message);
  const [first, second] = GUIDE.marks as [Guide['marks'][number], Guide['marks'][number]];

  it('that are right have no problems', () => expect(problems({})).toEqual([]));

  it.each<[string, Partial<Guide>, RegExp]>([
    [
      'code that is not there',
      { marks: [first, { code: 'release()', why }] },
      /"release\(\)" is not exactly once/,
    ],
    ['code that is there twice', { marks: [first, { code: 'Lock', why }] }, /"Lock" is not exactly once/],
    ['part of several lines', { marks: [first, { code: 'acquire();\n}', why }] }, /not exactly once/],
    ['another order', { marks: [second, first] }, /not in the order of the program/],
    ['a single mark', { marks: [first] }, /marks 1 places/],
    ['an empty reason', { marks: [first, { ...second, why: { en: 'x', zh: '' } }] }, /reason in zh has 0/],
    [
      'a long reason',
      { marks: [first, { ...second, why: { en: 'x'.repeat(101), zh: 'x' } }] },
      /in en has 101/,
    ],
    ['no run', { rounds: [] }, /it has no run/],
    ['a question that is none', { rounds: [{ predict: 'keys.other' }] }, /no prediction "keys.other"/],
    [
      'a question that is no prediction',
      { rounds: [{ predict: 'keys.truth' }] },
      /no prediction "keys.truth"/,
    ],
  ])('%s is found', (_, changes, message) => {
    expect(problems(changes)).toEqual([expect.stringMatching(message)]);
  });
});

describe('quoted commands', () => {
  const inPage = (text: string, file = 'a.md') =>
    findQuoted({ file, text }, 'keys').map(({ command, line }) => [line, command]);

  it('are found in prose, in blocks of shell and in strings, with their line', () => {
    expect(
      inPage('Try `concur-lesson list`.\n\n```sh\nnpm ci && npx concur-lesson run keys   # go\n```\n'),
    ).toEqual([
      [1, 'concur-lesson list'],
      [4, 'concur-lesson run keys'],
    ]);
    expect(
      inPage("a\n['concur-lesson show keys --code > mine.ts', 'or \\`concur-lesson list\\`']", 'a.ts'),
    ).toEqual([
      [2, 'concur-lesson show keys --code'],
      [2, 'concur-lesson list'],
    ]);
    expect(inPage('`npx concur-lesson run my-lesson --json > run.ndjson`')).toEqual([
      [1, 'concur-lesson run keys --json'],
    ]);
  });

  it('are not what leaves something open, or names the package only', () => {
    expect(
      inPage('`concur-lesson run <lesson>` `concur-lesson/mp` `concur-lesson` `concur-lesson run $ID`'),
    ).toEqual([]);
    expect(inPage('```ts\nconcur-lesson run keys\n```\n')).toEqual([]);
  });

  it('run quickly, whatever speed and number of runs they name', () => {
    expect(quicken('concur-lesson compare a b --repeat 20 --speed 10').join(' ')).toBe(
      'compare a b --speed 20 --repeat 2',
    );
    expect(quicken('concur-lesson run a --seconds 20').join(' ')).toBe('run a --seconds 20 --speed 20');
    expect(quicken('concur-lesson show a --code').join(' ')).toBe('show a --code');
  });

  it('are problems where they fail, at each place they are quoted', async () => {
    const pages = [
      { file: 'a.md', text: '`concur-lesson list`\n`concur-lesson lisst`' },
      { file: 'b.md', text: '`concur-lesson lisst`' },
    ];
    const tool = toolOf((args) => ({ code: args[0] === 'list' ? 0 : 2, stderr: 'no command lisst\n' }));
    const problems = await commandsWork.find(contentOf(pages), tool, () => {});
    expect(problems.map(({ file, line }) => [file, line])).toEqual([
      ['a.md', 2],
      ['b.md', 1],
    ]);
    expect(problems[0]?.message).toContain('ends with 2: no command lisst');
  });

  it('get the program of their page; without one they are a problem', async () => {
    const given: unknown[] = [];
    const tool = toolOf((args, files) => {
      given.push(files);
      return { code: args.length > 0 ? 0 : 1 };
    });
    const program = 'export function main() {}\n';
    const page = { file: 'a.md', text: `\`concur-lesson run ./mine.ts\`\n\`\`\`ts\n${program}\`\`\`\n` };
    expect(await commandsWork.find(contentOf([page]), tool, () => {})).toEqual([]);
    expect(given).toEqual([{ 'mine.ts': program }]);
    const bare = { file: 'b.md', text: '`concur-lesson run ./mine.ts`' };
    const [problem] = await commandsWork.find(contentOf([bare]), tool, () => {});
    expect(problem?.message).toContain('no program of the page exports main');
  });
});

describe('parallel texts', () => {
  const messages = (...args: Parameters<typeof lesson>) =>
    findDifferences(lesson(...args)).map(({ message }) => message);

  it('are fine as they are', () => expect(messages()).toEqual([]));

  it.each([
    ['a bullet more', { en: EN.replace('- One.', '- One.\n- Two.') }, 'the number of bullets: 2 and 1'],
    [
      'another command',
      { zh: ZH.replace('run keys', 'run locks') },
      'their commands: concur-lesson run keys, concur-lesson run locks',
    ],
    ['another name', { zh: ZH.replace('`p1`', '`p2`') }, 'what they refer to as code: p1, p2'],
    ['a section less', { zh: ZH.replace('## 记住', '记住') }, '## 记住'],
    ['a command that only meta has', { next: ['concur-lesson list'] }, 'leaves out `concur-lesson list`'],
  ])('differ in %s', (_, change, message) => {
    expect(messages(change).join('\n')).toContain(message);
  });

  it('are told apart by their line', () => {
    const [problem] = findDifferences(lesson({ zh: ZH.replace('`p1`', '`p2`') }));
    expect(problem).toMatchObject({ file: 'lessons/keys/text.zh.md', line: 5 });
  });
});

describe('code references', () => {
  const library = { file: 'mp', text: 'class Lock { acquire(): void; getNowait(): void }' };
  const unknown = (en: string) => findUnknown(lesson({ en, zh: '' }), library).map(({ message }) => message);

  it.each([
    '`acquire()`',
    '`getNowait()`',
    '`p3`',
    '`--cured`',
    '`waitpid`',
    '`ps -e -o pid`',
    '`concur-lesson list`',
  ])('%s resolves', (code) => expect(unknown(`See ${code}.`)).toEqual([]));

  it.each([
    ['`getNoWait()`', '"getNoWait"'],
    ['`--cure`', '"cure"'],
    ['`q3`', '"q3"'],
    ['`tickets.json`', '"tickets", no "json"'],
  ])('%s does not', (code, name) => expect(unknown(`See ${code}.`).join()).toContain(name));

  it('may be to what a program in the text, or a file named in its command, brings', () => {
    expect(
      unknown('`giveBack` `mine.mjs`\n`concur-lesson run ./mine.mjs`\n\n```js\ngiveBack();\n```\n'),
    ).toEqual([]);
  });
});

describe('a lesson that holds', () => {
  it('is given what is shown', () => {
    const given = PROGRAM.replace(/^import.*/, '');
    expect(compareProgram(PROGRAM, `${PROGRAM} `, given).join()).toContain('something else than this file');
    expect(compareProgram(PROGRAM, PROGRAM, null).join()).toContain('was not seen');
    expect(compareProgram(PROGRAM, PROGRAM, given).join()).toContain('was given something else');
  });

  it('shows what it expects, with each of its flags', async () => {
    const root = mkdtempSync(join(tmpdir(), 'concur-lesson-hold-'));
    mkdirSync(join(root, 'lessons/keys'), { recursive: true });
    writeFileSync(join(root, 'lessons/keys/lesson.ts'), PROGRAM);
    const tool = toolOf((args) =>
      args[0] === 'show'
        ? { code: 0, stdout: PROGRAM }
        : { code: args.includes('--cured') ? 1 : 0, folder: root },
    );
    const problems = await lessonsHold.find({ ...contentOf([]), root }, tool, () => {});
    rmSync(root, { recursive: true });
    expect(problems.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([
      expect.stringContaining('`concur-lesson run keys`: what its main process was given was not seen'),
      expect.stringContaining('lessons/keys/meta.ts:2 `concur-lesson run keys --cured` ends with 1'),
      expect.stringContaining(
        '`concur-lesson run keys --cured`: what its main process was given was not seen',
      ),
    ]);
  });
});

const contentOf = (pages: readonly Page[]): Content => ({
  root: '.',
  lessons: [lesson()],
  pages,
  library: { file: 'mp', text: '' },
});

function toolOf(answer: (args: readonly string[], files: unknown) => Partial<Outcome>): Tool {
  return {
    run: async (args, options) => ({
      code: 0,
      stdout: '',
      stderr: '',
      folder: '.',
      ...answer(args, options?.files),
    }),
    close: () => {},
  };
}
