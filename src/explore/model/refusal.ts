/** A call that cannot have what it asks for: it waits, or gives up. */
import type { Access } from './access.js';
import { type Call, limitOf, type Reply } from './call.js';
import { type Attempt, goes, type ModelState, waits } from './state.js';

/** `reply`: the answer of a call that gives up. It has looked at `object`, and that is all. */
export function refuse(
  state: ModelState,
  call: Call,
  object: string,
  reply: Reply,
  wanted: readonly Access[],
): Attempt {
  const limit = limitOf(call);
  if (limit === undefined) return waits(state, wanted);
  const gone = goes(state, reply, [{ object, mode: 'look' }]);
  return limit === 0 ? gone : { ...gone, how: 'timeout' };
}
