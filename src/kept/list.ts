/** The runs that are kept. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { keptAt } from './names.js';

export interface KeptRun {
  /** 1 is the last run, 2 the one before. */
  readonly number: number;
  readonly path: string;
  readonly kept: Date;
  readonly bytes: number;
}

/** Those in `folder`, the last one first; none where there is no such folder. Throws Node's errors. */
export function listKept(folder: string): KeptRun[] {
  const found = namesIn(folder).flatMap((name) => {
    const path = join(folder, name);
    const kept = keptAt(name);
    const stat = kept && statSync(path, { throwIfNoEntry: false });
    // an empty one is what a crash of the system left
    return kept && stat?.isFile() && stat.size > 0 ? [{ name, path, kept, bytes: stat.size }] : [];
  });
  return found
    .sort((a, b) => (a.name < b.name ? 1 : -1))
    .map(({ path, kept, bytes }, index) => ({ number: index + 1, path, kept, bytes }));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
