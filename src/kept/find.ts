/** Which log is meant: a kept run by its number, or a file. */
import type { Environment } from '../os/user/folders.js';
import { LogFileError } from './errors.js';
import { type KeptRun, listKept } from './list.js';
import { keptFolder } from './place.js';

/** A log that is to be read. */
export interface FoundLog {
  readonly path: string;
  /** Null for a file that is no kept run. */
  readonly kept: KeptRun | null;
}

/** What `typed` means: digits are the number of a kept run, all else is a path; without it the last run. Throws LogFileError. */
export function findLog(typed: string | undefined, env: Environment): FoundLog {
  if (typed !== undefined && !/^\d+$/.test(typed)) return { path: typed, kept: null };
  const runs = keptRuns(env);
  if (runs.length === 0) throw new LogFileError('NO_RUNS', '');
  const kept = runs.find(({ number }) => number === Number(typed ?? 1));
  if (kept === undefined) throw new LogFileError('NO_SUCH_RUN', `${typed}`, `${runs.length}`);
  return { path: kept.path, kept };
}

/** All kept runs, the last one first. Throws LogFileError where the folder cannot be read. */
export function keptRuns(env: Environment): KeptRun[] {
  const folder = keptFolder(env);
  if (folder === null) return [];
  try {
    return listKept(folder);
  } catch (cause) {
    throw new LogFileError('LOG_UNREADABLE', folder, `${(cause as NodeJS.ErrnoException).code}`, { cause });
  }
}
