/**
 * The moment is the only place that works out who holds, waits and has what. Who folds the log for it needs the kinds that
 * take and the kinds that give back, so whoever names both has to say what for: a check for a second fold that nobody meant
 * to write, not a proof that there is none.
 */
import { isIn, type SourceFile, withoutComments } from './sources.js';

const READERS = ['src/trace', 'src/verdict', 'src/render'];

/** Who may name both, and why. */
const NAME_BOTH: Readonly<Record<string, string>> = {
  'src/trace/moment.ts': 'is the fold',
  'src/verdict/history/locks.ts': 'notes what the moment does to a lock, event by event',
  'src/trace/events.ts': 'defines the kinds of events',
  'src/trace/operation.ts': 'defines the calls',
  'src/render/lanes/strokes.ts': 'draws one event',
};

export function findSecondFolds(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => namesBoth(file) && !(file.path in NAME_BOTH))
    .map(({ path }) => `${path} looks at acquire and release: is that a second moment?`);
}

/** Exceptions that nobody would miss. */
export function findUnneededFolds(files: readonly SourceFile[]): string[] {
  return Object.keys(NAME_BOTH)
    .filter((path) => !files.some((file) => file.path === path && namesBoth(file)))
    .map((path) => `${path} needs no exception: it does not look at acquire and release, or is gone`);
}

function namesBoth({ path, code }: SourceFile): boolean {
  const bare = withoutComments(code);
  return isIn(path, READERS) && bare.includes("'acquire'") && bare.includes("'release'");
}
