/** Pure code is data in, data out: the same for every learner, on every machine, at every time of day. */
import { isIn, listImports, type SourceFile, withoutTexts } from './sources.js';

/** Where code is pure. Of progress and mp only some files are, of a lesson all that is not the lesson itself. */
const PURE: readonly RegExp[] = [
  /^src\/(?:i18n|schedule|trace|verdict|explore|lesson|render|quiz|exercise|puzzle|learn|player|step)\//,
  // the words of the command line
  /^src\/cli\/(?:words\/|.+-words\.ts$)/,
  /^src\/progress\/(?:bookmark|next-lesson|progress|record|record-puzzle|speed|validate)\.ts$/,
  /^src\/kept\/(?:bound|names|summary)\.ts$/,
  /^src\/run\/review\.ts$/,
  /^src\/mp\/generator\.ts$/,
  /^lessons\/[^/]+\/(?!lesson\.ts$)/,
  /^exercises\/[^/]+\/(?:meta|check)\.ts$/,
  /^puzzles\/[^/]+\/(?:meta|goal|check)\.ts$/,
];

/** What is in such a place and reaches outside all the same, and what for. */
const NOT_PURE: Readonly<Record<string, string>> = {
  'src/trace/emit.ts': 'writes to the trace pipe',
  'src/lesson/package-files.ts': 'knows where the package is',
  'src/lesson/catalog.ts': 'reads the index that the build wrote',
  'src/lesson/load-lesson.ts': 'loads what the build made of a lesson',
  'src/lesson/transform.ts': 'asks V8 where the syntax errors are',
  'src/exercise/load-exercise.ts': 'loads what the build made of an exercise',
  'src/exercise/check-program.ts': 'runs the program',
  'src/puzzle/load-puzzle.ts': 'loads what the build made of a puzzle',
  'src/quiz/bank.ts': 'loads what the build made of the questions',
  'src/quiz/lines.ts': 'reads lines from a pipe',
  'src/quiz/prompts.ts': 'asks in the terminal',
};

/** Node's own modules that reach nothing. */
const PURE_MODULES = ['node:util'];

/** `process` may be a lane's name in a variable, so only the members of Node's own process count. */
const PROCESS_MEMBERS = Object.getOwnPropertyNames(process).concat('on', 'once', 'off', 'emit').join('|');

/** What is there without an import. A `Date` made from something is a value like any other. */
const OUTSIDE: readonly (readonly [what: string, use: RegExp])[] = [
  ['console', /(?<![.\w$])console\b(?!\s*[:,)}=])/],
  ['process', new RegExp(`(?<![.\\w$])process\\??\\.(?:${PROCESS_MEMBERS})\\b`)],
  ['the clock', /\bDate\.now\b|\bnew Date\b(?!\s*\(\s*[^\s)])|(?<!new )\bDate\s*\(|\bperformance\.now\b/],
  ['chance', /\bMath\.random\b|(?<![.\w$])crypto\.\w/],
  ['a timer', /(?<![.\w$])(?:set(?:Timeout|Interval|Immediate)|queueMicrotask)\b/],
  ['the network', /(?<![.\w$])fetch\s*\(/],
  ['globalThis', /(?<![.\w$])globalThis\b/],
];

/** A pure file gets what it needs from pure files alone; types of others tell it what it is given. */
export function findImpurities(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => isSaidPure(path) && !(path in NOT_PURE))
    .flatMap((file) => reachesOf(file).map((reach) => `${file.path} ${reach}: it has to be pure`));
}

/** Exceptions that nobody would miss. */
export function findUnneededImpurities(files: readonly SourceFile[]): string[] {
  return Object.keys(NOT_PURE)
    .filter((path) => !files.some((file) => file.path === path && reachesOf(file).length > 0))
    .map((path) => `${path} needs no exception: it is pure, or gone`);
}

const isSaidPure = (path: string): boolean => PURE.some((place) => place.test(path));

function reachesOf(file: SourceFile): string[] {
  const bare = withoutTexts(file.code);
  // What the content may import has tables of its own.
  const imports = isIn(file.path, ['src']) ? listImports(file) : [];
  return [
    ...imports.filter(({ to, typeOnly }) => !typeOnly && !isPureSource(to)).map(({ to }) => `imports ${to}`),
    ...OUTSIDE.filter(([, use]) => use.test(bare)).map(([what]) => `uses ${what}`),
  ];
}

/** Packages have a table of their own, too. */
function isPureSource(to: string): boolean {
  if (to.startsWith('node:')) return PURE_MODULES.includes(to);
  return !isIn(to, ['src']) || (isSaidPure(to) && !(to in NOT_PURE));
}
