/** What kind of thing an object is, and how it was when it was new, by the calls that are made at it. */

import type { Operation } from '../../trace/operation.js';
import { newPipe } from '../model/pipe-ends.js';
import type { ObjectModel } from '../model/state.js';

/** The object of such a call as it was when it was new. Null: the call has none, or does not tell. */
export function newObjectOf(operation: Operation): readonly [name: string, ObjectModel] | null {
  switch (operation.call) {
    case 'acquire':
      return operation.primitive === 'semaphore'
        ? [operation.object, { kind: 'semaphore', value: operation.permits, bound: null }]
        : [operation.object, { kind: operation.primitive, holder: null, depth: 0 }];
    case 'wait':
      return operation.primitive === 'event'
        ? [operation.object, { kind: 'event', isSet: false }]
        : [operation.object, { kind: 'barrier', round: 1, count: 0, broken: false, brokenRounds: [] }];
    case 'set':
    case 'clear':
      return [operation.object, { kind: 'event', isSet: false }];
    case 'put':
      return [operation.object, newQueue(operation.maxsize)];
    case 'get':
    case 'done':
    case 'join-queue':
      return [operation.object, newQueue(0)];
    case 'send':
    case 'recv':
    case 'poll':
      return [operation.object, newPipe()];
    default:
      return null;
  }
}

const newQueue = (maxsize: number): ObjectModel => ({
  kind: 'queue',
  maxsize,
  items: [],
  puts: 0,
  gets: 0,
  done: 0,
});
