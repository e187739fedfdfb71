/**
 * The rules of the architecture, and the functions that find where code breaks them. Pure: sources in, sentences out.
 */
import { dirname, join } from 'node:path/posix';

/**
 * The layers, from top to bottom: a file may import from its own layer and from those below it. A folder is a layer,
 * with one exception: what every lesson process writes its events with (trace/emit, trace/events, trace/operation) lies below mp, the
 * rest of trace, which reads the log, above it.
 */
export const LAYERS: readonly (readonly string[])[] = [
  ['bin'],
  ['src/cli'],
  ['src/quiz', 'src/exercise', 'src/progress'],
  ['src/run'],
  ['src/render'],
  ['src/lesson'],
  ['src/verdict'],
  ['src/trace'],
  ['src/mp'],
  ['src/trace/emit.ts', 'src/trace/events.ts', 'src/trace/operation.ts'],
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

/** Who may end its process: the command line, the bootstrap for lesson processes, and the lessons that are about it. */
const MAY_EXIT = [
  'src/cli',
  'src/mp/process/bootstrap.ts',
  // a parent that ends without waiting for its children is what these are about
  'lessons/zombie/lesson.ts',
  'lessons/orphan/lesson.ts',
];

/** Strings from data, nothing else: no process, no console, no Node module that reaches outside. */
const PURE = ['src/render', 'src/verdict', 'src/trace', 'src/i18n'];
const NOT_PURE = ['src/trace/emit.ts'];
const PURE_NODE_MODULES = ['node:util'];

/** What the files of a lesson folder may import, besides each other. */
const LESSON_IMPORTS: Readonly<Record<string, readonly string[]>> = {
  // node:fs: what a lesson reads from /proc or keeps in a file is plain Node, and the shown code says so
  'lesson.ts': ['concur-lesson/mp', 'node:fs'],
  'meta.ts': ['src/lesson/lesson.ts'],
  'check.ts': ['src/verdict', 'src/trace', 'src/lesson', './meta'],
  'quiz.ts': ['src/lesson/question.ts', 'src/verdict', 'src/trace', './meta'],
};

/** What the files of an exercise's folder may import. What learners read and write is made of the library alone. */
const EXERCISE_IMPORTS: readonly (readonly [file: RegExp, places: readonly string[]])[] = [
  [/^meta\.ts$/, ['src/exercise/exercise.ts']],
  [/^check\.ts$/, ['src/verdict', 'src/trace']],
  [/^(?:starter|solution|(?:wrong|right)\/[^/]+)\.ts$/, ['concur-lesson/mp']],
];

export interface SourceFile {
  /** From the repository's root: "src/mp/primitives/lock.ts". */
  readonly path: string;
  readonly code: string;
}

export interface Import {
  readonly from: string;
  /** A file of the repository, or the name of a package or of a Node module. */
  readonly to: string;
  readonly typeOnly: boolean;
}

/** One sentence for each place that breaks a rule. */
export function findViolations(files: readonly SourceFile[]): string[] {
  const imports = files.flatMap(listImports);
  return [
    ...imports.flatMap(checkLayer),
    ...imports.flatMap(checkPackage),
    ...imports.flatMap(checkLessonImport),
    ...imports.flatMap(checkExerciseImport),
    ...imports.flatMap(checkPureImport),
    ...files.flatMap(checkGlobals),
    // A type leaves no import behind when the program runs: such a circle is a matter of taste, and of the layers.
    ...findCycles(imports.filter((it) => !it.typeOnly)).map((cycle) => `cycle: ${cycle.join(' > ')}`),
  ];
}

/** Static imports, re-exports, import() and require() of literals; in a `createRequire` file too. */
export function listImports({ path, code }: SourceFile): Import[] {
  const bare = withoutComments(code);
  const statements = bare.matchAll(
    /^[ \t]*(?:import|export)\s+(type\s)?(?:[^'"`;()]*?\sfrom\s+)?['"]([^'"\n]+)['"]/gm,
  );
  const calls = bare.matchAll(/\b(?:import|require(?:\.resolve)?)\(\s*()['"]([^'"\n]+)['"]/g);
  return [...statements, ...calls].map(([, type, request = '']) => ({
    from: path,
    to: request.startsWith('.') ? sourceOf(join(dirname(path), request)) : request,
    typeOnly: Boolean(type),
  }));
}

/** Code imports what the build will make of a source. */
function sourceOf(path: string): string {
  return path
    .replace(/^dist\/(.+)\.cjs$/, 'src/$1.ts')
    .replace(/^((?:src|lessons|exercises|test)\/.+)\.js$/, '$1.ts');
}

function checkLayer({ from, to }: Import): string[] {
  const [above, below] = [layerOf(from), layerOf(to)];
  if (/^(?:lessons|exercises)\//.test(from) || !isLocal(to)) return [];
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
  const allowed = (LESSON_IMPORTS[file] ?? []).map((place) => place.replace('./', `${folder}/`));
  return isIn(to.replace(/\/meta\.ts$/, '/meta'), allowed)
    ? []
    : [`${from} imports ${to}: not for a lesson's ${file}`];
}

function checkExerciseImport({ from, to }: Import): string[] {
  const [, file] = /^exercises\/[^/]+\/(.+)$/.exec(from) ?? [];
  if (file === undefined) return [];
  const allowed = EXERCISE_IMPORTS.find(([name]) => name.test(file))?.[1] ?? [];
  return isIn(to, allowed) ? [] : [`${from} imports ${to}: not for an exercise's ${file}`];
}

function checkPureImport({ from, to }: Import): string[] {
  const outside = to.startsWith('node:') && !PURE_NODE_MODULES.includes(to);
  return outside && isPure(from) ? [`${from} imports ${to}: this layer is pure`] : [];
}

/** `process` may be a lane's name in a variable, so only the members of Node's own process count. */
const PROCESS_MEMBERS = Object.getOwnPropertyNames(process).concat('on', 'once', 'off', 'emit').join('|');
const GLOBALS = new RegExp(
  `(?<![.\\w$])(?:console|process(?=\\??\\.(?:${PROCESS_MEMBERS})\\b))\\b(?!\\s*[:,)}=])`,
);

function checkGlobals({ path, code }: SourceFile): string[] {
  const bare = withoutComments(code).replace(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, "''");
  return [
    ...(GLOBALS.test(bare) && isPure(path) ? [`${path} uses process or console: this layer is pure`] : []),
    ...(/\bprocess\.(?:exit|exitCode|abort|reallyExit)\b/.test(bare) && !isIn(path, MAY_EXIT)
      ? [`${path} ends the process or sets its exit code`]
      : []),
  ];
}

/** Every cycle once, from its alphabetically first file. */
function findCycles(imports: readonly Import[]): string[][] {
  const next = new Map<string, Set<string>>();
  for (const { from, to } of imports) next.set(from, (next.get(from) ?? new Set()).add(to));
  const cycles = new Map<string, string[]>();
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): void => {
    const at = trail.indexOf(file);
    if (at !== -1) {
      const cycle = startAtFirst(trail.slice(at));
      cycles.set(cycle.join(), [...cycle, cycle[0] as string]);
    } else if (!done.has(file)) {
      for (const to of next.get(file) ?? []) visit(to, [...trail, file]);
      done.add(file);
    }
  };
  for (const file of next.keys()) visit(file, []);
  return [...cycles.values()];
}

function startAtFirst(cycle: readonly string[]): string[] {
  const at = cycle.indexOf([...cycle].sort()[0] as string);
  return [...cycle.slice(at), ...cycle.slice(0, at)];
}

function isPure(path: string): boolean {
  return isIn(path, PURE) && !isIn(path, NOT_PURE);
}

function isLocal(path: string): boolean {
  return /^(?:src|lessons|exercises|bin|test|scripts|bench)\//.test(path);
}

function isIn(path: string, places: readonly string[]): boolean {
  return places.some((place) => path === place || path.startsWith(`${place}/`));
}

/** Strings are matched only to be kept: what looks like a comment in them is none. */
function withoutComments(code: string): string {
  const commentOrText =
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g;
  return code.replace(commentOrText, (found) => (found.startsWith('/') ? '' : found));
}
