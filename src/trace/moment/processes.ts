/** Who lives, and what each process is doing or waits for, by its own account and its parent's. */
import type { BlockEvent, ExitEvent, JoinEvent, KillEvent, StateEvent } from '../events.js';
import { objectAt, touch } from './objects.js';
import type { Moment, ProcessNow } from './state.js';

/** Events of processes never heard of are taken as they come: a log may begin in the middle. */
export function processIn(moment: Moment, process: string, pid: number): ProcessNow {
  const known = moment.processes.get(process);
  if (known) return known;
  const now: ProcessNow = {
    process,
    pid,
    parent: null,
    phase: 'starting',
    asked: null,
    about: null,
    waitsFor: null,
    said: -1,
    holds: new Set(),
    exit: null,
    collected: null,
    uncollected: false,
    adopted: null,
    signals: 0,
    dismissed: false,
  };
  moment.processes.set(process, now);
  return now;
}

export function fallAsleep(moment: Moment, now: ProcessNow, event: BlockEvent): void {
  now.phase = 'waiting';
  now.waitsFor = event;
  if (event.on !== 'join') touch(moment, event.on, event.object, event.seq).waiters.add(now.process);
}

/** It does something else: where it fell asleep, nobody has told how that ended. */
export function goOn(now: ProcessNow): void {
  now.phase = 'running';
  now.waitsFor = null;
}

/** The call it had made is over, with or without what it asked for. */
export function answer(moment: Moment, now: ProcessNow): void {
  stopWaiting(moment, now);
  now.phase = 'running';
  now.asked = null;
}

export function end(moment: Moment, now: ProcessNow, event: ExitEvent): void {
  now.exit ??= event;
  now.about = null;
  stopWaiting(moment, now);
  if (now.phase === 'gone') return;
  // Collecting is the parent's business: whoever has none in the run, or one that ended, is off our books, but for the kernel's word.
  const parent = now.parent === null ? undefined : moment.processes.get(now.parent);
  now.phase = now.uncollected || (parent && !isDead(parent)) ? 'zombie' : 'gone';
  for (const child of moment.processes.values()) {
    if (child.parent === now.process && child.phase === 'zombie' && !child.uncollected) child.phase = 'gone';
  }
}

export function noteCollected(moment: Moment, event: JoinEvent): void {
  const child = moment.processes.get(event.child);
  if (!child) return;
  child.collected ??= event;
  stopWaiting(moment, child);
  child.phase = 'gone';
}

export function noteSignal(child: ProcessNow, { farewell = false }: KillEvent): void {
  child.signals += 1;
  child.dismissed ||= farewell;
}

/** The kernel's word on a process that was never heard of is not taken. */
export function seeAsKernel(moment: Moment, event: StateEvent): void {
  const now = moment.processes.get(event.process);
  if (!now) return;
  if (event.parent !== undefined) now.adopted = event;
  now.uncollected = event.state === 'Z';
  if (event.state === 'X') now.phase = 'gone';
  if (event.state === 'Z') now.phase = 'zombie';
}

/** Whether the last thing it said is that it goes to sleep without a time limit. */
export function isAsleep({ waitsFor, said, asked }: ProcessNow): boolean {
  if (waitsFor === null || waitsFor.seq !== said || waitsFor.timeout !== undefined) return false;
  return waitsFor.on === 'join' || asked?.object !== waitsFor.object || asked.timeout === undefined;
}

/** By its own word, its parent's or the kernel's. */
export const isDead = ({ phase }: ProcessNow): boolean => phase === 'zombie' || phase === 'gone';

function stopWaiting(moment: Moment, now: ProcessNow): void {
  const { waitsFor } = now;
  if (waitsFor && waitsFor.on !== 'join')
    objectAt(moment, waitsFor.on, waitsFor.object)?.waiters.delete(now.process);
  now.waitsFor = null;
}
