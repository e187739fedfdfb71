/** What a run may leave behind, looked for with nothing but /proc and the file system. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MARK = 'CONCUR_LESSON_TEST_RUN';

export interface Scene {
  /** Environment for whoever starts the run: every process of the run inherits it, and its folder for temporary files. */
  readonly env: Readonly<Record<string, string>>;
  /** Processes of the run that are there now. */
  readonly processes: () => string[];
  /** Files that came into being since, in the temporary folder or as shared memory. */
  readonly files: () => string[];
  /** Removes all of it. */
  readonly close: () => void;
}

/** Prepares a place for a run whose traces can be told from all others. */
export function openScene(): Scene {
  const folder = mkdtempSync(join(tmpdir(), 'leftovers-'));
  const before = new Set(ownSharedMemory());
  const mark = `${MARK}=${folder}`;
  return {
    env: { [MARK]: folder, TMPDIR: folder },
    processes: () => listMarked(mark).map(describe),
    files: () => [...readdirSync(folder), ...ownSharedMemory().filter((name) => !before.has(name))],
    close: () => {
      for (const pid of listMarked(mark)) process.kill(Number(pid), 'SIGKILL');
      rmSync(folder, { recursive: true });
    },
  };
}

/** Other programs have shared memory, too, and what we make has a name of its own (src/os/shared-memory.ts). */
function ownSharedMemory(): string[] {
  return readdirSync('/dev/shm').filter((name) => name.includes('concur'));
}

function listMarked(mark: string): string[] {
  return readdirSync('/proc').filter(
    (name) => /^\d+$/.test(name) && readQuietly(`/proc/${name}/environ`).split('\0').includes(mark),
  );
}

function describe(pid: string): string {
  return `${pid} ${readQuietly(`/proc/${pid}/cmdline`).replaceAll('\0', ' ')}`;
}

function readQuietly(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // it is gone: nothing is left of it
  }
}
