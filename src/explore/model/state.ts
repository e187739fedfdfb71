/** The state of all objects and processes of a program, as plain data that is never changed: a step makes a new one. */
import type { Side } from '../../trace/events.js';
import type { Access } from './access.js';
import type { Reply } from './call.js';

export interface LockModel {
  readonly kind: 'lock' | 'rlock';
  /** Who took it last; null: it is free. */
  readonly holder: string | null;
  readonly depth: number;
}

export interface SemaphoreModel {
  readonly kind: 'semaphore';
  readonly value: number;
  /** A BoundedSemaphore has no more than that; null: no limit. */
  readonly bound: number | null;
}

export interface EventModel {
  readonly kind: 'event';
  readonly isSet: boolean;
}

export interface BarrierModel {
  readonly kind: 'barrier';
  /** From 1. */
  readonly round: number;
  readonly count: number;
  readonly broken: boolean;
  /** Rounds that were reset with somebody in them. */
  readonly brokenRounds: readonly number[];
}

export interface QueueModel {
  readonly kind: 'queue';
  /** 0: no limit. */
  readonly maxsize: number;
  readonly items: readonly string[];
  readonly puts: number;
  readonly gets: number;
  readonly done: number;
}

/** A message in a pipe. Not `isWhole`: the pipe cannot hold it, and its sender is in the middle of it. */
export interface PipedMessage {
  readonly value: string;
  readonly bytes: number;
  readonly isWhole: boolean;
}

/** One way through a pipe. */
export interface WayModel {
  readonly messages: readonly PipedMessage[];
  /** What each message took that was ever sent. */
  readonly sizes: readonly number[];
  readonly received: number;
}

export interface PipeModel {
  readonly kind: 'pipe';
  readonly twoWay: boolean;
  /** In bytes, each way. */
  readonly capacity: number;
  /** By the side that receives; a one-way pipe leads to side 1. */
  readonly to: { readonly [S in Side]: WayModel };
  /** Which sides who holds. Who does not stand here has made the pipe, and holds both. */
  readonly ends: { readonly [process: string]: readonly Side[] };
}

export interface FileModel {
  readonly kind: 'file';
  /** Null: there is none. */
  readonly content: string | null;
}

export type ObjectModel =
  | LockModel
  | SemaphoreModel
  | EventModel
  | BarrierModel
  | QueueModel
  | PipeModel
  | FileModel;

/** What a process is in the middle of: it has come to a barrier, or sent a part of a message. `number`: round, or message. */
export interface Inside {
  readonly object: string;
  readonly number: number;
  /** What the call is answered when it is over. */
  readonly reply: Reply;
}

export interface Life {
  readonly parent: string | null;
  readonly ended: 'exit' | 'kill' | null;
  /** Of one that ended by itself. */
  readonly exitCode: string | null;
  readonly inside: Inside | null;
}

export interface ModelState {
  readonly lives: ReadonlyMap<string, Life>;
  readonly objects: ReadonlyMap<string, ObjectModel>;
}

/** What came of trying a call. */
export interface Attempt {
  /** `timeout`: its time limit has run out. Null: it waits, and nothing has changed. */
  readonly how: 'go' | 'timeout' | null;
  /** What it touches; of one that waits, what it would. */
  readonly accesses: readonly Access[];
  /** Null: it is not over; the process waits inside of it. */
  readonly reply: Reply | null;
  readonly state: ModelState;
}

export function stateOf(
  processes: Iterable<string>,
  objects: Readonly<Record<string, ObjectModel>> = {},
): ModelState {
  return {
    lives: new Map([...processes].map((name) => [name, newLife(null)])),
    objects: new Map(Object.entries(objects)),
  };
}

export const newLife = (parent: string | null): Life => ({
  parent,
  ended: null,
  exitCode: null,
  inside: null,
});

/** The object `name`, or `fresh` where nobody has used it yet. */
export function objectOf<O extends ObjectModel>(state: ModelState, name: string, fresh: O): O {
  return (state.objects.get(name) as O | undefined) ?? fresh;
}

export function withObject(state: ModelState, name: string, object: ObjectModel): ModelState {
  return { ...state, objects: new Map(state.objects).set(name, object) };
}

export function withLife(state: ModelState, process: string, change: Partial<Life>): ModelState {
  const life = state.lives.get(process) ?? newLife(null);
  return { ...state, lives: new Map(state.lives).set(process, { ...life, ...change }) };
}

/** The call is made, and answered. */
export const goes = (state: ModelState, reply: Reply, accesses: readonly Access[]): Attempt => ({
  how: 'go',
  accesses,
  reply,
  state,
});

/** The call waits: once it goes on, it touches `accesses`. */
export const waits = (state: ModelState, accesses: readonly Access[]): Attempt => ({
  how: null,
  accesses,
  reply: null,
  state,
});
