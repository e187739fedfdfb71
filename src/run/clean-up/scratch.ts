/** The temporary folder of a run: named here, made by the first lesson process that needs it, removed here. */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A path that nobody else uses or can guess. Most runs never make it. */
export function nameScratchFolder(): string {
  return join(tmpdir(), `concur-lesson-${randomBytes(8).toString('hex')}`);
}

/** Removes the folder and what is in it, if it was made. Call it when no lesson process is left to make it again. */
export function removeScratchFolder(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // someone has taken the right to it away; the run has been shown, and there is nobody to tell
  }
}
