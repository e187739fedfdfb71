/** `exercise start` and `exercise reset`: the file a learner works in. Nothing of theirs is ever overwritten. */
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import type { Exercise } from '../../exercise/load-exercise.js';
import { listLessons } from '../../lesson/catalog.js';
import { packageFile } from '../../lesson/package-files.js';
import { renderTask } from '../../render/pages/exercise/reading.js';
import { renderRemark, renderSteps } from '../../render/pages/exercise/steps.js';
import type { ExerciseWords } from '../../render/words/exercise.js';
import { EXIT, type ExitCode } from '../failure/exit-codes.js';
import { UserFailure } from '../failure/failure.js';
import { confirm } from '../terminal/confirm.js';
import type { ExerciseInvocation } from './invocation.js';

/** Endings of the files a learner may work in, the usual one first. */
export const ENDINGS = ['.ts', '.js', '.mts', '.mjs', '.cts', '.cjs'] as const;

export function start(
  { language, output, say, view, options, place = '.' }: ExerciseInvocation,
  exercise: Exercise,
): ExitCode {
  const { meta, starters, tasks } = exercise;
  const path = join(place, `${meta.id}${options.js ? '.js' : '.ts'}`);
  if (existsSync(path)) throw new UserFailure(say.failures.exists(shown(path), meta.id));
  const remarks = writeStarter(path, starters[options.js ? 'js' : 'ts'], say);
  const lesson = listLessons().some(({ id }) => id === meta.lesson);
  const steps = [
    // starters may hang, as learners' programs do
    { command: `concur-lesson run ${shown(path)} --timeout 20`, why: say.why.run },
    { command: `concur-lesson exercise check ${meta.id}${argument(path, meta.id)}`, why: say.why.check },
    { command: `concur-lesson exercise hint ${meta.id}`, why: say.why.hint },
    ...(lesson ? [{ command: `concur-lesson show ${meta.lesson}`, why: say.why.lesson }] : []),
  ];
  const judged = [
    ...meta.properties.map(({ title }) => title[language]),
    ...Object.values(say.general).map(({ title }) => title),
  ];
  const task = { id: meta.id, title: meta.title[language], text: tasks[language], judged };
  output.write(renderTask(task, view));
  output.write(remarks.map((remark) => renderRemark(remark, view)).join(''));
  output.write(renderSteps(steps, view));
  return EXIT.shown;
}

/** Writes a file that is not there yet, for a learner to change; what there is to say of that. */
export function writeStarter(path: string, text: string, say: ExerciseWords): string[] {
  const folder = dirname(path);
  makeFolder(folder, say);
  write(path, text, say);
  const types = offerTypes(folder, path.endsWith('.js'));
  return [
    say.started(shown(path)),
    ...(types.written ? [say.typed(shown(types.written))] : []),
    ...(types.found ? [say.typesLeftAlone(shown(types.found))] : []),
  ];
}

/** Puts the starter back; what the learner wrote is kept beside it. */
export async function reset(
  { output, say, view, options, place }: ExerciseInvocation,
  { meta, starters }: Exercise,
): Promise<ExitCode> {
  const path = findFile(meta.id, place);
  if (path === null) throw new UserFailure(say.failures.nothingToReset(`${meta.id}.ts`, meta.id));
  if (!options.yes) {
    const answer = await confirm(say.askReset(shown(path)), output);
    const command = `concur-lesson exercise reset ${meta.id}${argument(path, meta.id)} --yes`;
    if (answer === null) throw new UserFailure(say.failures.askFirst(command));
    if (!answer) {
      output.write(renderRemark(say.keptAsItWas, view));
      return EXIT.shown;
    }
  }
  const aside = freeName(`${path}.old`);
  try {
    renameSync(path, aside);
  } catch (error) {
    throw cannotWrite(aside, error, say);
  }
  write(path, starters[path.endsWith('.ts') || path.endsWith('.mts') ? 'ts' : 'js'], say);
  output.write(renderRemark(say.putBack(shown(path), shown(aside)), view));
  return EXIT.shown;
}

/** The file `place`, or the exercise's file in the folder `place` (the current one if absent); null if there is none. */
export function findFile(id: string, place = '.'): string | null {
  const stat = statSync(place, { throwIfNoEntry: false });
  if (stat?.isFile()) return place;
  return ENDINGS.map((ending) => join(place, `${id}${ending}`)).find((path) => existsSync(path)) ?? null;
}

/** A path as it is typed: a program's path is told from a lesson's name by its slash. */
export function shown(path: string): string {
  const short = relative('.', resolve(path));
  return short.startsWith('..') ? path : `./${short}`;
}

/** What has to be typed for `check` to find the file: nothing where it looks by itself. */
export function argument(path: string, id: string): string {
  return findFile(id) === join(path) ? '' : ` ${shown(path)}`;
}

function makeFolder(folder: string, say: ExerciseWords): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' || code === 'ENOTDIR') throw new UserFailure(say.failures.noFolder(folder));
    throw cannotWrite(folder, error, say);
  }
}

/** 'wx': also what has come there this very moment is not overwritten. */
function write(path: string, text: string, say: ExerciseWords): void {
  try {
    writeFileSync(path, text, { flag: 'wx' });
  } catch (error) {
    throw cannotWrite(path, error, say);
  }
}

function cannotWrite(path: string, error: unknown, { failures }: ExerciseWords): Error {
  const { code } = error as NodeJS.ErrnoException;
  return code === undefined ? (error as Error) : new UserFailure(failures.cannotWrite(shown(path), code));
}

function freeName(wanted: string): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}${number}`;
    if (!existsSync(name)) return name;
  }
}

/**
 * An editor finds `concur-lesson/mp` where the package is installed. Elsewhere a small project file tells it; one that is
 * there already belongs to the learner.
 */
function offerTypes(folder: string, js: boolean): { readonly written?: string; readonly found?: string } {
  if (isInstalled(folder)) return {};
  const found = ['tsconfig.json', 'jsconfig.json']
    .map((name) => join(folder, name))
    .find((path) => existsSync(path));
  if (found) return hasOurTypes(found) ? {} : { found };
  const path = join(folder, js ? 'jsconfig.json' : 'tsconfig.json');
  writeFileSync(path, projectFile(js), { flag: 'wx' });
  return { written: path };
}

function isInstalled(folder: string): boolean {
  try {
    createRequire(join(resolve(folder), 'x.js')).resolve('concur-lesson/mp');
    return true;
  } catch {
    return false;
  }
}

const TYPES = 'dist/types/import/mp/index.d.ts';

function hasOurTypes(path: string): boolean {
  return readFileSync(path, 'utf8').includes(JSON.stringify(packageFile(TYPES)));
}

function projectFile(js: boolean): string {
  const compilerOptions = {
    target: 'es2022',
    module: 'esnext',
    moduleResolution: 'bundler',
    strict: !js,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    ...(js ? { allowJs: true, checkJs: true } : {}),
    paths: { 'concur-lesson/mp': [packageFile(TYPES)] },
  };
  return `${JSON.stringify({ compilerOptions, include: ['*'] }, null, 2)}\n`;
}
