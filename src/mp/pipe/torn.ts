/** What came out of a pipe and is no whole message. */
import { MpError } from '../errors.js';

/** The sender ended in the middle of it. */
export function halfMessage(pipe: string): MpError {
  return new MpError(
    'HALF_MESSAGE',
    `The last message in “${pipe}” breaks off: its sender ended in the middle of send(). What it had sent before is complete`,
  );
}

/** Two processes have used one end at the same time. */
export function mixedMessages(pipe: string): MpError {
  return new MpError(
    'MIXED_MESSAGES',
    `What came out of “${pipe}” is parts of different messages: two processes have used the same end at the same time. ` +
      'Put a Lock around send() or recv(), or use a Queue',
  );
}
