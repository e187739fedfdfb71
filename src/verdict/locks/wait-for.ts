/** Who waits for whom, event by event, and whether that has become a circle: usable live as well as on a whole log. */
import type { BlockEvent, TraceEvent } from '../../trace/events.js';
import {
  advance,
  createMoment,
  isAsleep,
  isHearsay,
  type Moment,
  type OneWay,
  objectAt,
  otherSide,
  type PipeNow,
  type ProcessNow,
  sideHolders,
  waySleptAt,
} from '../../trace/moment.js';

/** One process of a circle and what it waits for; the next one (for the last: the first) has to act first. */
export interface CycleStep {
  readonly process: string;
  /** The lock or pipe it waits for; '' if it waits for the next process to end (join). */
  readonly object: string;
  /** At a pipe: what the next process would have to do at the end that it holds. */
  readonly awaits?: OneWay;
  /** Both ends of that pipe send and receive. */
  readonly twoWay?: true;
  /** Everybody who could do it, the next process first: all of them wait. */
  readonly holders?: readonly EndHolder[];
  /** seq of its block, and of the acquire by which the next process holds the object (null for a join or a pipe). */
  readonly blocked: number;
  readonly held: number | null;
}

/** `joins`: the process whose end it waits for; '' where it waits for something else. */
export interface EndHolder {
  readonly process: string;
  readonly joins: string;
}

export type Cycle = readonly CycleStep[];

export interface WaitFor {
  /** After the last event it took in. */
  readonly moment: Moment;
  /** Takes in the next event of the log. Returns the circle it closed, if it closed one. */
  readonly add: (event: TraceEvent) => Cycle | null;
  /** The circles none of whose processes has got on since. */
  readonly standing: () => readonly Cycle[];
}

/**
 * Follows locks, joins and pipes, and counts only processes that sleep in the kernel without a time limit. Semaphores are
 * left out: who acquired one need not be who will release it. At a pipe any holder of the other end could act, so all of
 * them have to be stuck. A circle is final, unless some process outside of it releases a Lock it does not own.
 */
export function createWaitFor(): WaitFor {
  const moment = createMoment();
  const circles = new Map<string, Cycle>();

  function add(event: TraceEvent): Cycle | null {
    const { process, kind } = event;
    advance(moment, event);
    // A process that was killed in a circle did not get on: what it shows of the program stays true.
    if (kind === 'exit') return closeAtPipes();
    if (isHearsay(event)) return null;
    for (const step of circles.get(process) ?? []) circles.delete(step.process);
    if (kind === 'close') return closeAtPipes();
    return kind === 'block' ? close(circleFrom(moment, process)) : null;
  }

  /** One that lets go of its end of a pipe may have been the last who could have acted for those who wait there. */
  function closeAtPipes(): Cycle | null {
    for (const process of sleepersAtPipes(moment)) {
      const cycle = close(circleFrom(moment, process));
      if (cycle) return cycle;
    }
    return null;
  }

  function close(cycle: Cycle | null): Cycle | null {
    if (!cycle || cycle.some((step) => circles.has(step.process))) return null;
    for (const step of cycle) circles.set(step.process, cycle);
    return cycle;
  }

  return { moment, add, standing: () => [...new Set(circles.values())] };
}

/** Follows the waiting until it comes back to a process it has met; null if anybody it comes by can still act. */
function circleFrom(moment: Moment, start: string): Cycle | null {
  const waits = new Map<string, Wait>();
  const reached = new Set([start]);
  for (const process of reached) {
    const wait = waitOf(moment, process);
    if (!wait || wait.able.length === 0) return null;
    waits.set(process, wait);
    for (const each of wait.able) reached.add(each);
  }
  const path = new Set<string>();
  let process = start;
  while (!path.has(process)) {
    path.add(process);
    process = waits.get(process)?.able[0] as string;
  }
  const round = [...path];
  return round.slice(round.indexOf(process)).map((each) => stepOf(waits, each));
}

function stepOf(waits: ReadonlyMap<string, Wait>, process: string): CycleStep {
  const { step, able } = waits.get(process) as Wait;
  if (step.awaits === undefined) return step;
  const holders = able.map((name): EndHolder => {
    const wait = waits.get(name);
    return { process: name, joins: wait?.step.object === '' ? (wait.able[0] ?? '') : '' };
  });
  return { ...step, holders };
}

interface Wait {
  /** One of these has to act before the process can go on, the most telling first; none if it is about to wake up, or nobody can tell. */
  readonly able: readonly string[];
  readonly step: CycleStep;
}

/** Null if it does not sleep for good, or may wait for anybody. */
function waitOf(moment: Moment, process: string): Wait | null {
  const now = moment.processes.get(process);
  if (!now?.waitsFor || !isAsleep(now)) return null;
  const { on, object, oneOf, seq: blocked } = now.waitsFor;
  if (oneOf !== undefined) return null;
  const step = { process, object, blocked, held: null };
  if (on === 'join') return { able: [object], step: { ...step, object: '' } };
  const ownFirst = (one: string, other: string) => Number(other === process) - Number(one === process);
  if (on === 'pipe') {
    const awaits = endAwaited(now);
    const pipe = objectAt(moment, on, object);
    // who might have sent or received, were it not stuck somewhere else, comes before who has only not closed an end
    const isPartner = (name: string) => {
      const wait = name === process ? null : moment.processes.get(name)?.waitsFor;
      return wait && wait.on !== 'join' && (pipe?.twoWay || wait.object !== object);
    };
    const able = pipeAwaited(pipe, now.waitsFor, awaits);
    const inOrder = [...able]
      .sort(ownFirst)
      .sort((one, other) => Number(isPartner(other) ?? false) - Number(isPartner(one) ?? false));
    return { able: inOrder, step: { ...step, awaits, ...(pipe?.twoWay ? { twoWay: true } : {}) } };
  }
  if (on !== 'lock' && on !== 'rlock') return null;
  const holdings = [...(objectAt(moment, on, object)?.holders ?? [])];
  holdings.sort((one, other) => ownFirst(one.process, other.process));
  const held = holdings[0]?.acquired.seq ?? null;
  return { able: holdings.map((holding) => holding.process), step: { ...step, held } };
}

/** Who could let a process go on that sleeps at `pipe` until a holder of the other end does `awaits`. */
function pipeAwaited(pipe: PipeNow | undefined, block: BlockEvent, awaits: OneWay): readonly string[] {
  const at = pipe && waySleptAt(pipe, block, awaits);
  if (!at) return [];
  const wakes = awaits === 'sending' ? at.way.messages > 0 : at.way.received > block.seq;
  return wakes ? [] : (sideHolders(pipe, otherSide(at.side)) ?? []);
}

/** A wait stands before the block of a recv or poll, a send before that of a send. */
function endAwaited({ asked, waitsFor }: ProcessNow): OneWay {
  return asked && asked.object === waitsFor?.object ? 'sending' : 'receiving';
}

/** Those that sleep at a pipe for good, in the order they fell asleep. */
function sleepersAtPipes({ processes }: Moment): string[] {
  return [...processes.values()]
    .filter((now) => now.waitsFor?.on === 'pipe' && isAsleep(now))
    .sort((one, other) => (one.waitsFor?.seq ?? 0) - (other.waitsFor?.seq ?? 0))
    .map(({ process }) => process);
}
