/**
 * Whether a call would go on now: come back, with what it was for, with "no" or with an error, without waiting for
 * anybody. By the log alone; what it does not tell is null, never a guess.
 */
import type { Primitive, Side } from './events.js';
import {
  type BarrierNow,
  endHolders,
  isReadInPart,
  type Moment,
  objectAt,
  otherSide,
  type PipeNow,
  type ProcessNow,
  type QueueNow,
  sentInPart,
  sideHolders,
} from './moment.js';
import type { Operation } from './operation.js';

type GoesOn = boolean | null;
type Acquire = Extract<Operation, { readonly call: 'acquire' }>;
type Named = { readonly object: string };

/** So much a pipe holds at least, in bytes: one page (pipe(7), F_SETPIPE_SZ). */
const LEAST_CAPACITY = 4096;

/**
 * `process` is about to make the call. A time limit of 0 always goes on: it answers. Any other is as none: what a call
 * does when its time is over is not asked. Where others sleep for the very thing and are about to get it, whoever is
 * quicker has it: null.
 */
export function canGoOn(moment: Moment, process: string, operation: Operation): GoesOn {
  if ('timeout' in operation && operation.timeout === 0) return true;
  switch (operation.call) {
    case 'sleep':
      // it waits for the time, which nobody else can bring; where processes are steered it takes none
      return operation.seconds === 0 || moment.run?.steered === true;
    case 'join':
      return canJoin(moment, operation);
    case 'acquire':
      return operation.primitive === 'semaphore'
        ? hasPermit(moment, process, operation)
        : canLock(moment, process, operation);
    case 'wait':
      return operation.primitive === 'event' ? isSet(moment, operation) : isFull(moment, process, operation);
    case 'put':
      return hasRoom(moment, process, operation);
    case 'get':
      return hasItem(moment, process, operation);
    case 'join-queue':
      return isDone(moment, operation);
    case 'send':
      return canSend(moment, process, operation);
    case 'recv':
    case 'poll':
      return hasMessage(moment, process, operation);
    case 'wait-any':
      return isAnyReady(moment, process, operation);
    default:
      // looks, changes and farewells wait for nobody: they succeed, or fail with an error
      return true;
  }
}

/** A child that has ended can be collected; one that was never started is an error. One that was signalled is about to end. */
function canJoin({ processes, whole }: Moment, { child }: { readonly child: string }): GoesOn {
  const now = processes.get(child);
  if (!now) return unused(whole, true);
  if (now.phase === 'zombie' || now.phase === 'gone') return true;
  return now.signals > 0 ? null : false;
}

/** Its owner may take an RLock again; a Lock knows no owner, and makes even its holder wait. A dead holder's lock stays taken. */
function canLock(
  moment: Moment,
  process: string,
  { primitive, object }: Extract<Acquire, { readonly primitive: 'lock' | 'rlock' }>,
): GoesOn {
  const lock = objectAt(moment, primitive, object);
  if (!lock) return unused(moment.whole, true);
  if (primitive === 'rlock' && lock.own.get(process)?.length) return true;
  return enough(lock.holders.size === 0 ? 1 : 0, rivals(moment, process, primitive, object).length);
}

function hasPermit(
  moment: Moment,
  process: string,
  { object, permits }: Named & { readonly permits: number },
): GoesOn {
  const { taken = 0, left = null } = objectAt(moment, 'semaphore', object) ?? {};
  const free = moment.whole ? permits - taken : left;
  return enough(free, rivals(moment, process, 'semaphore', object).length);
}

function isSet(moment: Moment, { object }: Named): GoesOn {
  const event = objectAt(moment, 'event', object);
  return event ? event.isSet : unused(moment.whole, false);
}

/** The last one to come lets all through; a broken barrier lets nobody wait, it is an error. */
function isFull(
  moment: Moment,
  process: string,
  { object, parties }: Named & { readonly parties: number },
): GoesOn {
  const barrier = objectAt(moment, 'barrier', object);
  if (barrier?.broken || barrier?.leaving.has(process)) return true;
  const isTold = barrier && barrier.broken !== null;
  // in a steered run abort() and reset() are told, too
  if (!isTold && !moment.run?.steered && (barrier || !moment.whole)) return parties === 1 ? true : null;
  const come = othersInside(barrier, process) + 1;
  // more than there is room for: some of them wait for the next round already
  return come > parties ? null : come === parties;
}

function othersInside(barrier: BarrierNow | undefined, process: string): number {
  return [...(barrier?.inside ?? [])].filter((each) => each !== process).length;
}

function hasRoom(
  moment: Moment,
  process: string,
  { object, maxsize }: Named & { readonly maxsize: number },
): GoesOn {
  if (maxsize === 0) return true;
  const size = sizeOf(moment, objectAt(moment, 'queue', object));
  const putters = rivals(moment, process, 'queue', object).filter(
    ({ waitsFor }) => waitsFor?.until === 'room',
  );
  return enough(size === null ? null : maxsize - size, putters.length);
}

