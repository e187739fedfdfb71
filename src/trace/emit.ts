/**
 * The writing end of the trace pipe: a lesson process tells what it does, one event a write.
 *
 * A write of at most PIPE_BUF bytes is atomic (pipe(7)), so lines of many processes never mix and the order in the
 * pipe respects cause and effect. A longer event has its longest text cut and says so.
 */
import { writeSync } from 'node:fs';
import type { EventBody, EventKind, ToldBody } from './events.js';
import { type FileNames, placeIn, placeOfCall } from './place.js';

/** PIPE_BUF on Linux; macOS guarantees 512 but does not split writes of this size either while a reader keeps up. */
export const MAX_LINE_BYTES = 4096;

/** Every event carries its process's name and its place: very long ones must not take the room of what it says. */
const MAX_NAME_BYTES = 200;
const MAX_PLACE_BYTES = 500;

/** A moment on CLOCK_MONOTONIC: seconds, nanoseconds. */
export type Stamp = readonly [seconds: number, nanoseconds: number];

let descriptor = -1;
let identity = '';

/** From now on `emit` writes to `fd` in the name of `process`, whose program consists of `files`. */
export function openTrace(fd: number, process_: string, files: FileNames): void {
  descriptor = fd;
  placeIn(files);
  identity = `"process":${JSON.stringify(cutText(process_, MAX_NAME_BYTES))},"pid":${process.pid}`;
}

/** Whether anybody listens; primitives skip the work of telling when nobody does. */
export function tracing(): boolean {
  return descriptor >= 0;
}

/**
 * Writes one event before it returns. Does nothing when nobody listens. `at`: when it happened, CLOCK_MONOTONIC as
 * process.hrtime() gives it; now, unless that was noted before.
 */
export function emit(body: ToldBody, at?: Stamp): void {
  if (descriptor < 0) return;
  const [seconds, nanoseconds] = at ?? process.hrtime();
  const stamp = `{"t":${seconds}.${String(nanoseconds).padStart(9, '0')},${identity},${placed(body.kind, seconds)}`;
  writeLine(encodeBody(body, MAX_LINE_BYTES - Buffer.byteLength(stamp) - 1, stamp));
}

function placed(kind: EventKind, second: number): string {
  const at = JSON.stringify(placeOfCall(kind, second));
  return at === '""' || Buffer.byteLength(at) > MAX_PLACE_BYTES ? '' : `"at":${at},`;
}

/** The event as one JSON line of at most `room` bytes behind `stamp`. Exported for its property test. */
export function encodeBody(body: EventBody, room: number, stamp = '{'): string {
  const line = JSON.stringify(body).slice(1);
  const excess = Buffer.byteLength(line) - room;
  return excess <= 0 ? `${stamp}${line}\n` : encodeBody(shorten(body, excess), room, stamp);
}

function writeLine(line: string): void {
  try {
    writeSync(descriptor, line);
  } catch {
    descriptor = -1; // the observer is gone (EPIPE); its janitor ends this run in a moment
  }
}

/** Cuts what is longest in an event by at least `excess` bytes. */
function shorten(body: EventBody, excess: number): EventBody {
  if ('error' in body && body.error) return { ...body, error: cutLongest(body.error, excess) };
  const cut = cutLongest(body, excess);
  return body.kind === 'print'
    ? { ...(cut as typeof body), cutFrom: body.cutFrom ?? Buffer.byteLength(body.text) }
    : cut;
}

function cutLongest<Fields extends object>(fields: Fields, excess: number): Fields {
  const sizes = Object.entries(fields)
    .filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    .map(([key, text]) => ({ key, text, bytes: bytesInJson(text) }));
  const { key, text, bytes } = sizes.reduce((longest, each) => (each.bytes > longest.bytes ? each : longest));
  return { ...fields, [key]: cutText(text, Math.max(0, bytes - excess - CUT_ROOM)) };
}

/** Room for the mark of a cut and for what is noted about it. */
const CUT_ROOM = 32;

/** The start of `text` that takes at most `room` bytes in JSON, whole characters only, and the mark of a cut. */
function cutText(text: string, room: number): string {
  let end = 0;
  let bytes = 0;
  for (const character of text) {
    bytes += bytesInJson(character);
    if (bytes > room) return `${text.slice(0, end)}…`;
    end += character.length;
  }
  return text;
}

function bytesInJson(text: string): number {
  return Buffer.byteLength(JSON.stringify(text)) - 2;
}
