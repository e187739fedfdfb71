/** Where the runs are kept. */
import { join } from 'node:path';
import { type Environment, userFolder } from '../os/user/folders.js';

/** The absolute path of the folder, or null where there is no home: $XDG_STATE_HOME/concur-lesson/runs, by default below ~/.local/state. */
export function keptFolder(env: Environment): string | null {
  const state = userFolder('state', env);
  return state === null ? null : join(state, 'concur-lesson/runs');
}
