/**
 * The state of every object and process of a run after an event: who holds what and how deep, who waits where, what lies
 * in queues and pipes and who holds their ends, what files say, who lives. One pure fold over the log, and the only place
 * that works this out. It may begin and stop anywhere, and a log that contradicts itself (two holders of a lock) is kept as
 * it is told.
 *
 * `advance` changes the moment it is given and takes constant time, so a log of 500,000 events is no matter. Whoever goes
 * back and forth in a log keeps a copy every few thousand events (`structuredClone(moment)`: it is plain data) and advances
 * the nearest one before the event that is wanted.
 */
import type { TraceEvent } from './events.js';
import { arrive, noticeBreak, passThrough, timeOut } from './moment/barriers.js';
import { acquire, release } from './moment/holds.js';
import { moveItem } from './moment/items.js';
import { objectIn, touch } from './moment/objects.js';
import { carry, closeEnd, handEnd, pipeOf } from './moment/pipes.js';
import { collect, end, fallAsleep, goOn, processIn, seeAsKernel } from './moment/processes.js';
import type { Moment, ProcessNow } from './moment/state.js';

/** Takes in the next event of the log. */
export function advance(moment: Moment, event: TraceEvent): void {
  if (moment.seq === -1) moment.whole = event.seq === 0;
  moment.seq = event.seq;
  if (isHearsay(event)) hear(moment, event);
  else {
    const now = processIn(moment, event.process, event.pid);
    noticeBreak(moment, now, event);
    takeIn(moment, now, event);
    now.said = event.seq;
  }
}

/** What the observer says of a process, or what comes out of its descriptors, does not mean that it got on. */
export function isHearsay({ kind }: TraceEvent): boolean {
  return kind === 'run' || kind === 'state' || kind === 'output' || kind === 'end' || kind === 'verdict';
}

function hear(moment: Moment, event: TraceEvent): void {
  if (event.kind === 'run') moment.run = event;
  const now = event.kind === 'state' ? moment.processes.get(event.process) : undefined;
  if (event.kind === 'state' && now) seeAsKernel(now, event);
}

function takeIn(moment: Moment, now: ProcessNow, event: TraceEvent): void {
  const { process, seq } = event;
  switch (event.kind) {
    case 'spawn': {
      const child = processIn(moment, event.child, event.childPid);
      // a child may be heard of before its parent has told that it started it
      child.parent ??= process;
      for (const each of event.ends ?? []) handEnd(moment, each, process, event.child);
      return;
    }
    case 'exit':
      return end(moment, now, event);
    case 'join':
      collect(moment, processIn(moment, event.child, event.childPid), event);
      return goOn(moment, now);
    case 'kill':
      processIn(moment, event.child, event.childPid).signalled = true;
      return;
    case 'start':
    case 'wake':
      return goOn(moment, now);
    case 'sleep':
      now.phase = 'sleeping';
      return;
    case 'wait':
      now.asked = event;
      if (event.primitive === 'pipe') pipeOf(moment, event.object, process);
      if (event.primitive === 'barrier') arrive(moment, event);
      return;
    case 'block':
      return fallAsleep(moment, now, event);
    case 'acquire':
      acquire(moment, now, event);
      return answer(moment, now);
    case 'release':
      return release(moment, event);
    case 'pass':
      if (event.primitive === 'barrier') passThrough(moment, event);
      return answer(moment, now);
    case 'timeout':
      if (event.on === 'barrier') timeOut(moment, event);
      return answer(moment, now);
    case 'set':
    case 'clear':
      touch(moment, 'event', event.object, seq).isSet = event.kind === 'set';
      return;
    case 'put':
    case 'get':
      moveItem(touch(moment, 'queue', event.object, seq), event);
      return answer(moment, now);
    case 'done':
      objectIn(moment, 'queue', event.object).unfinished = event.left;
      return;
    case 'send':
    case 'recv':
      carry(moment, event);
      return answer(moment, now);
    case 'eof':
    case 'broken':
      return answer(moment, now);
    case 'close':
      if (event.primitive === 'queue') objectIn(moment, 'queue', event.object).closedBy.add(process);
      return closeEnd(moment, event);
    case 'write':
      moment.values.set(event.object, { name: event.object, value: event.value, told: seq });
      return;
    case 'var':
      moment.values.set(event.name, { name: event.name, value: String(event.value), told: seq });
      return;
  }
}

/** The call it had made is over. */
function answer(moment: Moment, now: ProcessNow): void {
  goOn(moment, now);
  now.asked = null;
}
