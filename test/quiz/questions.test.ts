/** Every question of the course: its form, both languages, and that what it points to exists. */
import { readdirSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { LIMITS } from '../../src/cli/command-line/arguments.js';
import { lessonTarget } from '../../src/cli/run/target.js';
import type { Localized } from '../../src/i18n/language.js';
import { loadLesson } from '../../src/lesson/load-lesson.js';
import { type Question, TOPICS } from '../../src/lesson/question.js';
import { optionName } from '../../src/lesson/variants.js';
import { buildTimeline } from '../../src/trace/build-timeline.js';

const LESSONS = new URL('../../lessons/', import.meta.url);
const ids = readdirSync(LESSONS);
const questions: Question[] = [];
for (const id of ids) {
  if (!readdirSync(new URL(`${id}/`, LESSONS)).includes('quiz.ts')) continue;
  questions.push(...(await import(new URL(`${id}/quiz.ts`, LESSONS).href)).questions);
}
const byId = questions.map((question) => [question.id, question] as const);

describe('the set of questions', () => {
  it('is large enough, on each topic and of each kind', () => {
    const perTopic = countBy(questions.map(({ topic }) => topic));
    const perKind = countBy(questions.map(({ kind }) => kind));
    expect(questions.length).toBeGreaterThanOrEqual(70);
    for (const topic of TOPICS) expect(perTopic.get(topic), topic).toBeGreaterThanOrEqual(8);
    for (const kind of ['single', 'several', 'truth', 'order', 'number', 'open'])
      expect(perKind.get(kind), kind).toBeGreaterThanOrEqual(5);
    expect(perKind.get('predict')).toBeGreaterThanOrEqual(12);
  });

  it('has the five exercises of the lecture, each once, as open questions', () => {
    const exercises = questions.filter(({ exercise }) => exercise !== undefined);
    expect(exercises.map(({ exercise }) => exercise).sort()).toEqual([1, 2, 3, 4, 5]);
    for (const { kind, topic } of exercises) expect([kind, topic]).toEqual(['open', 'exercises']);
  });

  it('has ids that are unique and of one form', () => {
    expect(repeated(questions.map(({ id }) => id))).toEqual([]);
    for (const { id } of questions) expect(id).toMatch(/^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/);
  });
});

test.each(byId)('%s is well formed', (_, question) => {
  switch (question.kind) {
    case 'single':
      expect(question.options.filter(({ right }) => right)).toHaveLength(1);
      expect(question.options.length).toBeGreaterThanOrEqual(3);
      break;
    case 'several': {
      const right = question.options.filter((option) => option.right).length;
      expect(question.options.length).toBeGreaterThanOrEqual(4);
      expect(right).toBeGreaterThanOrEqual(1);
      break;
    }
    case 'truth':
      break;
    case 'order':
      expect(question.steps.length).toBeGreaterThanOrEqual(4);
      break;
    case 'number': {
      const values = question.mistakes.map(({ value }) => value);
      expect(values.length).toBeGreaterThanOrEqual(2);
      expect(repeated([...values, question.answer])).toEqual([]);
      break;
    }
    case 'open':
      expect(question.points.length).toBeGreaterThanOrEqual(3);
      break;
    case 'predict':
      expect(question.options.length).toBeGreaterThanOrEqual(2);
      break;
  }
  const parts = partsOf(question);
  expect(repeated(parts.map(({ id }) => id))).toEqual([]);
  for (const { id } of parts) expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
  for (const language of ['en', 'zh'] as const)
    expect(repeated(parts.map(({ text }) => text[language]))).toEqual([]);
});

test.each(byId)('%s is told in both languages', (_, question) => {
  const texts = textsOf(question);
  expect(texts.length).toBeGreaterThan(0);
  for (const { en, zh } of texts) {
    expect(en.trim()).toBe(en);
    expect(zh.trim()).toBe(zh);
    expect(en).toMatch(/\S/);
    expect(en, 'English has no Chinese').not.toMatch(/\p{Script=Han}/u);
    if (!/^p\d$/.test(zh) || zh !== en) expect(zh, en).toMatch(/\p{Script=Han}|^\d+$/u);
    expect(zh, 'Chinese punctuation').not.toMatch(/\p{Script=Han}[,:;?!()]|[,:;?!()]\p{Script=Han}/u);
    expect(callsIn(zh), 'the same names of functions').toEqual(callsIn(en));
  }
});

test.each(byId)('%s is proved by a command that exists', async (_, { proof }) => {
  const [tool, verb = '', ...words] = proof.split(' ');
  expect(tool).toBe('concur-lesson');
  expect(Object.keys(OPTIONS)).toContain(verb);
  const { lessons, options } = readWords(words);
  expect(lessons.length).toBeGreaterThanOrEqual(1);
  if (verb !== 'compare') expect(lessons).toHaveLength(1);
  for (const id of lessons) {
    const lesson = await loadLesson(id);
    const { parameters } = lesson.meta;
    const typed: Record<string, number | boolean> = {};
    for (const [name, text] of options) {
      const parameter = parameters.find((each) => optionName(each) === name);
      const limits = LIMITS[name as keyof typeof LIMITS];
      if (parameter && verb !== 'show')
        typed[parameter.name] = parameter.kind === 'flag' ? !parameter.default : Number(text);
      else expect(OPTIONS[verb], name).toContain(name);
      expect(text === null, `--${name} and its value`).toBe(!limits && parameter?.kind !== 'number');
      if (limits && text !== null) expect(Number(text)).toBeGreaterThanOrEqual(limits.min);
      if (limits && text !== null) expect(Number(text)).toBeLessThanOrEqual(limits.max);
    }
    lessonTarget(lesson, { speed: 1, ...typed }, 'en');
  }
});

const predictions = questions.flatMap((question) =>
  question.kind === 'predict' ? [[question.id, question] as const] : [],
);

test.each(predictions)('%s is about a lesson and parameters that exist', async (_, question) => {
  const lesson = await loadLesson(question.lesson);
  const { parameters } = lessonTarget(lesson, { speed: 1, ...question.parameters }, 'en');
  expect(parameters).toMatchObject(question.parameters);
});

test.each(predictions)('%s says nothing of a run that has shown nothing', (_, { observe }) => {
  expect(observe(buildTimeline([]))).toBeNull();
});

/** The options of commands that take no lesson parameter's place. */
const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  show: ['text', 'code'],
  run: ['speed', 'seed'],
  compare: ['speed', 'seed', 'repeat'],
};

