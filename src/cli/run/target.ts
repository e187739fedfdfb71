/** What `run` and `compare` are to run: a lesson by its name, or a learner's program by its path. */
import { existsSync } from 'node:fs';
import { listLessons } from '../../lesson/catalog.js';
import type { LessonMeta, LessonParameter, ParameterValues } from '../../lesson/lesson.js';
import { type Lesson, loadLesson } from '../../lesson/load-lesson.js';
import type { Target } from '../../run/perform.js';
import { prepareLesson, prepareProgram } from '../../run/start/prepare.js';
import { optionName } from '../command-line/arguments.js';
import { nearest } from '../failure/did-you-mean.js';
import { UserFailure } from '../failure/failure.js';
import type { CliWords } from '../words/cli.js';
import type { RunOptions } from './options.js';

/** Finds what `name` means and prepares it. Throws UserFailure, ProgramError, ProgramSyntaxError, OsError. */
export async function findTarget(name: string, options: RunOptions, words: CliWords): Promise<Target> {
  if (!isPath(name)) return lessonTarget(await findLesson(name, words), options, words);
  const given = everyParameter().find(({ name }) => isTyped(options, name));
  if (given) throw new UserFailure(words.failures.parameterForProgram(optionName(given)));
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

function lessonParameters(
  { id, parameters }: LessonMeta,
  options: RunOptions,
  words: CliWords,
): ParameterValues {
  const names = parameters.map(({ name }) => name);
  const stranger = everyParameter().find(({ name }) => isTyped(options, name) && !names.includes(name));
  if (stranger)
    throw new UserFailure(words.failures.parameterOf(optionName(stranger), id, parameters.map(optionName)));
  return Object.fromEntries(
    parameters.map((parameter) => [parameter.name, parameterValue(parameter, options, words)]),
  );
}

function parameterValue(
  parameter: LessonParameter,
  options: RunOptions,
  { failures }: CliWords,
): number | boolean {
  if (parameter.kind === 'flag')
    return (options[parameter.name] as boolean | null | undefined) ?? parameter.default;
  const { name, default: usual, min, max, integer } = parameter;
  const value = (options[name] as number | undefined) ?? usual;
  if (integer && !Number.isInteger(value)) throw new UserFailure(failures.parameterInteger(name, value));
  if (value < min || value > max) throw new UserFailure(failures.parameterRange(name, min, max, value));
  return value;
}

/** Null: an option such as --no-lock that was not typed. */
function isTyped(options: RunOptions, name: string): boolean {
  return options[name] !== undefined && options[name] !== null;
}

/** Every parameter some lesson has, each name once. */
function everyParameter(): LessonParameter[] {
  const all = listLessons().flatMap(({ parameters }) => parameters);
  return [...new Map(all.map((parameter) => [parameter.name, parameter])).values()];
}

/** Whether `name` can only be meant as a program's path. */
export function isPath(name: string): boolean {
  if (listLessons().some(({ id }) => id === name)) return false;
  return /[/\\]|\.[cm]?[jt]sx?$/.test(name) || existsSync(name);
}
