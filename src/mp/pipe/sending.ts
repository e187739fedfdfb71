/** Sending a message, and telling of it. */
import { isPeerGone, OsError } from '../../os/errors.js';
import { waitWritable, writeNow } from '../../os/pipe.js';
import { emit, tracing } from '../../trace/emit.js';
import type { PipeEnd } from '../../trace/events.js';
import { BrokenPipeError } from '../errors.js';
import { describe } from '../travel/encoding.js';
import { sleepFor } from '../waiting.js';
import { writeFully } from './message.js';
import { outgoing } from './outgoing.js';
import { sideOf } from './side.js';

/** What the log says of what a message holds; nothing where there is none. */
export const describeIfTold = (content: unknown): string => (tracing() ? describe(content) : '');

/** Sends the message that was composed last; `item` is what it holds, as the log says it. Throws BrokenPipeError. */
export function sendMessage(fd: number, pipe: PipeEnd, item: string): void {
  try {
    if (tracing()) sendTold(fd, pipe, item);
    else outgoing.write(fd);
  } catch (error) {
    if (!isPeerGone(error)) throw error;
    emit({ kind: 'broken', object: pipe.object, problem: 'no-receiver' });
    throw new BrokenPipeError(pipe.object);
  }
}

/** Says that it sends before anybody can receive it; where the pipe is full, that it waits, and that it got on. */
function sendTold(fd: number, pipe: PipeEnd, item: string): void {
  if (waitWritable(fd, 0) === 'broken') throw new OsError('EPIPE', 'nobody holds the other end');
  const bytes = outgoing.whole();
  const message = outgoing.id;
  emit({ kind: 'send', object: pipe.object, message, item, bytes: bytes.length, ...sideOf(pipe) });
  let done = writeNow(fd, bytes) ?? 0;
  if (done === bytes.length) return;
  const details = { left: bytes.length - done, ...sideOf(pipe) };
  const sleep = () => {
    writeFully(fd, bytes, done);
    return true;
  };
  const look = () => {
    done += writeNow(fd, bytes.subarray(done)) ?? 0;
    return done === bytes.length;
  };
  const tell = () => emit({ kind: 'pass', object: pipe.object, primitive: 'pipe' });
  sleepFor(
    { object: pipe.object, on: 'pipe', details, sleep, look, missing: () => bytes.length - done, tell },
    null,
  );
}
