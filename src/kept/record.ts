/** A run's log as a file of the learner's own: `run --record FILE`. */
import { accessSync, closeSync, constants, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { followLink } from '../os/user/follow-link.js';
import type { TraceEvent } from '../trace/events.js';
import { startsLog } from '../trace/log/read-log.js';
import { RecordError } from './errors.js';
import { writeLog } from './write.js';

/** Whether a log can be written to `path`, asked before the run. An older log may go, nothing else. Throws RecordError. */
export function requireRecordPlace(path: string): void {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    const folder = dirname(stat ? realpathSync(path) : path);
    if (stat?.isDirectory()) throw new RecordError('RECORD_FOLDER', path);
    if (stat && !stat.isFile()) throw new RecordError('RECORD_NOT_A_FILE', path);
    if (stat && stat.size > 0 && !isLog(path)) throw new RecordError('RECORD_NOT_A_LOG', path);
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw toRecordError(path, error);
  }
}

/** Writes the log to `path`, in the place of an older one. Throws RecordError; then what was there is there still. */
export function writeRecord(path: string, events: readonly TraceEvent[]): void {
  try {
    requireRecordPlace(path); // it may have changed during the run
    const before = statSync(path, { throwIfNoEntry: false });
    writeLog(followLink(path), events, Number.POSITIVE_INFINITY, 0o666, before && before.mode & 0o777);
  } catch (error) {
    throw toRecordError(path, error);
  }
}

function toRecordError(path: string, cause: unknown): RecordError {
  if (cause instanceof RecordError) return cause;
  const { code } = cause as NodeJS.ErrnoException;
  if (code === undefined) throw cause; // no trouble of the system: a mistake of ours
  const noFolder = code === 'ENOENT' || code === 'ENOTDIR';
  return new RecordError(noFolder ? 'RECORD_NO_FOLDER' : 'RECORD_UNWRITABLE', path, code, { cause });
}

function isLog(path: string): boolean {
  const fd = openSync(path, constants.O_RDONLY);
  try {
    const bytes = Buffer.alloc(32);
    const read = readSync(fd, bytes);
    return startsLog(bytes.subarray(0, read));
  } finally {
    closeSync(fd);
  }
}
