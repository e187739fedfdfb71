/** Where progress is kept. Apart from store.ts, because every start looks up the language there. */
import { join } from 'node:path';
import { type Environment, userFolder } from '../os/user/folders.js';

/**
 * The absolute path of the progress file, or null where there is no home: $XDG_DATA_HOME/concur-lesson/progress.json, by
 * default below ~/.local/share.
 */
export function progressPath(env: Environment): string | null {
  const data = userFolder('data', env);
  return data === null ? null : join(data, FILE);
}

const FILE = 'concur-lesson/progress.json';
