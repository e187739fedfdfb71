/** Nothing of a run survives it: ends what is left of its process group. */
import { setTimeout as pause } from 'node:timers/promises';
import { listGroup } from '../../os/process-table.js';

/** How long a killed process may take to disappear before we stop waiting for it; milliseconds. */
const DISAPPEAR_MS = 1000;
const KILL_INTERVAL_MS = 5;

/** Kills the process group `group`; a group that is empty already is fine. */
export function killGroup(group: number): void {
  try {
    process.kill(-group, 'SIGKILL');
  } catch {
    // ESRCH: nobody is left, which is what we want
  }
}

/** Kills what is left of the group and waits until nobody in it runs. Zombies left to another parent are its business. */
export async function endGroup(group: number): Promise<void> {
  killGroup(group);
  for (let waited = 0; waited < DISAPPEAR_MS && groupRuns(group); waited += KILL_INTERVAL_MS) {
    await pause(KILL_INTERVAL_MS);
    killGroup(group);
  }
}

function groupRuns(group: number): boolean {
  if (process.platform === 'linux')
    return listGroup(group).some(({ state }) => state !== 'Z' && state !== 'X');
  try {
    process.kill(-group, 0);
    return true;
  } catch {
    return false;
  }
}