function hasItem(moment: Moment, process: string, { object }: Named): GoesOn {
  const size = sizeOf(moment, objectAt(moment, 'queue', object));
  const getters = rivals(moment, process, 'queue', object).filter(
    ({ waitsFor }) => waitsFor?.until === 'item',
  );
  return enough(size, getters.length);
}

function isDone(moment: Moment, { object }: Named): GoesOn {
  const queue = objectAt(moment, 'queue', object);
  if (!queue) return unused(moment.whole, true);
  return queue.unfinished === null ? null : queue.unfinished === 0;
}

function sizeOf({ whole }: Moment, queue: QueueNow | undefined): number | null {
  if (!queue) return whole ? 0 : null;
  return queue.size ?? (queue.known ? queue.items.size : null);
}

/** There is a message, or nobody is left who could send one: the end of the pipe, or an error. */
function hasMessage(
  moment: Moment,
  process: string,
  { object, side, left }: Named & { readonly side?: Side; readonly left?: number },
): GoesOn {
  const pipe = objectAt(moment, 'pipe', object);
  // the rest of a message, by whoever has a part of it
  if (left !== undefined || pipe?.torn || isReadInPart(moment, object)) return null;
  if (pipe?.twoWay && (side === undefined || !pipe.told || !moment.run?.steered)) return null;
  const { messages = 0 } = pipe?.twoWay && side ? pipe.to[side] : (pipe ?? {});
  const receivers = rivals(moment, process, 'pipe', object).filter(({ waitsFor }) => !isSending(waitsFor));
  const begun = sentInPart(moment, object, side);
  if (messages > begun) return enough(messages, receivers.length);
  if (begun > 0) return null;
  if (!moment.whole) return null;
  if (pipe?.twoWay && side) return sideHolders(pipe, otherSide(side))?.length === 0;
  return isEndGone(pipe, 'sending', process);
}

/** What others than pipes wait for is not told. */
function isAnyReady(
  moment: Moment,
  process: string,
  { objects, others }: Extract<Operation, { readonly call: 'wait-any' }>,
): GoesOn {
  const answers = objects.map((object) => hasMessage(moment, process, { object }));
  if (answers.includes(true)) return true;
  return others > 0 || answers.includes(null) ? null : false;
}

/**
 * With nobody to receive it is an error. A small message fits into a pipe in which there is little; how much more one holds
 * is not told. While somebody sleeps because it is full, and nobody receives, nothing fits.
 */
function canSend(
  moment: Moment,
  process: string,
  { object, bytes }: Named & { readonly bytes?: number },
): GoesOn {
  const pipe = objectAt(moment, 'pipe', object);
  if (pipe?.twoWay || !moment.whole) return null;
  if (isEndGone(pipe, 'receiving', process)) return true;
  const senders = rivals(moment, process, 'pipe', object).filter(({ waitsFor }) => isSending(waitsFor));
  if (senders.some(({ waitsFor }) => (waitsFor?.seq ?? 0) > (pipe?.received ?? -1)))
    return isReceiving(moment, object) ? null : false;
  const fits = bytes !== undefined && (pipe?.bytes ?? 0) + bytes <= LEAST_CAPACITY;
  return fits && senders.length === 0 ? true : null;
}

/** A process that the log has not seen with the pipe has made it, and holds all of it. */
function isEndGone(pipe: PipeNow | undefined, end: 'sending' | 'receiving', process: string): boolean {
  return pipe?.ends.has(process) === true && endHolders(pipe, end)?.length === 0;
}

const isSending = (block: ProcessNow['waitsFor']): boolean => block?.left !== undefined;

function isReceiving({ processes }: Moment, pipe: string): boolean {
  return [...processes.values()].some(({ asked }) => asked?.primitive === 'pipe' && asked.object === pipe);
}

/** Others that sleep at the object. */
function rivals(moment: Moment, process: string, primitive: Primitive, object: string): ProcessNow[] {
  if (moment.run?.steered) return []; // they sleep at their gates, and take nothing before they are let
  const { waiters = [] } = objectAt(moment, primitive, object) ?? {};
  return [...waiters].flatMap((name) => {
    const now = moment.processes.get(name);
    return name !== process && now?.waitsFor?.object === object ? [now] : [];
  });
}

/** There is one for this process and for everybody who sleeps for one. */
function enough(available: number | null, others: number): GoesOn {
  if (available === null) return null;
  if (available <= 0) return false;
  return available > others ? true : null;
}

/** What nobody has used is as new, if the log has all that was done. */
function unused(whole: boolean, answer: boolean): GoesOn {
  return whole ? answer : null;
}
