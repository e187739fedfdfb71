/** Logs as files that nobody ever finds half written. */
import { closeSync, fchmodSync, openSync, renameSync, unlinkSync, writeSync } from 'node:fs';
import type { TraceEvent } from '../trace/events.js';
import { encodeEvent } from '../trace/log/encode.js';
import { draftOf } from './names.js';

/** So much is written at once. */
const CHUNK_BYTES = 1 << 20;

/**
 * Writes the lines of `events`, as far as `most` bytes go, beside `path` and then puts the file in its place. Not to the disk
 * itself: no run is worth waiting for that. Throws Node's errors; then nothing is left of it.
 *
 * @param mode of a new file, as far as the umask allows
 * @param before of the file that was there, which is kept
 */
export function writeLog(
  path: string,
  events: readonly TraceEvent[],
  most: number,
  mode: number,
  before?: number,
): void {
  const draft = draftOf(path, Math.random().toString(36).slice(2, 8));
  const fd = openSync(draft, 'wx', mode);
  try {
    try {
      if (before !== undefined) fchmodSync(fd, before);
      for (const chunk of chunksOf(events, most)) writeAll(fd, chunk);
    } finally {
      closeSync(fd);
    }
    renameSync(draft, path);
  } catch (error) {
    removeQuietly(draft);
    throw error;
  }
}

/** Removes a file that is one too many; somebody else may just have done that. */
export function removeQuietly(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // then it stays, or is gone
  }
}

function* chunksOf(events: readonly TraceEvent[], most: number): Generator<Buffer> {
  let chunk = '';
  let left = most;
  for (const event of events) {
    const line = encodeEvent(event);
    left -= Buffer.byteLength(line);
    if (left < 0) break;
    chunk += line;
    if (chunk.length < CHUNK_BYTES) continue;
    yield Buffer.from(chunk);
    chunk = '';
  }
  yield Buffer.from(chunk);
}

function writeAll(fd: number, bytes: Buffer): void {
  for (let from = 0; from < bytes.length; ) from += writeSync(fd, bytes, from);
}
