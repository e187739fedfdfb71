/**
 * Structured clone (node:v8), loaded when a value needs it: loading it takes as long as a tenth of a process's start,
 * and most values that travel are plain enough for JSON.
 */
import { constants } from 'node:buffer';
import { createRequire } from 'node:module';
import { survey } from './survey.js';

type V8 = typeof import('node:v8');

/** Everything structured clone writes begins with this byte, and no JSON does. */
const CLONED = 0xff;

let v8: V8 | undefined;

/** Bytes that can be read as one text: so many characters V8 has room for (512 MiB − 24 in Node 20 to 26), and it counts bytes. */
export const MOST_TEXT_BYTES = constants.MAX_STRING_LENGTH;

/**
 * `value` as bytes. `plain`: whether JSON is enough for it. JSON that could not be read back as one text is not written:
 * structured clone then carries each text in the value for itself. Throws DataCloneError for what that does not carry.
 */
export function serialize(value: unknown, plain = survey(value).plain, most = MOST_TEXT_BYTES): Buffer {
  return (plain && toJson(value, most)) || loadV8().serialize(value);
}

function toJson(value: unknown, most: number): Buffer | null {
  let text: string;
  try {
    text = JSON.stringify(value);
  } catch {
    return null; // longer than any text
  }
  const bytes = Buffer.from(text);
  return bytes.length <= most ? bytes : null;
}

/** Whether `deserialize` will load node:v8 for these bytes. */
export function needsV8(bytes: Uint8Array): boolean {
  return bytes[0] === CLONED;
}

/** The value `serialize` made the bytes from. */
export function deserialize(bytes: Uint8Array): unknown {
  if (needsV8(bytes)) return loadV8().deserialize(bytes);
  return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString());
}

function loadV8(): V8 {
  v8 ??= createRequire(import.meta.url)('node:v8') as V8;
  return v8;
}
