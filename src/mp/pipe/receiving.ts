/** Receiving a message, and telling of it: its head, which says how much is to come, then the rest. */
import { readSome } from '../../os/descriptor.js';
import { waitReadable } from '../../os/pipe.js';
import { emit, tracing } from '../../trace/emit.js';
import type { PipeEnd } from '../../trace/events.js';
import { EOFError, type MpError } from '../errors.js';
import { hold, isHeld } from '../point.js';
import { decode, describe } from '../travel/encoding.js';
import { askFor } from '../waiting.js';
import {
  BODY_AT,
  bytesInPipe,
  HEAD_BYTES,
  type Header,
  messageId,
  readFully,
  readHeader,
} from './message.js';
import { sideOf } from './side.js';
import { halfMessage, mixedMessages } from './trouble.js';

/** Every message begins here. */
const inbox = Buffer.alloc(HEAD_BYTES);
/** How much of its body is there with the head. */
const BODY_IN_HEAD = HEAD_BYTES - BODY_AT;

/** The header of the next message; waits until there is one. Throws EOFError, MpError HALF_MESSAGE, MIXED_MESSAGES. */
export function receiveHeader(fd: number, pipe: PipeEnd): Header {
  if (tracing()) tellAsking(fd, pipe);
  const got = readAll(fd, inbox);
  if (got === 0) {
    emit({ kind: 'eof', object: pipe.object });
    throw new EOFError(pipe.object);
  }
  if (got < HEAD_BYTES) throw half(pipe);
  const header = readHeader(inbox);
  if (!header) throw mixed(pipe);
  return header;
}

/** What the message holds whose header was received last: the value, or the bytes. Throws MpError HALF_MESSAGE, MIXED_MESSAGES. */
export function receiveContent(fd: number, pipe: PipeEnd, header: Header): unknown {
  const content = readContent(fd, pipe, header);
  if (tracing()) {
    const [message, bytes] = [messageId(header), bytesInPipe(header)];
    emit({ kind: 'recv', object: pipe.object, message, item: describe(content), bytes, ...sideOf(pipe) });
  }
  return content;
}

function readContent(fd: number, pipe: PipeEnd, { length, isBytes }: Header): unknown {
  if (length <= BODY_IN_HEAD) {
    if (isBytes) return Buffer.from(inbox.subarray(BODY_AT, BODY_AT + length));
    return decode(inbox, BODY_AT, BODY_AT + length);
  }
  const body = Buffer.allocUnsafeSlow(length);
  inbox.copy(body, 0, BODY_AT);
  if (readAll(fd, body, BODY_IN_HEAD) < length) throw half(pipe);
  if (isBytes) return body;
  try {
    return decode(body);
  } catch (error) {
    throw isOutOfStack(error) ? error : mixed(pipe);
  }
}

/** As readFully. Where nobody may sleep on the way, what is not there yet is waited for at the gate. */
function readAll(fd: number, into: Buffer, start = 0): number {
  return isHeld() ? readHeld(fd, into, start) : readFully(fd, into, start);
}

function readHeld(fd: number, into: Buffer, start: number): number {
  let end = start;
  let isOver = false;
  const look = () => {
    while (!isOver && end < into.length && waitReadable(fd, 0)) {
      const got = readSome(fd, into.subarray(end));
      if (got) end += got;
      else isOver = true;
    }
    return isOver || end === into.length;
  };
  if (!look()) hold(look, () => into.length - end);
  return end;
}

/** Says that it asks, and whether it has to sleep for it: in the read that follows. */
function tellAsking(fd: number, pipe: PipeEnd): void {
  const attempt = () => waitReadable(fd, 0);
  askFor(
    { object: pipe.object, on: 'pipe', details: sideOf(pipe), attempt, sleep: () => true, look: attempt },
    null,
  );
}

function half(pipe: PipeEnd): MpError {
  emit({ kind: 'broken', object: pipe.object, problem: 'half' });
  return halfMessage(pipe.object);
}

function mixed(pipe: PipeEnd): MpError {
  emit({ kind: 'broken', object: pipe.object, problem: 'mixed' });
  return mixedMessages(pipe.object);
}

/** The message is whole, but its receiver has too little stack left to read it. */
const isOutOfStack = (error: unknown): boolean =>
  error instanceof RangeError && error.message.includes('call stack');
