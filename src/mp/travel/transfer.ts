/**
 * What travels to a child in `args`: values that structured clone carries, and primitives, which arrive as the same
 * lock, not as a copy. Each class says how it travels by registering a type; nothing here knows any of them.
 */
import { types } from 'node:util';
import type { PipeEnd } from '../../trace/events.js';
import { deserialize, serialize } from './clone.js';
import { warnOfLostClass } from './lost-class.js';
import { survey } from './survey.js';
import { TRANSFER, type Transferable } from './transferable.js';

export { TRANSFER, type Transfer, type Transferable } from './transferable.js';

/** A value on its way to another process, and the descriptors that process must be given. */
export interface Packed {
  readonly bytes: Uint8Array;
  readonly descriptors: readonly number[];
  /** The ends of pipes that are among them. */
  readonly ends: readonly PipeEnd[];
}

const TRANSFER_MARK = 'concur-lesson/transfer';
const restorers = new Map<string, (state: never) => unknown>();

/** Tells how a value of `type` is put together again from its state. */
export function registerTransfer<S>(type: string, restore: (state: S) => unknown): void {
  restorers.set(type, restore);
}

/** The request a child is sent goes in one piece, and Node writes at most 2 GiB of that at once. */
const MOST_ARGS_BYTES = 2 ** 30;

/**
 * Packs a value for another process. What stays behind is what does in a message (encoding.ts), but primitives and
 * connections arrive. Throws TypeError for what cannot travel (functions, symbols …), RangeError for what is nested more than
 * 500 levels deep or takes more than 1 GiB (`most`: bytes).
 */
export function pack(value: unknown, most = MOST_ARGS_BYTES): Packed {
  const { instance } = survey(value);
  const descriptors = new Set<number>();
  const ends: PipeEnd[] = [];
  const toMark = (inner: object): unknown => {
    if (!(TRANSFER in inner)) return undefined;
    const { type, state, descriptors: needed = [], end } = (inner as Transferable)[TRANSFER]();
    if (end) ends.push(end);
    for (const descriptor of needed) descriptors.add(descriptor);
    return { [TRANSFER_MARK]: type, state };
  };
  const marked = replace(value, new Map(), toMark);
  const bytes = serializeMarked(marked);
  if (bytes.length > most) {
    throw new RangeError(
      `These args take ${bytes.length} bytes on their way to another process, and at most ${most} can be handed over. ` +
        'Send large data in parts through a Pipe or a Queue',
    );
  }
  if (instance) warnOfLostClass(instance);
  return { bytes, descriptors: [...descriptors], ends };
}

function serializeMarked(marked: unknown): Buffer {
  try {
    return serialize(marked);
  } catch (cause) {
    throw new TypeError(
      `This value cannot be handed to another process: ${(cause as Error).message} ` +
        'Processes share no memory; pass plain data (numbers, strings, arrays, objects, Maps, Sets, Buffers) and primitives',
      { cause },
    );
  }
}

/** The value that was packed. */
export function unpack(bytes: Uint8Array): unknown {
  return replace(deserialize(bytes), new Map(), fromMark);
}

function fromMark(value: object): unknown {
  if (!(TRANSFER_MARK in value)) return undefined;
  const { [TRANSFER_MARK]: type, state } = value as { [TRANSFER_MARK]: string; state: never };
  return restorers.get(type)?.(state);
}

/** A copy of `value` with every object for which `swap` has an answer swapped, through arrays, objects, Maps and Sets. */
function replace(value: unknown, seen: Map<object, unknown>, swap: (value: object) => unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const known = seen.get(value);
  if (known !== undefined) return known;
  const swapped = swap(value);
  if (swapped !== undefined) {
    seen.set(value, swapped);
    return swapped;
  }
  return copyInto(value, seen, (inner) => replace(inner, seen, swap));
}

function copyInto(value: object, seen: Map<object, unknown>, inner: (value: unknown) => unknown): unknown {
  const remember = <T extends object>(copy: T): T => {
    seen.set(value, copy);
    return copy;
  };
  if (Array.isArray(value)) {
    const copy = remember(new Array(value.length));
    for (const key of Object.keys(value))
      copy[key as unknown as number] = inner(value[key as unknown as number]);
    return copy;
  }
  if (value instanceof Map) {
    const copy = remember(new Map());
    for (const [key, item] of value) copy.set(inner(key), inner(item));
    return copy;
  }
  if (value instanceof Set) {
    const copy = remember(new Set());
    for (const item of value) copy.add(inner(item));
    return copy;
  }
  if (!isRecord(value)) return value;
  const copy = remember({} as Record<string, unknown>);
  for (const [key, item] of Object.entries(value)) setOwn(copy, key, inner(item));
  return copy;
}

/** Assigning to a key of the name `__proto__` would set the prototype instead. */
function setOwn(object: Record<string, unknown>, key: string, value: unknown): void {
  if (key !== '__proto__') object[key] = value;
  else Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}

/** A plain object or an instance of a class; anything else (dates, bytes, promises …) structured clone carries or refuses. */
function isRecord(value: object): boolean {
  return Object.prototype.toString.call(value) === '[object Object]' && !types.isProxy(value);
}
