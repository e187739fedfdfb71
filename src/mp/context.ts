/** Who this process is within a run. Set once by the bootstrap; a program run by plain node is its own main process. */
import type { Program } from './process/program.js';

export interface Context {
  readonly name: string;
  /** Place in the family tree, "main.1.2": seeds this process's random numbers. */
  readonly path: string;
  readonly parent: { readonly name: string; readonly pid: number } | null;
  readonly daemon: boolean;
  readonly seed: number;
  /** Lesson seconds per real second. */
  readonly speed: number;
  /** The folder of the run's temporary files, made by whoever needs it first; absent where nobody would remove it. */
  readonly scratch?: string;
  /** Whether schedules are perturbed: see perturbation.ts. */
  readonly perturb?: boolean;
  /** What children need to start as this process did; null where plain node runs the program. */
  readonly program: Program | null;
}

let current: Context = {
  name: 'main',
  path: 'main',
  parent: null,
  daemon: false,
  seed: 0,
  speed: 1,
  program: null,
};

export function context(): Context {
  return current;
}

export function setContext(next: Context): void {
  current = next;
}

/** Descriptors every lesson process finds at the same numbers. */
export const FD = { payload: 0, trace: 3, memory: 4, sentinel: 5 } as const;
