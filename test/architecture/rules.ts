/**
 * Who may import what, and who may end a process; with the rules of the files beside this one. Pure: sources in, sentences
 * out.
 */
import { findCircles } from './circles.js';
import { findSecondFolds, findUnneededFolds } from './moment.js';
import { findSharedNames } from './names.js';
import { findImpurities, findUnneededImpurities } from './purity.js';
import { findOversized, findUnneededLengths } from './sizes.js';
import { type Import, isIn, isLocal, listImports, type SourceFile, withoutTexts } from './sources.js';

/**
 * The layers, from top to bottom: a file may import from its own layer and from those below it. A folder is a layer,
 * with one exception: what every lesson process tells its events with lies below mp, the rest of trace, which reads the
 * log, above it.
 */
export const LAYERS: readonly (readonly string[])[] = [
  ['bin'],
  ['src/cli'],
  ['src/learn', 'src/puzzle', 'src/step'],
  ['src/quiz', 'src/exercise', 'src/progress', 'src/player', 'src/kept'],
  ['src/run'],
  ['src/render'],
  ['src/lesson'],
  ['src/explore'],
  ['src/verdict'],
  ['src/trace'],
  ['src/mp'],
  ['src/schedule'],
  ['src/trace/emit.ts', 'src/trace/events.ts', 'src/trace/operation.ts', 'src/trace/place.ts'],
  ['src/os'],
  ['src/i18n'],
];

/** The npm packages, and the only places that may import them. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  koffi: ['src/os'],
  sucrase: ['src/lesson'],
  execa: ['src/run'],
  'fast-string-width': ['src/render'],
  chalk: ['src/render', 'src/cli'],
  commander: ['src/cli'],
  ora: ['src/cli'],
  '@inquirer/prompts': ['src/quiz', 'src/exercise', 'src/cli'],
};

/** Who may end its process: the command line, the code of lesson processes, and the lessons that are about it. */
const MAY_EXIT = [
  'src/cli',
  'src/mp/process/lesson-process.ts',
  'src/mp/process/end/ending.ts',
  // a parent that ends without waiting for its children is what these are about
  'lessons/zombie/lesson.ts',
  'lessons/orphan/lesson.ts',
];

/** The files of a lesson's folder, and what they may import; "./" is the folder. */
const LESSON_IMPORTS: readonly (readonly [file: RegExp, imported: RegExp])[] = [
  // node:fs: what a lesson reads from /proc or keeps in a file is plain Node, and the shown code says so
  [/^lesson\.ts$/, /^(?:concur-lesson\/mp|node:fs)$/],
  [/^(?:meta|guide)\.ts$/, /^concur-lesson\/lesson$/],
  // a lesson's own findings, in several files where they are about several things: "sales-findings.ts"
  [
    /^(?:check|quiz|(?:\w+-)?findings)\.ts$/,
    /^(?:concur-lesson\/lesson|\.\/(?:meta|(?:\w+-)?findings)\.ts)$/,
  ],
];

/** What the files of an exercise's folder may import. What learners read and write is made of the library alone. */
const EXERCISE_IMPORTS: readonly (readonly [file: RegExp, places: readonly string[]])[] = [
  [/^meta\.ts$/, ['src/exercise/exercise.ts']],
  [/^check\.ts$/, ['src/verdict', 'src/trace']],
  [/^(?:starter|solution|(?:wrong|right)\/[^/]+)\.ts$/, ['concur-lesson/mp']],
];

/** The same for a puzzle's folder. */
const PUZZLE_IMPORTS: readonly (readonly [file: RegExp, places: readonly string[]])[] = [
  [/^meta\.ts$/, ['src/puzzle/puzzle.ts', 'src/puzzle/goal/words.ts']],
  [/^goal\.ts$/, ['src/puzzle/goal', 'src/verdict', 'src/trace']],
  [/^check\.ts$/, ['src/verdict', 'src/trace']],
  [/^(?:program|repaired)\.ts$/, ['concur-lesson/mp']],
];

