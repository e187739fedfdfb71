/** The way through the course: nobody meets a call before it is explained, and a mistake comes before its cure. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listLessons } from '../../src/lesson/catalog.js';
import type { CodeMark, Guide, LessonMeta } from '../../src/lesson/lesson.js';
import type { Question } from '../../src/lesson/question.js';
import { expectsOf } from '../../src/lesson/variants.js';
import * as mp from '../../src/mp/index.js';

const ROOT = new URL('../../lessons/', import.meta.url);

/** The course, and which calls of mp each lesson explains: in its text, or at the line of its program that makes them. */
const COURSE: Readonly<Record<string, readonly string[]>> = {
  process: [...['Process', 'start', 'join', 'currentProcess', 'getpid', 'getppid'], ...['print', 'sleep']],
  memory: ['show'],
  'lock-v1': ['randint'],
  'lock-v2': [],
  'lock-v3': ['Lock', 'acquire', 'release'],
  'deadlock-self': ['RLock'],
  deadlock: ['Barrier', 'wait'],
  zombie: ['Queue', 'put', 'get'],
  orphan: ['Event', 'set'],
  'ipc-file': ['scratchFile', 'readJson', 'writeJson'],
  'queue-api': [
    ...['putNowait', 'getNowait', 'Full', 'Empty', 'full', 'empty', 'qsize', 'close'],
    ...['JoinableQueue', 'taskDone', 'joinThread', 'cancelJoinThread'],
  ],
  'ipc-queue': [],
  'ipc-pipe': ['Pipe', 'send', 'recv', 'poll', 'EOFError'],
  'pipe-eof': ['BrokenPipeError'],
  'pipe-capacity': [],
  'pipe-sharing': ['MpError'],
  'producer-consumer': [],
  'back-pressure': [],
  'phone-rush': [],
};
const lessons = Object.keys(COURSE);

/** What can be called on something that mp made. */
const METHODS = new Set(
  Object.values(mp).flatMap((made) =>
    typeof made === 'function' && made.prototype ? callsOf(made.prototype) : [],
  ),
);
for (const end of mp.Pipe()) {
  for (const call of callsOf(Object.getPrototypeOf(end))) METHODS.add(call);
  end.close();
}

it('is the course', () => {
  expect(listLessons().map(({ id }) => id)).toEqual(lessons);
});

it('knows the methods that programs call', () => {
  expect([...METHODS]).toEqual(
    expect.arrayContaining(['start', 'acquire', 'put', 'taskDone', 'wait', 'recv', 'poll']),
  );
});

describe.each(lessons)('%s', (id) => {
  it('calls nothing that no lesson up to here explains', () => {
    const known = new Set(lessons.slice(0, lessons.indexOf(id) + 1).flatMap((each) => COURSE[each] ?? []));
    expect(usedIn(read(`${id}/lesson.ts`)).filter((call) => !known.has(call))).toEqual([]);
  });

  it('explains what it is to explain, in both languages', async () => {
    const { guide } = await load<{ guide: Guide }>(`${id}/guide.ts`);
    for (const language of ['en', 'zh'] as const) {
      const told = [
        codeIn(read(`${id}/text.${language}.md`)),
        ...guide.marks.map((mark) => toldAt(mark, language)),
      ];
      const missing = COURSE[id]?.filter(
        (call) => !told.some((text) => new RegExp(`\\b${call}\\b`).test(text)),
      );
      expect(missing, language).toEqual([]);
    }
  });
});

/** What a run of the first round has to show, and what one of the second. */
const CURES: readonly [lesson: string, mistake: string, cure: string][] = [
  ['deadlock-self', 'self-deadlock', 'no-deadlock'],
  ['deadlock', 'deadlock', 'no-deadlock'],
  ['ipc-file', 'lost-update', 'no-lost-update'],
  ['pipe-eof', 'open-end', 'end-of-file'],
  ['pipe-sharing', 'torn-messages', 'whole-messages'],
];

it.each(CURES)('%s leads from the mistake (%s) to its cure (%s)', async (id, mistake, cure) => {
  const { guide } = await load<{ guide: Guide }>(`${id}/guide.ts`);
  const { meta } = await load<{ meta: LessonMeta }>(`${id}/meta.ts`);
  const { questions } = await load<{ questions: readonly Question[] }>(`${id}/quiz.ts`);
  const shown = guide.rounds.map(({ predict }) => {
    const question = questions.find((each) => each.id === predict);
    return question?.kind === 'predict' ? expectsOf(meta, question.parameters) : [];
  });
  expect(shown).toEqual([expect.arrayContaining([mistake]), expect.arrayContaining([cure])]);
});

const read = (file: string): string => readFileSync(new URL(file, ROOT), 'utf8');
const load = <Module>(file: string): Promise<Module> => import(new URL(file, ROOT).href);

function callsOf(prototype: object): string[] {
  return Object.entries(Object.getOwnPropertyDescriptors(prototype)).flatMap(([name, { value }]) =>
    typeof value === 'function' && name !== 'constructor' ? [name] : [],
  );
}

/** What a program imports of mp, but for types, and which methods of it it calls. */
function usedIn(program: string): string[] {
  const imported = /import \{([^}]*)\} from 'concur-lesson\/mp'/.exec(program)?.[1] ?? '';
  const names = imported.split(',').map((name) => name.trim());
  const methods = [...program.matchAll(/\.(\w+)\(/g)].flatMap(([, name = '']) =>
    METHODS.has(name) ? [name] : [],
  );
  return [...new Set([...names.filter((name) => name !== '' && !name.startsWith('type ')), ...methods])];
}

const codeIn = (text: string): string => [...text.matchAll(/`([^`]+)`/g)].map(([, code]) => code).join(' ');

/** Of a marked line: its code, and what is set as code beside it. */
const toldAt = ({ code, why }: CodeMark, language: 'en' | 'zh'): string => `${code} ${codeIn(why[language])}`;
