/** Pipe: two connected ends, for two processes to talk. */
import { openPipe, openSocketPair } from '../../os/pipe.js';
import { nextName } from '../naming.js';
import { Connection } from './connection.js';

export interface PipeOptions {
  /** Whether both ends send and receive. Default: true. */
  readonly duplex?: boolean;
  /** What timelines call it. Default: "pipe-1" and so on. */
  readonly name?: string;
}

/**
 * A new pipe (Python: multiprocessing.Pipe): two ends that both send and receive; with `duplex: false` the first end
 * only receives, the second only sends. It is a pipe(2), or a socketpair(2) if duplex. Throws OsError EMFILE.
 */
// biome-ignore lint/suspicious/noExplicitAny: what comes out is what the program has sent
export function Pipe<T = any>({
  duplex = true,
  name = nextName('pipe'),
}: PipeOptions = {}): [Connection<T>, Connection<T>] {
  const [first, second] = duplex ? openSocketPair() : openPipe();
  return [
    new Connection({ fd: first, name, readable: true, writable: duplex, at: duplex ? { side: 1 } : {} }),
    new Connection({ fd: second, name, readable: duplex, writable: true, at: duplex ? { side: 2 } : {} }),
  ];
}