/** `lock-v2 lock-v3 --repeat 20 --no-lock`: lessons, and options with their values (null where there is none). */
function readWords(words: readonly string[]) {
  const lessons: string[] = [];
  const options: [name: string, value: string | null][] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    const next = words[at + 1];
    if (!word.startsWith('--')) lessons.push(word);
    else if (next !== undefined && /^\d/.test(next)) options.push([word.slice(2), words[++at] as string]);
    else options.push([word.slice(2), null]);
  }
  return { lessons, options };
}

/** What has an id and is chosen, sorted or ticked off. */
function partsOf(question: Question): readonly { readonly id: string; readonly text: Localized }[] {
  if (question.kind === 'order') return question.steps;
  if (question.kind === 'open') return question.points;
  return 'options' in question ? question.options : [];
}

function textsOf(question: Question): Localized[] {
  const parts = partsOf(question).map(({ text }) => text);
  const own: Localized[] = [question.prompt, ...parts];
  if (question.kind === 'truth') return [...own, question.why.true, question.why.false];
  if (question.kind === 'number') return [...own, question.why, ...question.mistakes.map(({ why }) => why)];
  if (question.kind === 'open') return [...own, question.model];
  const explained = question.kind === 'order' ? question.steps : question.options;
  return [...own, ...explained.map(({ why }) => why)];
}

/** The functions a text names, each once: "get()", "put()". */
function callsIn(text: string): string[] {
  return [...new Set(text.match(/\b\w+(?=\()/g) ?? [])].sort();
}

function repeated<Item>(items: readonly Item[]): Item[] {
  return items.filter((item, index) => items.indexOf(item) !== index);
}

function countBy(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
