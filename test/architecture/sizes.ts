/** A file is an idea, a folder a concern: what has grown too long holds more than one. */
import { dirname } from 'node:path/posix';
import { isIn, type SourceFile } from './sources.js';

const MOST_FILES = 14;
const MOST_LINES = 250;

/** What may be longer, and why. */
const LONG_FILES: Readonly<Record<string, string>> = {
  'src/trace/events.ts': 'is the format of the log, which is read as a whole',
};

/** Questions in two languages are text, not code. */
const TEXTS = /^lessons\/[^/]+\/quiz\.ts$/;

export function findOversized(files: readonly SourceFile[]): string[] {
  const inFolder = (folder: string): number => files.filter(({ path }) => dirname(path) === folder).length;
  const folders = new Set(files.map(({ path }) => dirname(path)));
  const full = [...folders].filter((folder) => isIn(folder, ['src']) && inFolder(folder) > MOST_FILES);
  const long = files.filter((file) => isLong(file) && !(file.path in LONG_FILES));
  return [
    ...full.map((folder) => `${folder} has more than ${MOST_FILES} files`),
    ...long.map(({ path }) => `${path} has more than ${MOST_LINES} lines`),
  ];
}

/** Exceptions that nobody would miss. */
export function findUnneededLengths(files: readonly SourceFile[]): string[] {
  return Object.keys(LONG_FILES)
    .filter((path) => !files.some((file) => file.path === path && isLong(file)))
    .map((path) => `${path} needs no exception: it is not long, or gone`);
}

function isLong({ path, code }: SourceFile): boolean {
  return code.split('\n').length - 1 > MOST_LINES && !TEXTS.test(path);
}
