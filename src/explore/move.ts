/** Steps: what was done, by whom, and which of them depend on their order. */
import type { Grant } from '../schedule/schedule.js';
import { type Access, clash } from './model/access.js';
import type { Call, Reply } from './model/call.js';
import { lifeOf } from './model/lives.js';
import type { AtGate } from './schedulers/scheduler.js';

/**
 * One step of an execution, or what one would be. Who makes it is a thread: a process, or the learner's hand over a process
 * that may be killed, which has one step only.
 */
export interface Move {
  readonly thread: string;
  readonly grant: Grant;
  readonly call: Call;
  readonly accesses: readonly Access[];
  /** Null: the call is not over. */
  readonly reply: Reply | null;
}

/** A thread that stands before a step. `how` null: it cannot make it now. */
export interface ThreadAtGate extends AtGate {
  readonly thread: string;
  readonly accesses: readonly Access[];
}

const KILLER = 'kill ';

export const killerOf = (process: string): string => `${KILLER}${process}`;

export const isKiller = (thread: string): boolean => thread.startsWith(KILLER);

/** Whose process a thread is about. */
export const processOf = (thread: string): string =>
  isKiller(thread) ? thread.slice(KILLER.length) : thread;

type Touching = Pick<ThreadAtGate, 'thread' | 'accesses'>;

/** Whether the order of two steps of different threads can make a difference. On different objects it cannot. */
export function areDependent(one: Touching, other: Touching): boolean {
  return (
    one.thread === other.thread ||
    one.accesses.some((access) => touches(access, other)) ||
    other.accesses.some((access) => isDeathOf(access, one))
  );
}

const touches = (access: Access, other: Touching): boolean =>
  isDeathOf(access, other) || other.accesses.some((each) => clash(access, each));

/** Who is killed makes no more calls. */
const isDeathOf = ({ mode, object }: Access, { thread }: Touching): boolean =>
  mode === 'kill' && object === lifeOf(thread, mode).object;
