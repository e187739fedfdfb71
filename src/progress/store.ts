/** Keeps progress in a file that several windows may share. Whatever is wrong with the file, learning goes on. */
import { dirname } from 'node:path';
import { OsError } from '../os/errors.js';
import { withFileLock } from '../os/file-lock.js';
import { type Environment, makePrivateFolder } from '../os/user/folders.js';
import { keepAside, readProgressFile, replaceFile } from './file.js';
import { progressPath } from './place.js';
import { NO_PROGRESS, type Progress, type ProgressStore } from './progress.js';
import { encodeProgress } from './validate.js';

/** What the learner should know about their progress file. */
export type ProgressTrouble =
  /** It was no progress file; it is kept as `aside`, and a new one is begun. */
  | { readonly kind: 'corrupt'; readonly path: string; readonly aside: string }
  /** A later version of the tool wrote it: nothing is saved, the file stays as it is. */
  | { readonly kind: 'newer'; readonly path: string; readonly version: number }
  /** It cannot be read or written; `code` is an errno's name. What could not be saved is tried again with the next change. */
  | { readonly kind: 'not-saved'; readonly path: string; readonly code: string }
  /** Another process has kept the file locked for seconds. Tried again with the next change. */
  | { readonly kind: 'busy'; readonly path: string }
  /** There are no locks here: saved, but two windows at once may lose an answer. */
  | { readonly kind: 'unlocked'; readonly path: string }
  /** Neither XDG_DATA_HOME nor a home folder. */
  | { readonly kind: 'no-home' };

export interface StoreOptions {
  readonly env: Environment;
  /** Told each kind of trouble once. */
  readonly tell: (trouble: ProgressTrouble) => void;
  /** How long another process may keep the file; seconds. */
  readonly patience?: number;
}

type ProgressChange = (progress: Progress) => Progress;

const LOCK_PATIENCE_S = 2;
/** After it was waited for in vain. */
const SHORT_LOCK_PATIENCE_S = 0.05;

/** Opens the learner's progress. Never throws: trouble is told, and progress is kept in memory only. */
export function openProgress({ env, tell, patience = LOCK_PATIENCE_S }: StoreOptions): ProgressStore {
  const path = progressPath(env);
  const tellOnce = once(tell);
  let progress: Progress = NO_PROGRESS;
  let lastSaved: Progress = NO_PROGRESS;
  /** Not yet saved, in order. */
  let pending: readonly ProgressChange[] = [];

  /** Applies what is pending to what the file says now. Needs the lock. */
  const save = (at: string, draft: string) => {
    const decoded = readProgressFile(at);
    if (decoded?.kind === 'newer') return tellOnce({ ...decoded, path: at });
    if (decoded?.kind === 'corrupt') {
      tellOnce({ kind: 'corrupt', path: at, aside: keepAside(at, new Date().toISOString()) });
    }
    const saved = decoded?.kind === 'progress' ? decoded.progress : null;
    // what this process has read or saved before is not lost with a file that was damaged meanwhile
    const changed = applyAll(pending, saved ?? (decoded === null ? NO_PROGRESS : lastSaved));
    if (changed !== saved) replaceFile(at, encodeProgress(changed), draft);
    progress = changed;
    lastSaved = changed;
    pending = [];
  };

  const saveAlone = (at: string) => {
    makePrivateFolder(dirname(at));
    const wait = tellOnce.told.has('busy') ? SHORT_LOCK_PATIENCE_S : patience;
    try {
      if (!withFileLock(`${at}.lock`, wait, () => save(at, '.new'))) tellOnce({ kind: 'busy', path: at });
    } catch (error) {
      if (!(error instanceof OsError)) throw error;
      tellOnce({ kind: 'unlocked', path: at });
      save(at, `.new-${process.pid}`);
    }
  };

  const attempt = (action: (at: string) => void) => {
    if (path === null) return tellOnce({ kind: 'no-home' });
    try {
      action(path);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === undefined) throw error; // no trouble of the system: a mistake of ours
      tellOnce({ kind: 'not-saved', path, code });
    }
  };

  if (path !== null) {
    attempt((at) => {
      const decoded = readProgressFile(at);
      if (decoded?.kind === 'progress') progress = lastSaved = decoded.progress;
      else if (decoded?.kind === 'newer') tellOnce({ ...decoded, path: at });
      else if (decoded) saveAlone(at);
    });
  }

  return {
    get progress() {
      return progress;
    },
    update: (change) => {
      progress = change(progress);
      pending = [...pending, change];
      attempt(saveAlone);
    },
  };
}

function applyAll(changes: readonly ProgressChange[], progress: Progress): Progress {
  return changes.reduce((changed, change) => change(changed), progress);
}

function once(tell: (trouble: ProgressTrouble) => void) {
  const told = new Set<ProgressTrouble['kind']>();
  const tellOnce = (trouble: ProgressTrouble) => {
    if (told.has(trouble.kind)) return;
    told.add(trouble.kind);
    tell(trouble);
  };
  return Object.assign(tellOnce, { told });
}
