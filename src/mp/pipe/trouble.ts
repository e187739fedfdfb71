/** What the ends of a pipe say when something cannot be done, or did not arrive as it was sent. */
import { MpError } from '../errors.js';

/** What a receiver says of a message that breaks off (Python: OSError). */
export function halfMessage(pipe: string): MpError {
  return new MpError(
    'HALF_MESSAGE',
    `The last message in “${pipe}” breaks off: its sender ended in the middle of send(). What it had sent before is complete`,
  );
}

/** What a receiver says of bytes that are no message (Python: whatever unpickling them leads to). */
export function mixedMessages(pipe: string): MpError {
  return new MpError(
    'MIXED_MESSAGES',
    `What came out of “${pipe}” is parts of different messages: two processes have used the same end at the same time. ` +
      'Put a Lock around send() or recv(), or use a Queue',
  );
}

/** What recvBytes() says of a value (CPython gives its pickle). */
export function notBytes(pipe: string): MpError {
  return new MpError(
    'NOT_BYTES',
    `recvBytes() from “${pipe}” got a value that was sent with send(), and it is gone now. Receive it with recv(), or send with sendBytes()`,
  );
}

/** What recvBytes() says of a message longer than it was told to take (Python: OSError). */
export function messageTooLong(pipe: string, bytes: number, most: number): MpError {
  return new MpError(
    'MESSAGE_TOO_LONG',
    `The next message in “${pipe}” has ${bytes} bytes, and recvBytes(${most}) takes at most ${most}. ` +
      'Nothing more can be received at this end: the message is still in front of all others. Allow more, or send less',
  );
}

/** (Python: OSError) */
export function connectionClosed(pipe: string, what: string): MpError {
  return new MpError(
    'CONNECTION_CLOSED',
    `${what} at an end of “${pipe}” that this process has closed. Call close() when it is done with it`,
  );
}

/** (Python: OSError) */
export function wrongDirection(pipe: string, what: string, end: 'receiving' | 'sending'): MpError {
  return new MpError(
    'WRONG_DIRECTION',
    `${what} at the ${end} end of “${pipe}”. ` +
      'Pipe({ duplex: false }) gives [receiving end, sending end]; Pipe() gives two ends that do both',
  );
}
