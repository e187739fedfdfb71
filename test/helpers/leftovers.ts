/** What a run may leave behind, looked for with nothing but /proc and the file system. */
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
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
  const before = new Set(sharedMemory());
  const mark = `${MARK}=${folder}`;
  return {
    env: { [MARK]: folder, TMPDIR: folder },
    processes: () => listMarked(mark).map(describe),
    files: () => [
      ...readdirSync(folder),
      ...abandoned(
        sharedMemory().filter((name) => !before.has(name)),
        mark,
      ),
    ],
    close: () => {
      for (const pid of listMarked(mark)) process.kill(Number(pid), 'SIGKILL');
      rmSync(folder, { recursive: true });
    },
  };
}

/** Objects of shared memory with a name, whatever it is. */
function sharedMemory(): string[] {
  return readdirSync('/dev/shm');
}

/** Those of `names` that no process outside of the run has open or mapped: other programs have shared memory, too. */
function abandoned(names: readonly string[], mark: string): string[] {
  if (names.length === 0) return [];
  const ours = new Set(listMarked(mark));
  const others = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && !ours.has(name));
  const used = others
    .map((pid) => [readQuietly(`/proc/${pid}/maps`), ...openFiles(pid)].join('\n'))
    .join('\n');
  // what has gone meanwhile was not left behind
  const still = new Set(sharedMemory());
  return names.filter(
    (name) => still.has(name) && !used.split('\n').some((line) => line.endsWith(`/dev/shm/${name}`)),
  );
}

function openFiles(pid: string): string[] {
  const folder = `/proc/${pid}/fd`;
  // one that is gone meanwhile, or another user's, uses nothing of ours
  return quietly(() => readdirSync(folder), []).map((fd) =>
    quietly(() => readlinkSync(`${folder}/${fd}`), ''),
  );
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
  return quietly(() => readFileSync(path, 'utf8'), ''); // it is gone: nothing is left of it
}

function quietly<Value>(read: () => Value, otherwise: Value): Value {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
