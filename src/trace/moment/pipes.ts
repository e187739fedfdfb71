/** Who holds which end of a pipe, and what is under way in it. */
import type { AtPipe, BlockEvent, CloseEvent, MessageEvent, PipeEnd, Side } from '../events.js';
import { objectIn, touch } from './objects.js';
import type { Moment, OneWay, PipeNow, ProcessNow, WayNow } from './state.js';

/** The pipe as `process` uses it: one that is not known to have been handed an end has made the pipe itself, and holds all of it. */
export function pipeOf(moment: Moment, object: string, process: string): PipeNow {
  const pipe = objectIn(moment, 'pipe', object);
  if (!pipe.ends.has(process)) pipe.ends.set(process, new Set<Side>([1, 2]));
  return pipe;
}

export function handEnd(moment: Moment, end: PipeEnd, from: string, to: string): void {
  const pipe = pipeOf(moment, end.object, from);
  const held = pipe.ends.get(to) ?? new Set<Side>();
  const side = sideOf(pipe, end);
  for (const each of side === null ? SIDES : [side]) held.add(each);
  pipe.ends.set(to, held);
}

/** A process ends: if in the middle of a message, nobody will complete it. */
export function tearMessage(moment: Moment, { about, waitsFor }: ProcessNow): void {
  if (about?.left !== undefined && about.object !== undefined) tear(moment, about.object);
  if (waitsFor?.left !== undefined) tear(moment, waitsFor.object);
}

/** What stands in it is no whole message. */
export function tear(moment: Moment, object: string): void {
  objectIn(moment, 'pipe', object).torn = true;
}

/** A process has ended, and its descriptors with it. */
export function letGo(moment: Moment, process: string): void {
  for (const { ends } of moment.objects.pipe.values()) ends.get(process)?.clear();
}

export function closeEnd(moment: Moment, { object, process, end, ...at }: CloseEvent): void {
  if (end === undefined) return;
  const pipe = pipeOf(moment, object, process);
  const side = sideOf(pipe, { end, ...at });
  if (side !== null) pipe.ends.get(process)?.delete(side);
}

/** A message leaves its sender, or has arrived. */
export function carry(moment: Moment, event: MessageEvent): void {
  const { kind, object, process, message, seq, side } = event;
  pipeOf(moment, object, process);
  const pipe = touch(moment, 'pipe', object, seq);
  if (side !== undefined) pipe.twoWay = true;
  const by = kind === 'send' ? 1 : -1;
  pipe.messages = Math.max(0, pipe.messages + by);
  pipe.bytes += by * (event.bytes ?? 0);
  if (kind === 'send') pipe.underWay.set(message, event);
  else {
    pipe.underWay.delete(message);
    pipe.received = seq;
  }
  const way = pipe.to[kind === 'send' ? otherSide(side ?? 2) : (side ?? 1)];
  way.messages = Math.max(0, way.messages + by);
  if (kind === 'recv') way.received = seq;
}

/** A process goes to sleep at its end. */
export function sleepAtPipe(moment: Moment, { object, process, side }: BlockEvent): void {
  const pipe = pipeOf(moment, object, process);
  if (side !== undefined) pipe.twoWay = true;
}

/** Whether somebody has read a part of a message, and stopped in the middle. */
export function isReadInPart({ processes }: Moment, pipe: string): boolean {
  return [...processes.values()].some(
    ({ about }) => about?.call === 'recv' && about.object === pipe && about.left !== undefined,
  );
}

/** How many of the messages to the end `side` have not been written whole: their senders have stopped in the middle. */
export function sentInPart({ processes }: Moment, pipe: string, side: Side | undefined): number {
  const inPart = [...processes.values()].filter(
    ({ about }) =>
      about?.call === 'send' &&
      about.object === pipe &&
      about.left !== undefined &&
      (side === undefined || about.side === otherSide(side)),
  );
  return inPart.length;
}

/** Processes that hold an end of a one-way pipe at which one can do that, in the order they got it; null if the log does not tell, or it is two-way. */
export function endHolders(pipe: PipeNow | undefined, end: OneWay): readonly string[] | null {
  return !pipe || pipe.twoWay ? null : sideHolders(pipe, end === 'receiving' ? 1 : 2);
}

/** Processes that hold that end, in the order they got it; null if the log does not tell. */
export function sideHolders(pipe: PipeNow, side: Side): readonly string[] | null {
  if (!pipe.told) return null;
  return [...pipe.ends].flatMap(([process, held]) => (held.has(side) ? [process] : []));
}

/**
 * Where a process sleeps that has gone to sleep at a pipe until a holder of the other end does `awaits`: its end, and the way
 * it waits for something on. Null if the log does not tell.
 */
export function waySleptAt(
  pipe: PipeNow,
  { side }: AtPipe,
  awaits: OneWay,
): { readonly side: Side; readonly way: WayNow } | null {
  const own = pipe.twoWay ? side : awaits === 'sending' ? 1 : 2;
  if (own === undefined) return null;
  return { side: own, way: pipe.to[awaits === 'sending' ? own : otherSide(own)] };
}

export const otherSide = (side: Side): Side => (side === 1 ? 2 : 1);

const SIDES: readonly Side[] = [1, 2];

/** Null where it may be either. */
function sideOf(pipe: PipeNow, { end, side }: Omit<PipeEnd, 'object'>): Side | null {
  if (end !== 'both') return end === 'receiving' ? 1 : 2;
  pipe.twoWay = true;
  if (side === undefined) pipe.told = false;
  return side ?? null;
}
