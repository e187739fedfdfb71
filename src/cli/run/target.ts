/** What `run` and `compare` are to run: a lesson by its name, or a learner's program by its path. */
import { existsSync } from 'node:fs';
import { nearest } from '../../i18n/did-you-mean.js';
import type { Language } from '../../i18n/language.js';
import { listLessons } from '../../lesson/catalog.js';
import type { LessonMeta, LessonParameter, ParameterValues } from '../../lesson/lesson.js';
import { type Lesson, loadLesson } from '../../lesson/load-lesson.js';
import { optionName } from '../../lesson/variants.js';
import type { Performance, Target } from '../../run/perform.js';
import { prepareLesson, prepareProgram } from '../../run/start/prepare.js';
import { UserFailure } from '../failure/failure.js';
import type { RunOptions } from './options.js';
import { type RunWords, runWords } from './run-words.js';

/** Finds what `name` means and prepares it. Throws UserFailure, ProgramError, ProgramSyntaxError, OsError. */
export async function findTarget(name: string, options: RunOptions, language: Language): Promise<Target> {
  if (!isPath(name)) return lessonTarget(await findLesson(name, language), options, language);
  const given = everyParameter().find(({ name }) => isTyped(options, name));
  if (given) throw new UserFailure(runWords[language].failures.parameterForProgram(optionName(given)));
  return { label: name, lesson: null, program: await prepareProgram(name), parameters: {} };
}

/** The lesson `id`. Throws UserFailure with what was probably meant. */
export async function findLesson(id: string, language: Language): Promise<Lesson> {
  const ids = listLessons().map((lesson) => lesson.id);
  if (!ids.includes(id))
    throw new UserFailure(runWords[language].failures.unknownLesson(id, nearest(id, ids)));
  return loadLesson(id);
}

/** A lesson ready to run with the parameters that were typed. Throws UserFailure if they do not fit it. */
export function lessonTarget(lesson: Lesson, options: RunOptions, language: Language): Target {
  return {
    label: lesson.meta.id,
    lesson,
    program: prepareLesson(lesson.sourcePath, lesson.prepared, lesson.source),
    parameters: lessonParameters(lesson.meta, options, language),
  };
}

/** Without main there was nothing to run: wrong usage, like a syntax error. `file`: as it is told. Throws UserFailure. */
export function requireMain({ timeline }: Performance, file: string, language: Language): void {
  if (timeline.lanes[0]?.error?.code === 'NO_MAIN')
    throw new UserFailure(runWords[language].failures.noMain(file));
}

function lessonParameters(
  { id, parameters }: LessonMeta,
  options: RunOptions,
  language: Language,
): ParameterValues {
  const { failures } = runWords[language];
  const names = parameters.map(({ name }) => name);
  const stranger = everyParameter().find(({ name }) => isTyped(options, name) && !names.includes(name));
  if (stranger)
    throw new UserFailure(failures.parameterOf(optionName(stranger), id, parameters.map(optionName)));
  return Object.fromEntries(
    parameters.map((parameter) => [parameter.name, parameterValue(parameter, options, failures)]),
  );
}

function parameterValue(
  parameter: LessonParameter,
  options: RunOptions,
  failures: RunWords['failures'],
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
