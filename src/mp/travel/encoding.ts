/**
 * Values as bytes, for pipes and queues. Numbers, short texts and the like have a short form of ours, because they are
 * what lessons send most; everything else takes the form of structured clone (node:v8), which begins with 0xFF.
 */
import { inspect } from 'node:util';
import { deserialize, serialize } from './clone.js';
import { warnOfLostClass } from './lost-class.js';
import { survey } from './survey.js';
import { TRANSFER } from './transferable.js';

/** Where its length is written, a message has 32 bits for it. */
const MOST_MESSAGE_BYTES = 2 ** 32 - 1;

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
 * The long form of any value. What stays behind, because structured clone leaves it: classes (an instance arrives as a plain
 * object of its own fields, a URL as `{}`; the first one is warned of), symbol keys, getters (their values arrive), and of
 * errors all but name, message, stack and cause: fields of their own, and the `errors` of an AggregateError.
 *
 * Throws TypeError for what structured clone does not carry, and for primitives and connections, which belong to the
 * processes they were handed to; RangeError for what could not be read back: nested more than 500 levels deep (pickle gives
 * up there, too: RecursionError), or more than 4 GiB. `most` is bytes.
 */
export function encodeLong(value: unknown, most = MOST_MESSAGE_BYTES): Buffer {
  const { plain, transferable, instance } = survey(value);
  if (transferable) {
    transferable[TRANSFER](); // what cannot travel at all says so itself
    throw new TypeError(
      `A ${transferable.constructor.name} does not travel through pipes and queues. Hand it to the process when it starts: \`new Process({ target, args: […] })\``,
    );
  }
  const bytes = serializeLong(value, plain);
  checkSize(bytes.length, most);
  if (instance) warnOfLostClass(instance);
  return bytes;
}

function serializeLong(value: unknown, plain: boolean): Buffer {
  try {
    return serialize(value, plain);
  } catch (cause) {
    const { message } = cause as Error;
    if (OUT_OF_ROOM.test(message))
      throw tooLarge('This value takes more bytes than there is room for', cause);
    throw new TypeError(
      `This value cannot be sent to another process: ${message} ` +
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

/** Throws RangeError for a message of more than `most` bytes. */
export function checkSize(bytes: number, most = MOST_MESSAGE_BYTES): void {
  if (bytes > most) throw tooLarge(`This message takes ${bytes} bytes`);
}

/** What V8 and Node say of a value that takes more than they have a Buffer for. */
const OUT_OF_ROOM = /out of memory|larger than/;

function tooLarge(what: string, cause?: unknown): RangeError {
  return new RangeError(
    `${what}, and a message of pipes and queues has at most ${MOST_MESSAGE_BYTES} (4 GiB). Send it in parts`,
    { cause },
  );
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
