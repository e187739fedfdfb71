/** Who waits for whom, event by event, and whether that has become a circle: usable live as well as on a whole log. */
import type { AcquireEvent, BlockEvent, TraceEvent, WaitEvent } from '../trace/events.js';
import type { Timeline } from '../trace/timeline.js';
import { type Finding, finding } from './finding.js';

/** One process of a circle and what it waits for; the next one (for the last: the first) has to act first. */
export interface CycleStep {
  readonly process: string;
  /** The lock it waits for; '' if it waits for the next process to end (join). */
  readonly object: string;
  /** seq of its block, and of the acquire by which the next process holds the object (null for a join). */
  readonly blocked: number;
  readonly held: number | null;
}

export type Cycle = readonly CycleStep[];

export interface WaitFor {
  /** Takes in the next event of the log. Returns the circle it closed, if it closed one. */
  readonly add: (event: TraceEvent) => Cycle | null;
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
 * Follows locks and joins, and counts only processes that sleep in the kernel without a time limit. Semaphores are
 * left out: who acquired one need not be who will release it. A circle is final, unless some process outside of it
 * releases a Lock it does not own.
 */
export function createWaitFor(): WaitFor {
  const asked = new Map<string, WaitEvent>();
  const blocked = new Map<string, BlockEvent>();
  const holdings = new Map<string, Holding>();
  const circles = new Map<string, Cycle>();

  function add(event: TraceEvent): Cycle | null {
    const { process } = event;
    if (isHearsay(event)) return null;
    blocked.delete(process);
    // A process that was killed in a circle did not get on: what it shows of the program stays true.
    if (event.kind === 'exit') return null;
    for (const step of circles.get(process) ?? []) circles.delete(step.process);
    if (event.kind === 'wait') asked.set(process, event);
    if (event.kind === 'join') blocked.delete(event.child);
    if (event.kind === 'acquire') hold(event);
    if (event.kind === 'release') giveBack(event.object);
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

  function isFinal({ process, on, object }: BlockEvent): boolean {
    const request = asked.get(process);
    return on === 'join' || request?.object !== object || request.timeout === undefined;
  }

  /** The process that has to act before this one can go on; undefined if it may be anybody. */
  function awaited({ on, object }: BlockEvent): string | undefined {
    return on === 'join' ? object : holdings.get(object)?.process;
  }

  /** Follows the waiting until it comes back to a process it has met; null if it ends at one that does not wait. */
  function circleFrom(start: string): Cycle | null {
    const path = new Map<string, CycleStep>();
    let process = start;
    while (!path.has(process)) {
      const block = blocked.get(process);
      const next = block && awaited(block);
      if (!block || next === undefined) return null;
      const { on, object, seq } = block;
      const held = on === 'join' ? null : (holdings.get(object)?.acquired ?? null);
      path.set(process, { process, object: on === 'join' ? '' : object, blocked: seq, held });
      process = next;
    }
    const steps = [...path.values()];
    return steps.slice(steps.findIndex((step) => step.process === process));
  }

  function close(cycle: Cycle | null): Cycle | null {
    if (!cycle || cycle.some((step) => circles.has(step.process))) return null;
    for (const step of cycle) circles.set(step.process, cycle);
    return cycle;
  }

  return { add, standing: () => [...new Set(circles.values())] };
}

/** The circles that were still closed at the end of the log, or that only a killed process broke. */
export function deadlockFindings(timeline: Timeline): Finding[] {
  const graph = createWaitFor();
  for (const event of timeline.events) graph.add(event);
  return graph.standing().map(cycleFinding);
}

/** A circle as a finding. Evidence: the block of each process, then the acquires by which they hold what is waited for. */
function cycleFinding(cycle: Cycle): Finding {
  const [first] = cycle;
  const evidence = [...cycle.map((step) => step.blocked), ...cycle.flatMap((step) => step.held ?? [])];
  if (first && cycle.length === 1) {
    return finding('self-deadlock', null, { process: first.process, object: first.object }, evidence);
  }
  const processes = cycle.map((step) => step.process);
  return finding('deadlock', null, { processes, objects: cycle.map((step) => step.object) }, evidence);
}

/** What the observer says of a process, or what comes out of its descriptors, does not mean that it got on. */
function isHearsay({ kind }: TraceEvent): boolean {
  return kind === 'run' || kind === 'state' || kind === 'output' || kind === 'end' || kind === 'verdict';
}
