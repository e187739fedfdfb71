/** The texts of every lesson: two languages, one structure, and only commands that exist. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Language, LessonMeta } from '../../src/lesson/lesson.js';
import { type LessonText, parseLessonText } from '../../src/lesson/lesson-text.js';
import { optionName, readLookFor } from '../../src/lesson/variants.js';

const ROOT = new URL('../../lessons/', import.meta.url);
const ids = readdirSync(ROOT);
const metas = new Map<string, LessonMeta>();
for (const id of ids) metas.set(id, (await import(new URL(`${id}/meta.ts`, ROOT).href)).meta);

const COMMANDS = ['list', 'show', 'run', 'compare'];
const OPTIONS = [
  'speed',
  'seed',
  'lang',
  'json',
  'no-color',
  'ascii',
  'view',
  'timeout',
  'repeat',
  'code',
  'text',
];
const LIMIT: Readonly<Record<Language, number>> = { en: 180, zh: 320 };

describe.each(ids)('the texts of %s', (id) => {
  const meta = metas.get(id) as LessonMeta;
  const en = readText(id, 'en');
  const zh = readText(id, 'zh');

  test('say the same in the same order: bullets, code and commands', () => {
    for (const part of ['explanation', 'lookFor', 'takeaways', 'next'] as const) {
      expect(bullets(zh[part]).length, part).toBe(bullets(en[part]).length);
    }
    expect(spans(zh).filter(isCommand)).toEqual(spans(en).filter(isCommand));
    expect(fences(zh).map(withoutStrings)).toEqual(fences(en).map(withoutStrings));
  });

  test('are as long as a lesson text is', () => {
    expect(en.explanation.split(/\s+/).length).toBeLessThanOrEqual(LIMIT.en);
    expect(zh.explanation.replace(/\s/g, '').length).toBeLessThanOrEqual(LIMIT.zh);
    for (const { options, markdown } of readLookFor(en.lookFor))
      expect(bullets(markdown).length, options.join(' ')).toBeOneOf([2, 3]);
    expect(bullets(en.takeaways).length).toBeOneOf([3, 4, 5]);
  });

  test('say what to look for with each flag, in both languages', () => {
    const flags = meta.parameters
      .filter(({ kind }) => kind === 'flag')
      .map((flag) => `--${optionName(flag)}`);
    const [first, ...variants] = readLookFor(en.lookFor);
    expect(first?.options).toEqual([]);
    expect(variants.flatMap(({ options }) => (options.length === 1 ? options : [])).sort()).toEqual(
      flags.sort(),
    );
    for (const { options } of variants) expect(flags).toEqual(expect.arrayContaining([...options]));
    expect(readLookFor(zh.lookFor).map(shape)).toEqual(readLookFor(en.lookFor).map(shape));
  });

  test('name only lessons and options that exist', () => {
    const commands = [...spans(en).filter(isCommand), ...meta.next.map(({ command }) => command)];
    expect(commands.length).toBeGreaterThan(0);
    for (const command of commands) expect(problemsOf(command), command).toEqual([]);
  });

  test('offer next what meta offers next', () => {
    const offered = spans(en).filter(isCommand);
    for (const { command } of meta.next) expect(offered).toContain(command);
  });

  test('write Chinese with Chinese punctuation', () => {
    const prose = Object.values(zh)
      .join('\n')
      .replace(/```[\s\S]*?```/g, '');
    expect(prose.match(/\p{Script=Han}[,:;?!()]|[,:;?!()]\p{Script=Han}/gu) ?? []).toEqual([]);
  });

  test('come after the lessons they build on', () => {
    for (const earlier of meta.prerequisites) expect(metas.get(earlier)?.order).toBeLessThan(meta.order);
  });
});

function readText(id: string, language: Language): LessonText {
  return parseLessonText(readFileSync(new URL(`${id}/text.${language}.md`, ROOT), 'utf8'), language);
}

function bullets(markdown: string): string[] {
  return markdown.split('\n').filter((line) => line.startsWith('- '));
}

/** The text's `code`, in order of appearance, fenced code left out. */
function spans(text: LessonText): string[] {
  const markdown = Object.values(text)
    .join('\n')
    .replace(/```[\s\S]*?```/g, '');
  return [...markdown.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
}

const shape = ({ options, markdown }: ReturnType<typeof readLookFor>[number]) => ({
  options,
  bullets: bullets(markdown).length,
});

function isCommand(code: string): boolean {
  return code.startsWith('concur-lesson');
}

function fences(text: LessonText): string[] {
  return Object.values(text).flatMap((markdown: string) => markdown.match(/```[\s\S]*?```/g) ?? []);
}

/** What a program says may be in either language; what it does may not differ. */
function withoutStrings(program: string): string {
  return program.replace(/(?<=`)[^`$]*(?=\$)/g, '');
}

/** What is wrong with `concur-lesson run lock-v3 --processes 5`, one sentence each. */
function problemsOf(command: string): string[] {
  const [, verb = '', ...words] = command.split(' ');
  const targets = words.filter(
    (word, index) => !word.startsWith('--') && !words[index - 1]?.startsWith('--'),
  );
  const named = targets.filter((word) => !word.startsWith('./'));
  const options = words.filter((word) => word.startsWith('--')).map((word) => word.slice(2));
  const parameters = named.flatMap((id) => metas.get(id)?.parameters.map(optionName) ?? []);
  return [
    ...(COMMANDS.includes(verb) ? [] : [`no command ${verb}`]),
    ...(targets.length > 0 || verb === 'list' ? [] : ['names no lesson']),
    ...named.filter((id) => !ids.includes(id)).map((id) => `no lesson ${id}`),
    ...options
      .filter((name) => !OPTIONS.includes(name) && !parameters.includes(name))
      .map((name) => `no --${name}`),
  ];
}
