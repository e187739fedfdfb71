/** Locks, recursive locks and semaphores. */
import type { Access } from './access.js';
import { type Call, failWith, NO, NO_REPLY, YES } from './call.js';
import { refuse } from './refusal.js';
import {
  type Attempt,
  goes,
  type LockModel,
  type ModelState,
  objectOf,
  type SemaphoreModel,
  withObject,
} from './state.js';

type LockKind = LockModel['kind'];

const free = (kind: LockKind): LockModel => ({ kind, holder: null, depth: 0 });

export function acquireLock(
  state: ModelState,
  process: string,
  call: Call,
  object: string,
  kind: LockKind,
): Attempt {
  const lock = objectOf(state, object, free(kind));
  const accesses: readonly Access[] = [{ object, mode: 'acquire' }];
  if (lock.holder === null)
    return goes(withObject(state, object, { kind, holder: process, depth: 1 }), YES, accesses);
  if (kind === 'lock' || lock.holder !== process) return refuse(state, call, object, NO, accesses);
  // deeper: nobody else notices
  return goes(withObject(state, object, { ...lock, depth: lock.depth + 1 }), YES, []);
}

export function releaseLock(state: ModelState, process: string, object: string, kind: LockKind): Attempt {
  const lock = objectOf(state, object, free(kind));
  // whether one owns a recursive lock depends on nobody else
  if (kind === 'rlock' && lock.holder !== process) return goes(state, failWith('NOT_OWNER'), []);
  if (lock.holder === null) return goes(state, failWith('RELEASE_UNLOCKED'), [{ object, mode: 'look' }]);
  if (lock.depth > 1)
    return goes(withObject(state, object, { ...lock, depth: lock.depth - 1 }), NO_REPLY, []);
  return goes(withObject(state, object, free(kind)), NO_REPLY, [{ object, mode: 'release' }]);
}

const permitsOf = (value: number): SemaphoreModel => ({ kind: 'semaphore', value, bound: null });

export function acquirePermit(state: ModelState, call: Call, object: string, permits: number): Attempt {
  const semaphore = objectOf(state, object, permitsOf(permits));
  const accesses: readonly Access[] = [{ object, mode: 'p' }];
  if (semaphore.value === 0) return refuse(state, call, object, NO, accesses);
  return goes(withObject(state, object, { ...semaphore, value: semaphore.value - 1 }), YES, accesses);
}

/** Null: how many there were at the beginning is not known. */
export function releasePermit(state: ModelState, object: string): Attempt | null {
  const semaphore = state.objects.get(object);
  if (semaphore?.kind !== 'semaphore') return null;
  const { value, bound } = semaphore;
  const accesses: readonly Access[] = [{ object, mode: bound === null ? 'v' : 'bounded-v' }];
  if (value === bound) return goes(state, failWith('TOO_MANY_RELEASES'), accesses);
  return goes(withObject(state, object, { ...semaphore, value: value + 1 }), NO_REPLY, accesses);
}
