/** What `run` and `compare` are to run: a lesson by its name, or a learner's program by its path. */
import { existsSync } from 'node:fs';
import type { CliWords } from '../i18n/cli.js';
import { listLessons } from '../lesson/catalog.js';
import type { LessonMeta } from '../lesson/lesson.js';
import { type Lesson, loadLesson } from '../lesson/load-lesson.js';
import type { Program } from '../mp/program.js';
import { prepareLesson, prepareProgram } from '../run/prepare.js';
import type { RunOptions } from './command-line.js';
import { nearest } from './did-you-mean.js';
import { UserFailure } from './failure.js';

export interface Target {
  /** The lesson's id, or the path as typed. */
  readonly label: string;
  /** Null for a learner's program. */
  readonly lesson: Lesson | null;
  readonly program: Program;
  readonly parameters: Readonly<Record<string, number>>;
}

/** Finds what `name` means and prepares it. Throws UserFailure, ProgramError, ProgramSyntaxError, OsError. */
export async function findTarget(name: string, options: RunOptions, words: CliWords): Promise<Target> {
  if (!isPath(name)) return lessonTarget(await findLesson(name, words), options, words);
  const given = parameterNames().find((parameter) => options[parameter] !== undefined);
  if (given) throw new UserFailure(words.failures.parameterForProgram(given));
  return { label: name, lesson: null, program: await prepareProgram(name), parameters: {} };
}

/** The lesson `id`. Throws UserFailure with what was probably meant. */
export async function findLesson(id: string, words: CliWords): Promise<Lesson> {
  const ids = listLessons().map((lesson) => lesson.id);
  if (!ids.includes(id)) throw new UserFailure(words.failures.unknownLesson(id, nearest(id, ids)));
  return loadLesson(id);
}

/** A lesson ready to run with the parameters that were typed. Throws UserFailure if they do not fit it. */
export function lessonTarget(lesson: Lesson, options: RunOptions, words: CliWords): Target {
  return {
    label: lesson.meta.id,
    lesson,
    program: prepareLesson(lesson.sourcePath, lesson.prepared),
    parameters: lessonParameters(lesson.meta, options, words),
  };
}

function lessonParameters({ id, parameters }: LessonMeta, options: RunOptions, { failures }: CliWords) {
  const names = parameters.map(({ name }) => name);
  const stranger = parameterNames().find((name) => options[name] !== undefined && !names.includes(name));
  if (stranger) throw new UserFailure(failures.parameterOf(stranger, id, names));
  const values: Record<string, number> = {};
  for (const { name, default: usual, min, max, integer } of parameters) {
    const value = (options[name] as number | undefined) ?? usual;
    if (integer && !Number.isInteger(value)) throw new UserFailure(failures.parameterInteger(name, value));
    if (value < min || value > max) throw new UserFailure(failures.parameterRange(name, min, max, value));
    values[name] = value;
  }
  return values;
}

function parameterNames(): string[] {
  return [...new Set(listLessons().flatMap(({ parameters }) => parameters.map(({ name }) => name)))];
}

/** Whether `name` can only be meant as a program's path. */
export function isPath(name: string): boolean {
  if (listLessons().some(({ id }) => id === name)) return false;
  return /[/\\]|\.[cm]?[jt]sx?$/.test(name) || existsSync(name);
}
