/**
 * What is known of a run at one moment, kept up event by event: who runs, waits, holds, is gone, and how the shared
 * things stand. The live views draw from it; nothing here draws.
 */
import type { ActivityMarks } from '../../trace/activity.js';
import type { ErrorReport, MessageEvent, Primitive, TraceEvent } from '../../trace/events.js';
import { messageKey } from '../../trace/messages.js';

export type Phase = 'starting' | 'running' | 'sleeping' | 'waiting' | 'zombie' | 'gone';

export interface LaneNow {
  readonly process: string;
  /** Place in the order of appearance, from 0; decides the colour. */
  readonly index: number;
  pid: number;
  parent: string | null;
  phase: Phase;
  /** What it is asleep on, and since when. */
  waitsFor: { readonly on: Primitive | 'join'; readonly object: string; readonly since: number } | null;
  /** Names of what it holds, in the order taken; a reentrant lock may stand here more than once. */
  readonly holds: string[];
  /** Its parent, by the kernel's account, is no longer the one that started it. */
  adopted: { readonly ppid: number } | null;
  error: ErrorReport | null;
}

export interface ObjectNow {
  readonly name: string;
  primitive: Primitive;
  readonly holders: string[];
  readonly waiting: Set<string>;
  /** Items in a queue, messages under way in a pipe, places left in a semaphore, whether an event is set. */
  size: number | null;
  /** What is in a queue, the oldest first; null where that is not known, or too much to show. */
  items: string[] | null;
  left: number | null;
  isSet: boolean | null;
  /** seq of the event that touched it last. */
  touched: number;
}

export interface VarNow {
  readonly name: string;
  value: string;
  touched: number;
}

export interface LiveState {
  readonly lanes: Map<string, LaneNow>;
  readonly objects: Map<string, ObjectNow>;
  readonly vars: Map<string, VarNow>;
  /** Who is in the middle of the lesson's activity. */
  readonly active: Set<string>;
  /** Messages that are under way, by messageKey: who sent them, and when. */
  readonly sent: Map<string, Sent>;
  /** The message that was received last, if its send was seen. */
  arrived: { readonly recv: number; readonly from: string } | null;
  speed: number;
}

interface Sent {
  readonly process: string;
  readonly t: number;
}

export const createLiveState = (): LiveState => ({
  lanes: new Map(),
  objects: new Map(),
  vars: new Map(),
  active: new Set(),
  sent: new Map(),
  arrived: null,
  speed: 1,
});

/**
 * Takes one event in. Events of processes never heard of are taken as they come: a log may begin in the middle.
 * `activity`: the prints that begin and end what the lesson is about, if it is about any.
 */
export function applyEvent(state: LiveState, event: TraceEvent, activity?: ActivityMarks): void {
  switch (event.kind) {
    case 'run':
      state.speed = event.speed;
      return;
    case 'spawn':
      laneOf(state, event.child, event.childPid, event.process);
      return;
    case 'start':
      awake(laneOf(state, event.process, event.pid));
      return;
    case 'print':
      if (activity !== undefined) act(state, event, activity);
      return;
    case 'exit':
      end(state, laneOf(state, event.process, event.pid), event.error ?? null);
      return;
    case 'join': {
      const child = state.lanes.get(event.child);
      if (child !== undefined) child.phase = 'gone';
      awake(laneOf(state, event.process, event.pid));
      return;
    }
    case 'sleep':
      laneOf(state, event.process, event.pid).phase = 'sleeping';
      return;
    case 'wake':
      awake(laneOf(state, event.process, event.pid));
      return;
    case 'block':
      block(state, laneOf(state, event.process, event.pid), event);
      return;
    case 'acquire':
    case 'pass':
      stopWaiting(state, laneOf(state, event.process, event.pid));
      if (event.kind === 'acquire') take(state, event);
      return;
    case 'release':
      giveBack(state, event);
      return;
    case 'timeout':
      stopWaiting(state, laneOf(state, event.process, event.pid));
      return;
    case 'set':
    case 'clear':
      touch(state, event.object, 'event', event.seq).isSet = event.kind === 'set';
      return;
    case 'put':
    case 'get':
      stopWaiting(state, laneOf(state, event.process, event.pid));
      moveItem(touch(state, event.object, 'queue', event.seq), event);
      return;
    case 'send':
    case 'recv':
      stopWaiting(state, laneOf(state, event.process, event.pid));
      carry(state, event);
      return;
    case 'eof':
    case 'broken':
      stopWaiting(state, laneOf(state, event.process, event.pid));
      return;
    case 'write':
      state.vars.set(event.object, { name: event.object, value: event.value, touched: event.seq });
      return;
    case 'var':
      state.vars.set(event.name, { name: event.name, value: String(event.value), touched: event.seq });
      return;
    case 'state':
      seenByKernel(state, event);
      return;
    default:
      return;
  }
}

function laneOf(state: LiveState, process: string, pid: number, parent: string | null = null): LaneNow {
  const known = state.lanes.get(process);
  if (known !== undefined) {
    // A child may be heard of before its parent has told that it started it.
    known.parent ??= parent;
    return known;
  }
  const lane: LaneNow = {
    process,
    index: state.lanes.size,
    pid,
    parent,
    phase: 'starting',
    waitsFor: null,
    holds: [],
    adopted: null,
    error: null,
  };
  state.lanes.set(process, lane);
  return lane;
}

