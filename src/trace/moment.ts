/**
 * The state of every object and process of a run after an event: who holds what and how deep, who waits where, what lies
 * in queues and pipes and who holds their ends, what files say, who lives. One pure fold over the log, and the only place
 * that works this out. It may begin and stop anywhere, and a log that contradicts itself (two holders of a lock) is kept as
 * it is told.
 *
 * `advance` changes the moment it is given and takes constant time, so a log of 500,000 events is no matter. Whoever goes
 * back and forth in a log keeps a copy every few thousand events (`copyPlain(moment)`: it is plain data) and advances
 * the nearest one before the event that is wanted.
 */
import type { EventKind, PointEvent, SteerEvent, TraceEvent } from './events.js';
import {
  arrive,
  breakBarrier,
  comeOutOf,
  noticeBreak,
  passThrough,
  renewBarrier,
} from './moment/barriers.js';
import { acquire, release } from './moment/holds.js';
import { countDone, moveItem } from './moment/items.js';
import { objectIn, touch } from './moment/objects.js';
import { carry, closeEnd, handEnd, letGo, pipeOf, sleepAtPipe, tear, tearMessage } from './moment/pipes.js';
import {
  answer,
  end,
  fallAsleep,
  goOn,
  isDead,
  noteCollected,
  noteSignal,
  processIn,
  seeAsKernel,
} from './moment/processes.js';
import type { Moment, ProcessNow } from './moment/state.js';

export { begunBy, endedBy } from './moment/holds.js';
export { itemsOf } from './moment/items.js';
export { objectAt, objectsOf } from './moment/objects.js';
export { endHolders, isReadInPart, otherSide, sentInPart, sideHolders, waySleptAt } from './moment/pipes.js';
export { isAsleep, isDead } from './moment/processes.js';
export {
  type BarrierNow,
  createMoment,
  type Holding,
  type LockNow,
  type Moment,
  type ObjectNow,
  type OneWay,
  type PipeNow,
  type ProcessNow,
  type QueueNow,
  type ValueNow,
} from './moment/state.js';

/** Takes in the next event of the log. */
export function advance(moment: Moment, event: TraceEvent): void {
  if (moment.seq === -1) moment.whole = event.seq === 0;
  moment.seq = event.seq;
  if (isHearsay(event)) {
    hear(moment, event);
    return;
  }
  const now = processIn(moment, event.process, event.pid);
  // what one had put before it was killed is told by who gets it
  if (event.kind === 'put' && isDead(now)) {
    changeObjects(moment, now, event);
    return;
  }
  noticeBreak(moment, now, event);
  changeObjects(moment, now, event);
  changeProcesses(moment, now, event);
  now.said = event.seq;
}

/** What the observer says of a process, what comes out of its descriptors, and that it has stopped: none of it means that it got on. */
export function isHearsay({ kind }: TraceEvent): boolean {
  return HEARSAY.has(kind);
}

const HEARSAY: ReadonlySet<EventKind> = new Set([
  'run',
  'program',
  'state',
  'output',
  'standstill',
  'point',
  'steer',
  'stop',
  'end',
  'verdict',
]);

function hear(moment: Moment, event: TraceEvent): void {
  if (event.kind === 'run') moment.run = event;
  if (event.kind === 'state') seeAsKernel(moment, event);
  if (event.kind === 'point') stopAtGate(moment, processIn(moment, event.process, event.pid), event);
  if (event.kind === 'steer') letGoOn(moment, processIn(moment, event.process, event.pid), event);
}

/** Before a new call the one before is over, also where that ended in an error, of which nobody tells. */
function stopAtGate(moment: Moment, now: ProcessNow, event: PointEvent): void {
  now.about = event;
  if (!event.again) comeOutOf(moment, now);
}

/** What no event of its own tells is told by where it stood. */
function letGoOn(moment: Moment, now: ProcessNow, { how }: SteerEvent): void {
  if (how === 'kill') tearMessage(moment, now);
  const { call, object } = now.about ?? {};
  now.about = null;
  if (object === undefined || how === 'kill') return;
  if (call === 'abort') breakBarrier(moment, { object });
  if (call === 'reset') renewBarrier(moment, object);
}

function changeObjects(moment: Moment, now: ProcessNow, event: TraceEvent): void {
  const { process, seq } = event;
  switch (event.kind) {
    case 'spawn':
      for (const each of event.ends ?? []) handEnd(moment, each, process, event.child);
      break;
    case 'wait':
      if (event.primitive === 'pipe') pipeOf(moment, event.object, process);
      if (event.primitive === 'barrier') arrive(moment, event);
      break;
    case 'block':
      if (event.on === 'pipe') sleepAtPipe(moment, event);
      break;
    case 'acquire':
      acquire(moment, now, event);
      break;
    case 'release':
      release(moment, event);
      break;
    case 'pass':
      if (event.primitive === 'barrier') passThrough(moment, event);
      break;
    case 'timeout':
      if (event.on === 'barrier') breakBarrier(moment, event);
      break;
    case 'set':
    case 'clear':
      touch(moment, 'event', event.object, seq).isSet = event.kind === 'set';
      break;
    case 'put':
    case 'get':
      moveItem(touch(moment, 'queue', event.object, seq), event);
      break;
    case 'done':
      countDone(objectIn(moment, 'queue', event.object), event);
      break;
    case 'send':
    case 'recv':
      carry(moment, event);
      break;
    case 'close':
      closeEnd(moment, event);
      break;
    case 'write':
      moment.values.set(event.object, { name: event.object, value: event.value, told: seq });
      break;
    case 'var':
      moment.values.set(event.name, { name: event.name, value: String(event.value), told: seq });
      break;
    case 'broken':
      if (event.problem !== 'no-receiver') tear(moment, event.object);
      break;
    case 'exit':
      tearMessage(moment, now);
      letGo(moment, process);
      break;
    case 'join':
      letGo(moment, event.child);
      break;
  }
}

function changeProcesses(moment: Moment, now: ProcessNow, event: TraceEvent): void {
  switch (event.kind) {
    case 'spawn':
      // a child may be heard of before its parent has told that it started it
      processIn(moment, event.child, event.childPid).parent ??= event.process;
      break;
    case 'exit':
      end(moment, now, event);
      break;
    case 'join':
      noteCollected(moment, event);
      goOn(now);
      break;
    case 'kill':
      noteSignal(processIn(moment, event.child, event.childPid), event);
      break;
    case 'sleep':
      now.phase = 'sleeping';
      break;
    case 'wait':
      now.asked = event;
      break;
    case 'block':
      fallAsleep(moment, now, event);
      break;
    case 'start':
    case 'wake':
      goOn(now);
      break;
    case 'acquire':
    case 'pass':
    case 'timeout':
    case 'put':
    case 'get':
    case 'send':
    case 'recv':
    case 'eof':
    case 'broken':
      answer(moment, now);
      break;
  }
}
