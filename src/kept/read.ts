/** A log's file, read without surprises. */
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { LogError } from '../trace/log/decode.js';
import { type ReadLog, readLog } from '../trace/log/read-log.js';
import { LogFileError } from './errors.js';

/** A log of so many bytes is none that a screen is made for. */
export const LARGEST_LOG_BYTES = 250_000_000;

/** The bytes of a log that may be one. Throws LogFileError. */
export function readLogFile(path: string): Uint8Array {
  const fd = open(path);
  try {
    const stat = fstatSync(fd);
    if (stat.isDirectory()) throw new LogFileError('LOG_FOLDER', path);
    if (!stat.isFile()) throw new LogFileError('LOG_NOT_A_FILE', path);
    if (stat.size === 0) throw new LogFileError('LOG_EMPTY', path);
    if (stat.size > LARGEST_LOG_BYTES) throw new LogFileError('LOG_TOO_LARGE', path);
    return readFileSync(fd);
  } catch (error) {
    throw error instanceof LogFileError ? error : unreadable(path, error);
  } finally {
    closeSync(fd);
  }
}

/** The log in the bytes of `path`, its first `most` events. Throws LogFileError. */
export function decodeLogFile(path: string, bytes: Uint8Array, most: number): ReadLog {
  try {
    return readLog(bytes, most);
  } catch (error) {
    if (!(error instanceof LogError)) throw error;
    const { code, line } = error;
    if (code === 'LOG_VERSION' || code === 'LOG_BEGINNING')
      throw new LogFileError(code, path, '', { cause: error });
    throw line > 1
      ? new LogFileError('LOG_DAMAGED', path, `${line}`, { cause: error })
      : new LogFileError('LOG_FORMAT', path, '', { cause: error });
  }
}

/** A named pipe must not make us wait. */
function open(path: string): number {
  try {
    return openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const missing = code === 'ENOENT' || code === 'ENOTDIR';
    throw missing ? new LogFileError('LOG_NOT_FOUND', path, '', { cause: error }) : unreadable(path, error);
  }
}

const unreadable = (path: string, cause: unknown): LogFileError =>
  new LogFileError('LOG_UNREADABLE', path, `${(cause as NodeJS.ErrnoException).code}`, { cause });
