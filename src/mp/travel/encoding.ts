/**
 * Values as bytes, for pipes and queues. Numbers, short texts and the like have a short form of ours, because they are
 * what lessons send most; everything else takes the form of structured clone (node:v8), which begins with 0xFF.
 */
import { inspect } from 'node:util';
import { deserialize, serialize } from './clone.js';
import { TRANSFER, type Transferable } from './transfer.js';

/** The first byte of a short form. A text's characters follow, a byte each: all are below 256. */
const TAG = { undefined: 0, null: 1, false: 2, true: 3, number: 4, text: 5 } as const;

/**
 * Writes the short form of `value` to `room` from `at`. Returns how many bytes it took; 0, and nothing of use is
 * written, if it has none or there is no room.
 */
export function encodeShort(value: unknown, room: Buffer, at: number): number {
  switch (typeof value) {
    case 'number':
      if (room.length < at + 9) return 0;
      room[at] = TAG.number;
      room.writeDoubleLE(value, at + 1);
      return 9;
    case 'string':
      return encodeText(value, room, at);
    case 'boolean':
      return encodeTag(value ? TAG.true : TAG.false, room, at);
    case 'undefined':
      return encodeTag(TAG.undefined, room, at);
    default:
      return value === null ? encodeTag(TAG.null, room, at) : 0;
  }
}

/**
 * The long form of any value. Throws TypeError for what structured clone does not carry, and for primitives and
 * connections, which belong to the processes they were handed to.
 */
export function encodeLong(value: unknown): Buffer {
  const stowaway = findTransferable(value, new Set());
  if (stowaway !== undefined) {
    throw new TypeError(
      `A ${stowaway} does not travel through pipes and queues. Hand it to the process when it starts: \`new Process({ target, args: […] })\``,
    );
  }
  try {
    return serialize(value);
  } catch (cause) {
    throw new TypeError(
      `This value cannot be sent to another process: ${(cause as Error).message} ` +
        'Processes share no memory; send plain data (numbers, strings, arrays, objects, Maps, Sets, Buffers)',
      { cause },
    );
  }
}

/**
 * The value that the bytes from `from` to `to` stand for. Byte arrays in it go on using the memory of `bytes` if that is
 * all of it, and have their own otherwise.
 */
export function decode(bytes: Buffer, from = 0, to = bytes.length): unknown {
  switch (bytes[from]) {
    case TAG.undefined:
      return undefined;
    case TAG.null:
      return null;
    case TAG.false:
      return false;
    case TAG.true:
      return true;
    case TAG.number:
      return bytes.readDoubleLE(from + 1);
    case TAG.text:
      return bytes.toString('latin1', from + 1, to);
    default:
      return deserialize(from === 0 ? bytes : Buffer.from(bytes.subarray(from, to)));
  }
}

const TEXT_LIMIT = 200;

/** A value in a few words for the event log, at most 200 characters. */
export function describe(value: unknown): string {
  const text = inspect(value, {
    depth: 2,
    breakLength: Number.POSITIVE_INFINITY,
    maxArrayLength: 10,
    maxStringLength: TEXT_LIMIT,
  }).replace(/\s*\n\s*/g, ' '); // long arrays come in rows whatever breakLength says
  return text.length <= TEXT_LIMIT ? text : `${text.slice(0, TEXT_LIMIT - 1)}…`;
}

function encodeTag(tag: number, room: Buffer, at: number): number {
  if (room.length <= at) return 0;
  room[at] = tag;
  return 1;
}

function encodeText(text: string, room: Buffer, at: number): number {
  if (text.length >= room.length - at) return 0;
  room[at] = TAG.text;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charCodeAt(index);
    if (character > 0xff) return 0;
    room[at + 1 + index] = character;
  }
  return text.length + 1;
}

/** The kind of the first primitive or connection inside `value`. */
function findTransferable(value: unknown, seen: Set<object>): string | undefined {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || seen.has(value))
    return undefined;
  if (TRANSFER in value) {
    (value as Transferable)[TRANSFER](); // what cannot travel at all says so itself
    return value.constructor.name;
  }
  seen.add(value);
  for (const inner of partsOf(value)) {
    const found = findTransferable(inner, seen);
    if (found !== undefined) return found;
  }
  return undefined;
}

function partsOf(value: object): Iterable<unknown> {
  if (value instanceof Map) return [...value].flat();
  return value instanceof Set ? value : Object.values(value);
}
