/** What goes wrong in a lesson program. The text says what happened and what to do; `code` is stable. */

export type MpErrorCode =
  | 'TARGET_NOT_FUNCTION'
  | 'TARGET_NOT_EXPORTED'
  | 'NO_PROGRAM'
  | 'NO_MAIN'
  | 'NO_SUCH_NAME'
  | 'START_WHILE_LOADING'
  | 'ALREADY_STARTED'
  | 'NOT_STARTED'
  | 'STILL_RUNNING'
  | 'PROCESS_CLOSED'
  | 'DAEMON_CHILD'
  | 'RELEASE_UNLOCKED'
  | 'NOT_OWNER'
  | 'TOO_MANY_RELEASES'
  | 'BROKEN_BARRIER'
  | 'TOO_MANY_PRIMITIVES'
  | 'EMPTY'
  | 'FULL'
  | 'QUEUE_CLOSED'
  | 'QUEUE_OPEN'
  | 'TOO_MANY_DONE'
  | 'EOF'
  | 'BROKEN_PIPE'
  | 'CONNECTION_CLOSED'
  | 'WRONG_DIRECTION'
  | 'HALF_MESSAGE'
  | 'MIXED_MESSAGES'
  | 'NOT_BYTES'
  | 'MESSAGE_TOO_LONG'
  | 'NO_SCRATCH'
  | 'UNSETTLED_MAIN';

/** A mistake in the use of `concur-lesson/mp`. */
export class MpError extends Error {
  override name = 'MpError';
  readonly code: MpErrorCode;

  constructor(code: MpErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** A Barrier was left by timeout or abort while others waited (Python: threading.BrokenBarrierError). */
export class BrokenBarrierError extends MpError {
  override name = 'BrokenBarrierError';

  constructor(barrier: string) {
    super(
      'BROKEN_BARRIER',
      `The barrier “${barrier}” is broken: a process that waited at it gave up, so it can no longer fill. ` +
        'Give all processes time enough, or call reset()',
    );
  }
}

/** get() found nothing in time (Python: queue.Empty). */
export class Empty extends MpError {
  override name = 'Empty';

  constructor(queue: string) {
    super(
      'EMPTY',
      `Nothing came out of the queue “${queue}” in time. Catch Empty where that may happen, or wait longer`,
    );
  }
}

/** put() found no room in time (Python: queue.Full). */
export class Full extends MpError {
  override name = 'Full';

  constructor(queue: string) {
    super(
      'FULL',
      `The queue “${queue}” had no room in time. Catch Full where that may happen, wait longer, or let more consumers get`,
    );
  }
}

/** recv() at the end: every copy of the other end is closed, and everything that was sent is read (Python: EOFError). */
export class EOFError extends MpError {
  override name = 'EOFError';

  constructor(pipe: string) {
    super(
      'EOF',
      `There is nothing more to receive from “${pipe}”: nobody holds its sending end any more. Catch EOFError to end the loop`,
    );
  }
}

/** send() to nobody: every copy of the receiving end is closed (Python: BrokenPipeError). */
export class BrokenPipeError extends MpError {
  override name = 'BrokenPipeError';

  constructor(pipe: string) {
    super(
      'BROKEN_PIPE',
      `Nobody can receive from “${pipe}” any more: every copy of its receiving end is closed. Keep it open for as long as messages come`,
    );
  }
}