/** One sentence for each place that breaks a rule. */
export function findViolations(files: readonly SourceFile[]): string[] {
  const imports = files.flatMap(listImports);
  return [
    ...imports.flatMap(checkLayer),
    ...imports.flatMap(checkPackage),
    ...imports.flatMap(checkLessonImport),
    ...imports.flatMap(checkExerciseImport),
    ...imports.flatMap(checkPuzzleImport),
    ...files.flatMap(checkExit),
    ...findImpurities(files),
    ...findCircles(imports),
    ...findSharedNames(files),
    ...findOversized(files),
    ...findSecondFolds(files),
  ];
}

/** Exceptions from the rules that nobody would miss, one sentence each. */
export function findUnneeded(files: readonly SourceFile[]): string[] {
  return [...findUnneededImpurities(files), ...findUnneededLengths(files), ...findUnneededFolds(files)];
}

function checkLayer({ from, to }: Import): string[] {
  const [above, below] = [layerOf(from), layerOf(to)];
  if (/^(?:lessons|exercises|puzzles)\//.test(from) || !isLocal(to)) return [];
  if (above === -1 || below === -1) return [`${from} imports ${to}: not in a layer`];
  return above <= below && !areSiblings(from, to) ? [] : [`${from} imports ${to}: upward`];
}

/** In one layer, but in different folders: quiz, exercise and progress do not know each other. */
function areSiblings(from: string, to: string): boolean {
  const layer = LAYERS[layerOf(from)] ?? [];
  return layerOf(from) === layerOf(to) && layer.length > 1 && roomOf(from) !== roomOf(to);
}

/** "src/quiz" of "src/quiz/pages/a.ts". */
const roomOf = (path: string): string => path.split('/').slice(0, 2).join('/');

function layerOf(path: string): number {
  const exact = LAYERS.findIndex((places) => places.includes(path));
  return exact === -1 ? LAYERS.findIndex((places) => isIn(path, places)) : exact;
}

function checkPackage({ from, to }: Import): string[] {
  if (isLocal(to) || /^(?:node:|concur-lesson\/|package\.json$)/.test(to)) return [];
  const name = to.split('/', to.startsWith('@') ? 2 : 1).join('/');
  return isIn(from, PACKAGES[name] ?? []) ? [] : [`${from} imports the package ${name}`];
}

function checkLessonImport({ from, to }: Import): string[] {
  const [, folder, file = ''] = /^(lessons\/[^/]+)\/(.+)$/.exec(from) ?? [];
  if (!folder) return [];
  const [, imported] = LESSON_IMPORTS.find(([name]) => name.test(file)) ?? [];
  return imported?.test(to.replace(`${folder}/`, './'))
    ? []
    : [`${from} imports ${to}: not for a lesson's ${file}`];
}

function checkExerciseImport({ from, to }: Import): string[] {
  const [, file] = /^exercises\/[^/]+\/(.+)$/.exec(from) ?? [];
  if (file === undefined) return [];
  const allowed = EXERCISE_IMPORTS.find(([name]) => name.test(file))?.[1] ?? [];
  return isIn(to, allowed) ? [] : [`${from} imports ${to}: not for an exercise's ${file}`];
}

function checkPuzzleImport({ from, to }: Import): string[] {
  const [, file] = /^puzzles\/[^/]+\/(.+)$/.exec(from) ?? [];
  if (file === undefined) return [];
  const allowed = PUZZLE_IMPORTS.find(([name]) => name.test(file))?.[1] ?? [];
  return isIn(to, allowed) ? [] : [`${from} imports ${to}: not for a puzzle's ${file}`];
}

function checkExit({ path, code }: SourceFile): string[] {
  const exits = /\bprocess\.(?:exit|exitCode|abort|reallyExit)\b/.test(withoutTexts(code));
  return exits && !isIn(path, MAY_EXIT) ? [`${path} ends the process or sets its exit code`] : [];
}
