/** Receiving a message, and telling of it: its head, which says how much is to come, then the rest. */
import { waitReadable } from '../../os/pipe.js';
import { emit, tracing } from '../../trace/emit.js';
import { EOFError, type MpError } from '../errors.js';
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
import { halfMessage, mixedMessages } from './trouble.js';

/** Every message begins here. */
const inbox = Buffer.alloc(HEAD_BYTES);
/** How much of its body is there with the head. */
const BODY_IN_HEAD = HEAD_BYTES - BODY_AT;

/** The header of the next message; waits until there is one. Throws EOFError, MpError HALF_MESSAGE, MIXED_MESSAGES. */
export function receiveHeader(fd: number, pipe: string): Header {
  if (tracing()) tellAsking(fd, pipe);
  const got = readFully(fd, inbox);
  if (got === 0) {
    emit({ kind: 'eof', object: pipe });
    throw new EOFError(pipe);
  }
  if (got < HEAD_BYTES) throw half(pipe);
  const header = readHeader(inbox);
  if (!header) throw mixed(pipe);
  return header;
}

/** What the message holds whose header was received last: the value, or the bytes. Throws MpError HALF_MESSAGE, MIXED_MESSAGES. */
export function receiveContent(fd: number, pipe: string, header: Header): unknown {
  const content = readContent(fd, pipe, header);
  if (tracing()) {
    const [message, bytes] = [messageId(header), bytesInPipe(header)];
    emit({ kind: 'recv', object: pipe, message, item: describe(content), bytes });
  }
  return content;
}

function readContent(fd: number, pipe: string, { length, isBytes }: Header): unknown {
  if (length <= BODY_IN_HEAD) {
    if (isBytes) return Buffer.from(inbox.subarray(BODY_AT, BODY_AT + length));
    return decode(inbox, BODY_AT, BODY_AT + length);
  }
  const body = Buffer.allocUnsafeSlow(length);
  inbox.copy(body, 0, BODY_AT);
  if (readFully(fd, body, BODY_IN_HEAD) < length) throw half(pipe);
  if (isBytes) return body;
  try {
    return decode(body);
  } catch (error) {
    throw isOutOfStack(error) ? error : mixed(pipe);
  }
}

/** Says that it asks, and whether it has to sleep for it: in the read that follows. */
function tellAsking(fd: number, pipe: string): void {
  askFor({ object: pipe, on: 'pipe', attempt: () => waitReadable(fd, 0), sleep: () => true }, null);
}

function half(pipe: string): MpError {
  emit({ kind: 'broken', object: pipe, problem: 'half' });
  return halfMessage(pipe);
}

function mixed(pipe: string): MpError {
  emit({ kind: 'broken', object: pipe, problem: 'mixed' });
  return mixedMessages(pipe);
}

/** The message is whole, but its receiver has too little stack left to read it. */
const isOutOfStack = (error: unknown): boolean =>
  error instanceof RangeError && error.message.includes('call stack');
