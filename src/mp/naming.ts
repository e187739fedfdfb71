/**
 * Names of primitives: of those nobody named, "lock-1", and "p2.lock-1" where a child made it; and each only once in a run.
 * What a module makes as it loads every process makes, so it is called the same in each.
 */
import { tracing } from '../trace/emit.js';
import { context } from './context.js';
import { claimName } from './primitives/name-table.js';
import { isLoading } from './process/start/loading.js';

const counts = new Map<string, number>();

export function nextName(kind: string): string {
  const number = (counts.get(kind) ?? 0) + 1;
  counts.set(kind, number);
  const { parent, name } = context();
  return parent === null || isLoading() ? `${kind}-${number}` : `${name}.${kind}-${number}`;
}

/**
 * The name of a new primitive of this kind that was to be called `wanted`: "printer", and "printer#2" for the second one of
 * the run, as processes are told apart. The log names things, so two of one name would be one there.
 */
export function uniqueName(kind: string, wanted: string): string {
  if (!tracing()) return wanted;
  const name = claimUnique(kind, wanted);
  if (isLoading()) made.push(name);
  return name;
}

const made: string[] = [];

/** Characters of JSON: half a line of the log. */
const MOST_MADE = 2048;

/** What was made while the program loaded. More than fits into one line of the log is left out: half a list would mislead. */
export function madeWhileLoading(): { readonly made?: readonly string[] } {
  return made.length > 0 && JSON.stringify(made).length <= MOST_MADE ? { made } : {};
}

function claimUnique(kind: string, wanted: string): string {
  const claim = (name: string) => claimName(`${kind} ${name}`);
  let number = claim(wanted);
  if (number === 1) return wanted;
  while (claim(`${wanted}#${number}`) > 1) number++;
  return `${wanted}#${number}`;
}
