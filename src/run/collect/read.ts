/** Reads what a run writes: its trace, and the output of its processes. */
import { monotonic } from '../../os/clock.js';
import type { TraceEvent } from '../../trace/events.js';
import { decodeLine } from '../../trace/log/decode.js';
import type { MainProcess } from '../start/main-process.js';
import type { Sampler } from '../watch/sampler.js';
import type { Backlog } from './backlog.js';
import type { Collector } from './collector.js';
import { readLines } from './lines.js';
import type { Trace } from './trace.js';

/** Who gets what is read. */
interface Reader {
  /** Called for every event of the log, in order. */
  readonly onEvent: (event: TraceEvent) => void;
  /** Awaited between batches of events. */
  readonly ready?: () => Promise<void> | undefined;
}

/** The trace to its end: what was written goes into the log, and to the `watches`. */
export async function readTrace(
  trace: Trace,
  request: Reader,
  collector: Collector,
  backlog: Backlog,
  sampler: Sampler,
  watches: readonly { readonly add: (event: TraceEvent) => void }[],
) {
  const { onEvent, ready } = request;
  for await (const lines of trace.batches) {
    const now = monotonic();
    for (const line of lines) {
      const wire = decodeLine(line);
      if (wire === null || wire.t > now) continue; // not ours: the program wrote to descriptor 3
      backlog.tellUntil(wire.t);
      for (const event of collector.accept(wire)) {
        onEvent(event);
        for (const watch of watches) watch.add(event);
      }
      if (wire.kind === 'block' || wire.kind === 'exit') sampler.hurry();
    }
    if (trace.isDrained()) backlog.tellUntil();
    await ready?.();
  }
  backlog.tellUntil();
}

/** What comes out of the descriptors of main and of those who inherited them. */
export async function readOutput(
  main: MainProcess,
  stream: 'stdout' | 'stderr',
  { onEvent }: Reader,
  collector: Collector,
) {
  for await (const lines of readLines(main[stream])) {
    const body = { kind: 'output', stream, text: lines.join('\n') } as const;
    onEvent(collector.observe(body, { process: 'main', pid: main.pid }, monotonic()));
  }
}
