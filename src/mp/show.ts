/** Values of the program beside its lanes. */

import { emit } from '../trace/emit.js';
import { beginCall } from '../trace/place.js';

/**
 * Shows `value` under `name` beside the lanes, until it is shown anew. Prints nothing, and does nothing when nobody
 * watches. (Python has no such function.)
 */
export function show(name: string, value: string | number | boolean | null): void {
  beginCall();
  emit({ kind: 'var', name, value });
}
