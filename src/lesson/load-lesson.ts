/** Loads one lesson, as the build prepared it from its folder. */
import { createRequire } from 'node:module';
import { listLessons } from './catalog.js';
import type { Guide, Language, LessonCheck, LessonMeta } from './lesson.js';
import type { LessonText } from './lesson-text.js';
import { packageFile } from './package-files.js';

/** A stretch of code and what it is, in highlight.js's words ("keyword", "string", …; "" for plain). */
export type CodeToken = readonly [scope: string, text: string];

/** What the build writes to dist/lessons/<id>.cjs. */
export interface BuiltLesson {
  readonly meta: LessonMeta;
  readonly texts: Readonly<Record<Language, LessonText>>;
  readonly check: LessonCheck;
  readonly guide: Guide;
  /** The program's lines as tokens. */
  readonly highlighted: readonly (readonly CodeToken[])[];
  /** The program as it runs: `transformProgram` of the file at `sourcePath`. */
  readonly prepared: string;
}

export interface Lesson extends BuiltLesson {
  /** The program as shown, byte for byte the file at `sourcePath`. */
  readonly source: string;
  /** Absolute path of the program, lessons/<id>/lesson.ts; also its name in error messages. */
  readonly sourcePath: string;
}

/**
 * Loads the lesson with this id.
 *
 * @throws RangeError when there is none; see `listLessons`.
 */
export async function loadLesson(id: string): Promise<Lesson> {
  if (!listLessons().some((meta) => meta.id === id)) throw new RangeError(`there is no lesson "${id}"`);
  // require, not import(): the first import() of a process loads Node's ES module loader, a third of a bare start.
  const built: BuiltLesson = createRequire(import.meta.url)(packageFile(`dist/lessons/${id}.cjs`));
  return {
    ...built,
    source: joinTokens(built.highlighted),
    sourcePath: packageFile(`lessons/${id}/lesson.ts`),
  };
}

function joinTokens(lines: BuiltLesson['highlighted']): string {
  return lines.map((tokens) => tokens.map(([, text]) => text).join('')).join('\n');
}
