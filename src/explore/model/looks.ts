/** Looks that change nothing: qsize, empty, full, getValue, isSet, nWaiting, broken. */
import { type Attempt, goes, type ModelState, type ObjectModel } from './state.js';

/** Null: nobody has used it yet, so it is not known what it is. */
export function lookAt(state: ModelState, object: string): Attempt | null {
  const found = state.objects.get(object);
  const seen = found && see(found);
  return seen === undefined ? null : goes(state, seen, [{ object, mode: 'look' }]);
}

/** Which of an object's looks it is does not stand in the call, so the answer tells all that any of them could. */
function see(object: ObjectModel): string | undefined {
  switch (object.kind) {
    case 'queue':
      return String(object.items.length);
    case 'semaphore':
      return String(object.value);
    case 'event':
      return String(object.isSet);
    case 'barrier':
      return object.broken ? 'broken' : String(object.count);
    default:
      return undefined;
  }
}
