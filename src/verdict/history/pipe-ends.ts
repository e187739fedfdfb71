/** Who holds which end of each pipe, event by event, and what is under way in it: usable live as well as on a whole log. */
import type { PipeEnd, TraceEvent } from '../../trace/events.js';

type OneWay = 'sending' | 'receiving';

export interface PipeEnds {
  /** Takes in the next event of the log. */
  readonly add: (event: TraceEvent) => void;
  /** Processes that hold an end at which one can do that, in the order they got it; null if the log does not tell. */
  readonly holders: (pipe: string, end: OneWay) => readonly string[] | null;
  /** Messages that were sent and not received yet. */
  readonly underWay: (pipe: string) => number;
  /**
   * Who could let a process go on that sleeps at `pipe` since `seq` until a holder of `end` acts, itself first; none if
   * it is about to wake up, or if the log does not tell.
   */
  readonly awaited: (block: Sleeper, end: OneWay) => readonly string[];
}

interface Sleeper {
  readonly process: string;
  readonly object: string;
  readonly seq: number;
}

interface PipeNow {
  readonly ends: Map<string, Set<OneWay>>;
  /** Both ends send and receive: then the log does not tell them apart. */
  twoWay: boolean;
  underWay: number;
  /** seq of the latest recv. */
  received: number;
}

/** A process that is not known to have been handed an end has made the pipe itself, and holds all of it. */
export function createPipeEnds(): PipeEnds {
  const pipes = new Map<string, PipeNow>();

  function pipeOf(object: string, process: string): PipeNow {
    const pipe = pipes.get(object) ?? { ends: new Map(), twoWay: false, underWay: 0, received: -1 };
    pipes.set(object, pipe);
    if (!pipe.ends.has(process)) pipe.ends.set(process, new Set(['receiving', 'sending']));
    return pipe;
  }

  function hand({ object, end }: PipeEnd, from: string, to: string): void {
    const pipe = pipeOf(object, from);
    if (end === 'both') pipe.twoWay = true;
    const held = pipe.ends.get(to) ?? new Set();
    for (const each of oneWays(end)) held.add(each);
    pipe.ends.set(to, held);
  }

  function letGo(process: string): void {
    for (const { ends } of pipes.values()) ends.get(process)?.clear();
  }

  function add(event: TraceEvent): void {
    const { process, kind } = event;
    if (kind === 'spawn') for (const end of event.ends ?? []) hand(end, process, event.child);
    if (kind === 'exit') letGo(process);
    if (kind === 'join') letGo(event.child);
    if (kind === 'send') pipeOf(event.object, process).underWay += 1;
    if (kind === 'recv') {
      const pipe = pipeOf(event.object, process);
      pipe.underWay -= 1;
      pipe.received = event.seq;
    }
    if (kind === 'wait' && event.primitive === 'pipe') pipeOf(event.object, process);
    if (kind === 'close' && event.end !== undefined) {
      const pipe = pipeOf(event.object, process);
      if (event.end === 'both') pipe.twoWay = true;
      else pipe.ends.get(process)?.delete(event.end);
    }
  }

  function holders(object: string, end: OneWay): readonly string[] | null {
    const pipe = pipes.get(object);
    if (!pipe || pipe.twoWay) return null;
    return [...pipe.ends].flatMap(([process, held]) => (held.has(end) ? [process] : []));
  }

  function awaited({ process, object, seq }: Sleeper, end: OneWay): readonly string[] {
    const pipe = pipes.get(object);
    const wakes = end === 'sending' ? (pipe?.underWay ?? 0) > 0 : (pipe?.received ?? 0) > seq;
    const able = wakes ? [] : (holders(object, end) ?? []);
    return able.includes(process) ? [process, ...able.filter((each) => each !== process)] : able;
  }

  return { add, holders, underWay: (pipe) => pipes.get(pipe)?.underWay ?? 0, awaited };
}

const oneWays = (end: PipeEnd['end']): readonly OneWay[] =>
  end === 'both' ? ['receiving', 'sending'] : [end];
