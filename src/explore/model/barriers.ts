/**
 * Barriers. A wait is two steps, unless its process is the last to come: it comes, which others notice, and leaves once its
 * round is over. What became of a round stays what it is, so leaving depends on nothing later.
 */
import { type Call, failWith, limitOf, NO_REPLY, type Reply } from './call.js';
import {
  type Attempt,
  type BarrierModel,
  goes,
  type Inside,
  type ModelState,
  objectOf,
  waits,
  withLife,
  withObject,
} from './state.js';

const BROKEN_REPLY: Reply = failWith('BROKEN_BARRIER');

const NEW_BARRIER: BarrierModel = { kind: 'barrier', round: 1, count: 0, broken: false, brokenRounds: [] };

export function comeToBarrier(state: ModelState, process: string, object: string, parties: number): Attempt {
  const barrier = objectOf(state, object, NEW_BARRIER);
  if (barrier.broken) return goes(state, BROKEN_REPLY, [{ object, mode: 'look' }]);
  const { round: number, count } = barrier;
  const accesses = [{ object, mode: 'arrive', number }] as const;
  const reply = String(count);
  if (count + 1 === parties) return goes(withObject(state, object, nextRound(barrier)), reply, accesses);
  const come = withObject(state, object, { ...barrier, count: count + 1 });
  return {
    how: 'go',
    accesses,
    reply: null,
    state: withLife(come, process, { inside: { object, number, reply } }),
  };
}

/** The second half: its round is over, or its time is, which breaks the barrier. */
export function leaveRound(
  state: ModelState,
  process: string,
  call: Call,
  { object, number, reply }: Inside,
): Attempt {
  const barrier = objectOf(state, object, NEW_BARRIER);
  const accesses = [{ object, mode: 'leave', number }] as const;
  const out = withLife(state, process, { inside: null });
  if (barrier.round > number)
    return goes(out, barrier.brokenRounds.includes(number) ? BROKEN_REPLY : reply, accesses);
  if (barrier.broken) return goes(out, BROKEN_REPLY, accesses);
  if (limitOf(call) === undefined) return waits(state, accesses);
  const broken = withObject(out, object, { ...barrier, broken: true });
  return { ...goes(broken, BROKEN_REPLY, [{ object, mode: 'break', number }]), how: 'timeout' };
}

export function abortBarrier(state: ModelState, object: string): Attempt {
  const barrier = objectOf(state, object, NEW_BARRIER);
  return goes(withObject(state, object, { ...barrier, broken: true }), NO_REPLY, [
    { object, mode: 'break', number: barrier.round },
  ]);
}

export function resetBarrier(state: ModelState, object: string): Attempt {
  const barrier = objectOf(state, object, NEW_BARRIER);
  const accesses = [{ object, mode: 'break', number: barrier.round }] as const;
  if (barrier.count === 0 && !barrier.broken) return goes(state, NO_REPLY, accesses);
  const { brokenRounds, round } = barrier;
  const renewed = { ...nextRound(barrier), brokenRounds: [...brokenRounds, round] };
  return goes(withObject(state, object, renewed), NO_REPLY, accesses);
}

const nextRound = (barrier: BarrierModel): BarrierModel => ({
  ...barrier,
  round: barrier.round + 1,
  count: 0,
  broken: false,
});
