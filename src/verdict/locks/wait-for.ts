/** Who waits for whom, event by event, and whether that has become a circle: usable live as well as on a whole log. */
import type { AcquireEvent, BlockEvent, TraceEvent, WaitEvent } from '../../trace/events.js';
import { perTimeline } from '../history/per-timeline.js';
import { createPipeEnds } from '../history/pipe-ends.js';

/** One process of a circle and what it waits for; the next one (for the last: the first) has to act first. */
export interface CycleStep {
  readonly process: string;
  /** The lock or pipe it waits for; '' if it waits for the next process to end (join). */
  readonly object: string;
  /** At a pipe: which end the next process holds. */
  readonly awaits?: 'sending' | 'receiving';
  /** seq of its block, and of the acquire by which the next process holds the object (null for a join or a pipe). */
  readonly blocked: number;
  readonly held: number | null;
}

export type Cycle = readonly CycleStep[];

export interface WaitFor {
  /** Takes in the next event of the log. Returns the circle it closed, if it closed one. */
  readonly add: (event: TraceEvent) => Cycle | null;
  /** Whether the last thing a process said is that it goes to sleep without a time limit. */
  readonly isAsleep: (process: string) => boolean;
  /** The circles none of whose processes has got on since. */
  readonly standing: () => readonly Cycle[];
}

/** Who has a lock: seq of the acquire, and how often its owner has acquired it (an RLock may go above 1). */
interface Holding {
  readonly process: string;
  readonly acquired: number;
  readonly depth: number;
}

/**
 * Follows locks, joins and pipes whose messages go one way, and counts only processes that sleep in the kernel without a time limit. Semaphores are
 * left out: who acquired one need not be who will release it. At a pipe any holder of the other end could act, so all of
 * them have to be stuck. A circle is final, unless some process outside of it releases a Lock it does not own.
 */
export function createWaitFor(): WaitFor {
  const asked = new Map<string, WaitEvent>();
  const blocked = new Map<string, BlockEvent>();
  const holdings = new Map<string, Holding>();
  const circles = new Map<string, Cycle>();
  const pipes = createPipeEnds();

  function add(event: TraceEvent): Cycle | null {
    const { process } = event;
    if (isHearsay(event)) return null;
    blocked.delete(process);
    pipes.add(event);
    // A process that was killed in a circle did not get on: what it shows of the program stays true.
    if (event.kind === 'exit') return closeAtPipes();
    for (const step of circles.get(process) ?? []) circles.delete(step.process);
    if (event.kind === 'wait') asked.set(process, event);
    if (event.kind === 'send') asked.delete(process);
    if (event.kind === 'join') blocked.delete(event.child);
    if (event.kind === 'acquire') hold(event);
    if (event.kind === 'release') giveBack(event.object);
    if (event.kind === 'close') return closeAtPipes();
    if (event.kind !== 'block' || !isFinal(event)) return null;
    blocked.set(process, event);
    return close(circleFrom(process));
  }

  function hold({ object, primitive, process, seq }: AcquireEvent): void {
    if (primitive !== 'lock' && primitive !== 'rlock') return;
    const own = holdings.get(object);
    if (own?.process === process && primitive === 'rlock')
      holdings.set(object, { ...own, depth: own.depth + 1 });
    else holdings.set(object, { process, acquired: seq, depth: 1 });
  }

  function giveBack(object: string): void {
    const holding = holdings.get(object);
    if (holding && holding.depth > 1) holdings.set(object, { ...holding, depth: holding.depth - 1 });
    else holdings.delete(object);
  }

  function isFinal({ process, on, object, timeout }: BlockEvent): boolean {
    const request = asked.get(process);
    if (timeout !== undefined) return false;
    return on === 'join' || request?.object !== object || request.timeout === undefined;
  }

  /** One of these has to act before the process can go on; none if it does not wait, or may wait for anybody. */
  function awaited(process: string): readonly string[] {
    const block = blocked.get(process);
    if (!block) return [];
    if (block.on === 'join') return [block.object];
    if (block.on === 'pipe') return pipes.awaited(block, endAwaited(block));
    const holder = holdings.get(block.object)?.process;
    return holder === undefined ? [] : [holder];
  }

  /** A wait stands before the block of a recv or poll, a send before that of a send. */
  function endAwaited({ process, object }: BlockEvent): 'sending' | 'receiving' {
    return asked.get(process)?.object === object ? 'sending' : 'receiving';
  }

  /** Follows the waiting until it comes back to a process it has met; null if anybody it comes by can still act. */
  function circleFrom(start: string): Cycle | null {
    const reached = new Set([start]);
    for (const process of reached) {
      const next = awaited(process);
      if (next.length === 0) return null;
      for (const each of next) reached.add(each);
    }
    const path = new Map<string, CycleStep>();
    let process: string = start;
    while (!path.has(process)) {
      path.set(process, stepOf(blocked.get(process) as BlockEvent));
      process = awaited(process)[0] as string;
    }
    const steps = [...path.values()];
    return steps.slice(steps.findIndex((step) => step.process === process));
  }

  function stepOf(block: BlockEvent): CycleStep {
    const { process, on, object, seq } = block;
    if (on === 'join') return { process, object: '', blocked: seq, held: null };
    if (on === 'pipe') return { process, object, awaits: endAwaited(block), blocked: seq, held: null };
    return { process, object, blocked: seq, held: holdings.get(object)?.acquired ?? null };
  }

  /** One that lets go of its end of a pipe may have been the last who could have acted for those who wait there. */
  function closeAtPipes(): Cycle | null {
    for (const { on, process } of blocked.values()) {
      const cycle = on === 'pipe' ? close(circleFrom(process)) : null;
      if (cycle) return cycle;
    }
    return null;
  }

  function close(cycle: Cycle | null): Cycle | null {
    if (!cycle || cycle.some((step) => circles.has(step.process))) return null;
    for (const step of cycle) circles.set(step.process, cycle);
    return cycle;
  }

  return {
    add,
    isAsleep: (process) => blocked.has(process),
    standing: () => [...new Set(circles.values())],
  };
}

/** The circles that were still closed at the end of the log, or that only a killed process broke. */
export const standingCircles = perTimeline(({ events }): readonly Cycle[] => {
  const graph = createWaitFor();
  for (const event of events) graph.add(event);
  return graph.standing();
});

/** What the observer says of a process, or what comes out of its descriptors, does not mean that it got on. */
export function isHearsay({ kind }: TraceEvent): boolean {
  return kind === 'run' || kind === 'state' || kind === 'output' || kind === 'end' || kind === 'verdict';
}
