/** The progress file as bytes: read without surprises, written so that a reader, or the next start, never sees half of it. */
import { isUtf8 } from 'node:buffer';
import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { followLink } from '../os/user/follow-link.js';
import { type Decoded, decodeProgress } from './validate.js';

/** A file that is there but cannot be used: what is in its place, or which errno. */
class UnusableFile extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** What the file says; null where there is none. Throws Node's errors, and UnusableFile where no file is in its place. */
export function readProgressFile(path: string): Decoded | null {
  let fd: number;
  try {
    fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK); // a named pipe must not make us wait
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  try {
    const stat = fstatSync(fd);
    if (!stat.isFile()) throw new UnusableFile(stat.isDirectory() ? 'EISDIR' : 'ENOTFILE');
    if (stat.size > LARGEST) return { kind: 'corrupt' };
    const bytes = readFileSync(fd);
    return isUtf8(bytes) ? decodeProgress(bytes.toString()) : { kind: 'corrupt' };
  } finally {
    closeSync(fd);
  }
}

/** Far more than all there is to know about a learner; bytes. */
const LARGEST = 64 * 1024 * 1024;

/**
 * Replaces the file: written beside it under the name `draft`, on the disk before it takes the file's place. A link is
 * followed: who keeps the file elsewhere keeps it there.
 */
export function replaceFile(path: string, text: string, draft: string): void {
  const place = followLink(path);
  const written = place + draft;
  try {
    const fd = openSync(written, 'w', modeOf(place));
    try {
      writeFileSync(fd, text);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    renameSync(written, place);
  } catch (error) {
    removeQuietly(written);
    throw error;
  }
  syncFolder(dirname(place));
}

/** Moves a file that cannot be read out of the way and returns its new path, which says when. */
export function keepAside(path: string, now: string): string {
  const stem = `${path}.corrupt-${now.slice(0, 19).replaceAll(':', '')}`;
  let aside = stem;
  for (let n = 2; exists(aside); n++) aside = `${stem}-${n}`;
  renameSync(path, aside);
  return aside;
}

/** Private, unless the learner has decided otherwise. */
function modeOf(path: string): number {
  try {
    return lstatSync(path).mode & 0o777;
  } catch {
    return 0o600;
  }
}

/** The new name is on the disk, too; where folders cannot be synced, the file system sees to it. */
function syncFolder(folder: string): void {
  try {
    const fd = openSync(folder, 'r');
    try {
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
  } catch {
    // the file itself is written
  }
}

function removeQuietly(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // it was not even made
  }
}

function exists(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch {
    return false;
  }
}
