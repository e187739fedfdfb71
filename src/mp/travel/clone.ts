/**
 * Structured clone (node:v8), loaded when a value needs it: loading it takes as long as a tenth of a process's start,
 * and most values that travel are plain enough for JSON.
 */
import { createRequire } from 'node:module';

type V8 = typeof import('node:v8');

/** Everything structured clone writes begins with this byte, and no JSON does. */
const CLONED = 0xff;

let v8: V8 | undefined;

/** `value` as bytes. Throws DataCloneError for what structured clone does not carry. */
export function serialize(value: unknown): Buffer {
  return isPlain(value, new Set()) ? Buffer.from(JSON.stringify(value)) : loadV8().serialize(value);
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

/** Whether JSON gives back exactly what structured clone would: no -0, holes, undefined, shared objects or own ways. */
function isPlain(value: unknown, seen: Set<object>): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== 'object' || seen.has(value)) return false;
  seen.add(value);
  if (Array.isArray(value)) {
    return Object.keys(value).length === value.length && value.every((item) => isPlain(item, seen));
  }
  if (Object.getPrototypeOf(value) !== Object.prototype || Object.hasOwn(value, '__proto__')) return false;
  if (Object.getOwnPropertySymbols(value).length > 0 || 'toJSON' in value) return false;
  return Object.values(value).every((item) => isPlain(item, seen));
}

function loadV8(): V8 {
  v8 ??= createRequire(import.meta.url)('node:v8') as V8;
  return v8;
}
