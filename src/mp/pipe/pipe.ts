/** Pipe: two connected ends, for two processes to talk. */
import { openPipe, openSocketPair } from '../../os/pipe.js';
import type { PipeEnd } from '../../trace/events.js';
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
  const [here, there]: readonly [PipeEnd, PipeEnd] = duplex
    ? [
        { object: name, end: 'both', side: 1 },
        { object: name, end: 'both', side: 2 },
      ]
    : [
        { object: name, end: 'receiving' },
        { object: name, end: 'sending' },
      ];
  return [
    new Connection({ fd: first, readable: true, writable: duplex, end: here }),
    new Connection({ fd: second, readable: duplex, writable: true, end: there }),
  ];
}
