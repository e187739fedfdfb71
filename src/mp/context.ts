/** Who this process is within a run. Set once by the bootstrap; a program run by plain node is its own main process. */
import type { RunSettings } from '../trace/events.js';
import type { Program } from './process/program.js';

/** How the run is done, as its lesson processes know it. Every child gets it from its parent, whole. */
export interface ProcessSettings extends RunSettings {
  /** The folder of the run's temporary files, made by whoever needs it first; absent where nobody would remove it. */
  readonly scratch?: string;
  /** The program is a learner's own: what beginners' programs get wrong is noticed (habits/habit-watch.ts). */
  readonly habits?: true;
}

export interface Context {
  readonly name: string;
  /** Place in the family tree, "main.1.2": seeds this process's random numbers. */
  readonly path: string;
  readonly parent: { readonly name: string; readonly pid: number } | null;
  readonly daemon: boolean;
  readonly settings: ProcessSettings;
  /** What children need to start as this process did; null where plain node runs the program. */
  readonly program: Program | null;
}

let current: Context = {
  name: 'main',
  path: 'main',
  parent: null,
  daemon: false,
  settings: { seed: 0, speed: 1 },
  program: null,
};

export function context(): Context {
  return current;
}

export function setContext(next: Context): void {
  current = next;
}

/**
 * Descriptors every lesson process finds at the same numbers. `request`: of a main that keeps its standard input, the payload
 * comes here, and nothing else ever does in that process. `steered`: of the main of a steered run, the memory.
 */
export const FD = { payload: 0, trace: 3, memory: 4, request: 4, sentinel: 5, steered: 5, code: 6 } as const;
