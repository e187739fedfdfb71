/** Pipe: two connected ends, for two processes to talk. */
import { openPipe, openSocketPair } from '../../os/pipe.js';
import type { PipeEnd } from '../../trace/events.js';
import { nextName, uniqueName } from '../naming.js';
import { checkOptions, type KindsOf } from '../spelling/options.js';
import { Connection } from './connection.js';

export interface PipeOptions {
  /** Whether both ends send and receive. Default: true. */
  readonly duplex?: boolean;
  /** What timelines call it. Default: "pipe-1" and so on. */
  readonly name?: string;
}

const PIPE_OPTIONS = { duplex: 'on', name: 'string' } satisfies KindsOf<PipeOptions>;

/**
 * A new pipe (Python: multiprocessing.Pipe): two ends that both send and receive; with `duplex: false` the first end
 * only receives, the second only sends. It is a pipe(2), or a socketpair(2) if duplex. Throws OsError EMFILE, ENFILE
 * (CPython: OSError), and nothing is left open then; TypeError for anything but these options (CPython: the same).
 *
 * Each end keeps its descriptor until close() or the end of the process. One that is merely forgotten stays open (CPython
 * closes it with its last reference): JavaScript tells nobody of that while a program runs without a break. So whoever
 * makes many pipes closes them.
 */
// biome-ignore lint/suspicious/noExplicitAny: what comes out is what the program has sent
export function Pipe<T = any>(options: PipeOptions = {}): [Connection<T>, Connection<T>] {
  checkOptions({ call: 'Pipe', options: PIPE_OPTIONS }, options);
  const { duplex = true, name = nextName('pipe') } = options;
  const [first, second] = duplex ? openSocketPair() : openPipe();
  const object = uniqueName('Pipe', name);
  const [here, there]: readonly [PipeEnd, PipeEnd] = duplex
    ? [
        { object, end: 'both', side: 1 },
        { object, end: 'both', side: 2 },
      ]
    : [
        { object, end: 'receiving' },
        { object, end: 'sending' },
      ];
  return [
    new Connection({ fd: first, readable: true, writable: duplex, end: here }),
    new Connection({ fd: second, readable: duplex, writable: true, end: there }),
  ];
}
