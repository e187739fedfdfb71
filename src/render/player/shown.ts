/** What the player shows of a story: the position, and what is open. The state machine in src/player changes it, the frame draws it. */

export interface Shown {
  /** Index of the present event; -1: there is none yet. */
  readonly position: number;
  /** Seconds of the run. */
  readonly clock: number;
  /** `following`: the present event is the latest, whichever that is. */
  readonly mode: 'paused' | 'playing' | 'following';
  readonly speed: number;
  /** Whether something comes after it: then Enter, once the run is over, leaves to that. */
  readonly leads: boolean;
  /** Whether the program is shown. */
  readonly code: boolean;
  /** Whether each of the kernel's samples is told. */
  readonly kernel: boolean;
  /** What lies over the run, from which line on. */
  readonly page: Overlay;
  /** What is typed to be found; null: nothing. */
  readonly find: Find | null;
  readonly notice: Notice | null;
}

export type Overlay = { readonly is: 'run' } | { readonly is: 'help' | 'verdict'; readonly from: number };

export interface Find {
  readonly typed: string;
  /** Which of the names that fit. */
  readonly chosen: number;
}

/** Something to say about the last key. */
export type Notice =
  | { readonly is: 'first' | 'last' | 'end' | 'noProof' | 'noVerdict' | 'goesOn' | 'noText' }
  | { readonly is: 'found' | 'notFound'; readonly name: string };

/** The smallest place that all of it fits in. */
export const LEAST_COLUMNS = 60;
export const LEAST_ROWS = 20;

/** The names that what is typed may mean: those that begin like it come first. */
export function namesLike(typed: string, names: readonly string[]): string[] {
  const wanted = typed.toLowerCase();
  const found = names.filter((name) => name.toLowerCase().includes(wanted));
  const begins = (name: string): boolean => name.toLowerCase().startsWith(wanted);
  return [...found.filter(begins), ...found.filter((name) => !begins(name))];
}
