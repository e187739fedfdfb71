/** Events. Who stands at a wait has not begun it: it goes on while the event is set. */
import { type Call, NO, NO_REPLY, YES } from './call.js';
import { refuse } from './refusal.js';
import { type Attempt, type EventModel, goes, type ModelState, objectOf, withObject } from './state.js';

const CLEAR_EVENT: EventModel = { kind: 'event', isSet: false };

export function changeEvent(state: ModelState, object: string, call: 'set' | 'clear'): Attempt {
  return goes(withObject(state, object, { kind: 'event', isSet: call === 'set' }), NO_REPLY, [
    { object, mode: call },
  ]);
}

export function waitForEvent(state: ModelState, call: Call, object: string): Attempt {
  const { isSet } = objectOf(state, object, CLEAR_EVENT);
  if (isSet) return goes(state, YES, [{ object, mode: 'wait' }]);
  return refuse(state, call, object, NO, [{ object, mode: 'wait' }]);
}
