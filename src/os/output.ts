/** Writing everything there is to say, however little the descriptor takes at a time. */
import { writeSync } from 'node:fs';
import { waitWritable } from './pipe.js';

/**
 * Writes all of `text` to `fd` before it returns. A descriptor that does not wait (O_NONBLOCK: whoever shares it may have
 * set that) takes some, or nothing with EAGAIN, while a slow reader's pipe is full: then this sleeps until there is room.
 * Throws what writeSync of node:fs throws: EPIPE where nobody reads any more.
 */
export function writeAll(fd: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length; ) {
    try {
      written += writeSync(fd, bytes, written);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      waitWritable(fd, null);
    }
  }
}
