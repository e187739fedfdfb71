/** What the checks look at: the lessons, the pages people read, and the tool itself. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Guide, Language, LessonMeta } from '../../src/lesson/lesson.js';
import type { Question } from '../../src/lesson/question.js';
import type { Tool } from './tool.js';

/** A file as it lies in the repository; `file` counts from its root. */
export interface Page {
  readonly file: string;
  readonly text: string;
}

export interface LessonFolder {
  readonly id: string;
  readonly meta: LessonMeta;
  readonly guide: Guide;
  readonly questions: readonly Question[];
  /** lesson.ts, meta.ts and guide.ts. */
  readonly program: Page;
  readonly about: Page;
  readonly guidance: Page;
  readonly texts: Readonly<Record<Language, Page>>;
}

export interface Content {
  readonly root: string;
  readonly lessons: readonly LessonFolder[];
  /** READMEs, CHANGELOG, docs, all files of the lessons, and the words of the command line. */
  readonly pages: readonly Page[];
  /** Every word of the library's declarations: what a program can call. */
  readonly library: Page;
}

export interface Problem {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** What is there, what was expected, what to do. */
  readonly message: string;
}

/** One idea of what has to be true. `tell`: what it is busy with, for whoever watches. */
export interface Check {
  readonly name: string;
  find(content: Content, tool: Tool, tell: (now: string) => void): Promise<readonly Problem[]>;
}

/** Reads the repository in `root`; `described`: every lesson's meta, guide and questions, imported by the caller. */
export function readContent(
  root: string,
  described: readonly Pick<LessonFolder, 'meta' | 'guide' | 'questions'>[],
): Content {
  const read = (file: string): Page => ({ file, text: readFileSync(join(root, file), 'utf8') });
  const inFolder = (folder: string): string[] =>
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? inFolder(path) : [path];
    });
  const lessons = described.map(({ meta, guide, questions }): LessonFolder => {
    const folder = `lessons/${meta.id}`;
    const texts = { en: read(`${folder}/text.en.md`), zh: read(`${folder}/text.zh.md`) };
    return {
      id: meta.id,
      meta,
      guide,
      questions,
      texts,
      program: read(`${folder}/lesson.ts`),
      about: read(`${folder}/meta.ts`),
      guidance: read(`${folder}/guide.ts`),
    };
  });
  const pages = [
    ...readdirSync(root).filter((name) => name.endsWith('.md')),
    ...[...inFolder('docs'), ...inFolder('lessons')].filter((file) => /\.(md|ts)$/.test(file)),
    ...inFolder('src/i18n'),
  ].map(read);
  const declarations = inFolder('dist/types/import/mp').map((file) => read(file).text);
  return { root, lessons, pages, library: { file: 'dist/types/import/mp', text: declarations.join('\n') } };
}

/** The line, from 1, in which `text` has its character number `index`. */
export const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;
