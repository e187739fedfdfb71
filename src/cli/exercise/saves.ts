/** A file's saves, as they come: by the system's notices, and by looking now and then where there are none. */
import { statSync, watch } from 'node:fs';
import { basename, dirname } from 'node:path';

/** How often we look; milliseconds. */
const LOOK_MS = 500;
/** An editor writes, renames, writes again: wait until that is over; milliseconds. */
const SETTLE_MS = 80;

/** Yields once at first, then after each save of the file at `path`, until `stop`. Saves during the work count as one. */
export async function* saves(path: string, stop: AbortSignal): AsyncGenerator<void> {
  let wake = () => {};
  const note = () => wake();
  // the folder, not the file: editors put another file in its place
  const watcher = watchFolder(path, note);
  const timer = setInterval(note, LOOK_MS);
  stop.addEventListener('abort', note);
  try {
    while (!stop.aborted) {
      const seen = stamp(path);
      yield;
      while (!stop.aborted && (stamp(path) === seen || stamp(path) === null)) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      if (!stop.aborted) await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    }
  } finally {
    watcher?.close();
    clearInterval(timer);
    stop.removeEventListener('abort', note);
  }
}

function watchFolder(path: string, note: () => void) {
  try {
    const watcher = watch(dirname(path), (_, name) => {
      if (name === null || name === basename(path)) note();
    });
    watcher.on('error', () => watcher.close());
    return watcher;
  } catch {
    return null; // too many watchers, or a file system that has none: looking has to do
  }
}

/** Changes with every save; null while the file is not there. */
function stamp(path: string): string | null {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat ? `${stat.ino} ${stat.size} ${stat.mtimeMs}` : null;
}
