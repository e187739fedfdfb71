/** Keeps a run's log, and lets go of the oldest. Whatever is wrong with the place, the run is as it was. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Environment, makePrivateFolder } from '../os/user/folders.js';
import type { TraceEvent } from '../trace/events.js';
import { MOST_BYTES_OF_RUN, surplusOf } from './bound.js';
import { type KeptRun, listKept } from './list.js';
import { isDraft, keptName } from './names.js';
import { keptFolder } from './place.js';
import { removeQuietly, writeLog } from './write.js';

/** Why a run is not kept: `code` is an errno's name, or NO_HOME where there is no place for it. */
export interface KeepTrouble {
  readonly code: string;
  readonly folder: string;
}

/** Keeps the log of a run that has just ended. Never throws: returns what is in the way, or null. */
export function keepRun(events: readonly TraceEvent[], env: Environment, now: Date): KeepTrouble | null {
  const folder = keptFolder(env);
  if (folder === null) return { code: 'NO_HOME', folder: '' };
  try {
    makePrivateFolder(folder);
    const name = keptName(nameTime(listKept(folder), now), randomTag());
    writeLog(join(folder, name), events, MOST_BYTES_OF_RUN, 0o600);
    for (const { path } of surplusOf(listKept(folder))) removeQuietly(path);
    removeOldDrafts(folder, now);
    return null;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error; // no trouble of the system: a mistake of ours
    return { code, folder };
  }
}

/** After the last run, though the clock may have been put back since: else the new one would be an old one, or go at once. */
const nameTime = ([last]: readonly KeptRun[], now: Date): Date =>
  last === undefined || last.kept < now ? now : new Date(last.kept.getTime() + 1);

const randomTag = (): string => Math.random().toString(36).slice(2, 8).padEnd(6, '0');

/** Writing takes no time: whoever has not done it by then was killed. */
const DRAFT_MS = 3_600_000;

function removeOldDrafts(folder: string, now: Date): void {
  for (const name of readdirSync(folder).filter(isDraft)) {
    const path = join(folder, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat && stat.mtimeMs < now.getTime() - DRAFT_MS) removeQuietly(path);
  }
}
