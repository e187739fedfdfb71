/** The trace pipe, from the observer's side: what the lesson processes write their events to. */
import { Socket } from 'node:net';
import { waitReadable } from '../../os/pipe.js';
import { readLines } from './lines.js';

export interface Trace {
  /** What was written, in batches of lines; one is dealt with when the next is asked for. Ends with the last process that holds the pipe. */
  readonly batches: AsyncIterable<readonly string[]>;
  /** Whether nothing more has been written so far than the batches that were given. */
  readonly isDrained: () => boolean;
  /** Whether everything that was written so far has been dealt with. */
  readonly isAllRead: () => boolean;
  readonly close: () => void;
}

/** From here on the descriptor `fd` is the trace's. */
export function openTraceReader(fd: number): Trace {
  const stream = new Socket({ fd, readable: true, writable: false });
  stream.on('error', () => {}); // whoever reads it hears of it
  let inHand = false;

  async function* batches() {
    for await (const lines of readLines(stream)) {
      inHand = true;
      yield lines;
      inHand = false;
    }
  }

  const isDrained = () => stream.readableLength === 0 && (stream.destroyed || !waitReadable(fd, 0));

  return {
    batches: batches(),
    isDrained,
    isAllRead: () => !inHand && isDrained(),
    close: () => stream.destroy(),
  };
}