function touch(state: LiveState, name: string, primitive: Primitive, seq: number): ObjectNow {
  let object = state.objects.get(name);
  if (object === undefined) {
    object = {
      name,
      primitive,
      holders: [],
      waiting: new Set(),
      size: null,
      items: null,
      left: null,
      isSet: null,
      touched: seq,
    };
    state.objects.set(name, object);
  }
  object.touched = seq;
  return object;
}

function act(
  state: LiveState,
  { process, text }: Extract<TraceEvent, { kind: 'print' }>,
  marks: ActivityMarks,
): void {
  if (state.active.has(process) && text.includes(marks.ends)) state.active.delete(process);
  else if (text.includes(marks.begins)) state.active.add(process);
}

function awake(lane: LaneNow): void {
  lane.phase = 'running';
  lane.waitsFor = null;
}

function block(
  state: LiveState,
  lane: LaneNow,
  event: {
    readonly on: Primitive | 'join';
    readonly object: string;
    readonly t: number;
    readonly seq: number;
  },
): void {
  lane.phase = 'waiting';
  lane.waitsFor = { on: event.on, object: event.object, since: event.t };
  if (event.on !== 'join') touch(state, event.object, event.on, event.seq).waiting.add(lane.process);
}

function stopWaiting(state: LiveState, lane: LaneNow): void {
  if (lane.waitsFor !== null) state.objects.get(lane.waitsFor.object)?.waiting.delete(lane.process);
  awake(lane);
}

function take(state: LiveState, event: Extract<TraceEvent, { kind: 'acquire' }>): void {
  const object = touch(state, event.object, event.primitive, event.seq);
  object.holders.push(event.process);
  if (event.primitive === 'semaphore') object.left = event.value ?? null;
  state.lanes.get(event.process)?.holds.push(event.object);
}

/** More items than anybody would read in one line. */
const MOST_ITEMS = 20;

function moveItem(
  queue: ObjectNow,
  { kind, item, size }: Extract<TraceEvent, { kind: 'put' | 'get' }>,
): void {
  queue.size = size ?? null;
  if (kind === 'put' && size === 1) queue.items = [item];
  else if (kind === 'put') queue.items?.push(item);
  else queue.items?.shift();
  if (size === 0) queue.items = [];
  const { items } = queue;
  if (items && (items.length !== size || items.length > MOST_ITEMS)) queue.items = null;
}

/** A lock knows no owner: when another process releases it, the one that held it holds it no longer. */
function giveBack(state: LiveState, event: Extract<TraceEvent, { kind: 'release' }>): void {
  const object = touch(state, event.object, event.primitive, event.seq);
  const holder = object.holders.includes(event.process) ? event.process : object.holders[0];
  if (object.left !== null) object.left += 1;
  if (holder === undefined) return;
  object.holders.splice(object.holders.indexOf(holder), 1);
  const held = state.lanes.get(holder)?.holds;
  if (held?.includes(event.object)) held.splice(held.lastIndexOf(event.object), 1);
}

/** A message leaves its sender, or arrives. */
function carry(state: LiveState, event: MessageEvent): void {
  const { kind, object, process, t, seq } = event;
  const key = messageKey(event);
  const pipe = touch(state, object, 'pipe', seq);
  const sent = state.sent.get(key);
  if (kind === 'send') state.sent.set(key, { process, t });
  else state.sent.delete(key);
  if (kind === 'recv') state.arrived = sent === undefined ? null : { recv: seq, from: sent.process };
  pipe.size = Math.max(0, (pipe.size ?? 0) + (kind === 'send' ? 1 : -1));
}

/** What it held stays held: nobody gives a dead process's lock back. */
function end(state: LiveState, lane: LaneNow, error: ErrorReport | null): void {
  if (lane.waitsFor !== null) state.objects.get(lane.waitsFor.object)?.waiting.delete(lane.process);
  lane.waitsFor = null;
  lane.error ??= error;
  lane.holds.length = 0;
  state.active.delete(lane.process);
  if (lane.phase === 'gone') return;
  // Collecting is the parent's business: whoever has none in the run, or one that ended, is off our books.
  lane.phase = parentLives(state, lane) ? 'zombie' : 'gone';
  for (const child of state.lanes.values()) {
    if (child.parent === lane.process && child.phase === 'zombie') child.phase = 'gone';
  }
}

function parentLives(state: LiveState, lane: LaneNow): boolean {
  const parent = lane.parent === null ? undefined : state.lanes.get(lane.parent);
  return parent !== undefined && parent.phase !== 'zombie' && parent.phase !== 'gone';
}

function seenByKernel(state: LiveState, event: Extract<TraceEvent, { kind: 'state' }>): void {
  const lane = state.lanes.get(event.process);
  if (lane === undefined) return;
  if (event.parent !== undefined) lane.adopted = { ppid: event.ppid };
  if (event.state === 'X') lane.phase = 'gone';
  if (event.state === 'Z') lane.phase = 'zombie';
}
