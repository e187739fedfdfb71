/**
 * Pipes, one-way and two-way. A message that finds no room waits before it is begun, but one that is larger than the pipe: that
 * is begun, and goes on when somebody receives it.
 */
import type { Side } from '../../trace/events.js';
import { type Call, failWith, limitOf, NO, NO_REPLY, NotModelled, replyWith, YES } from './call.js';
import { closeSide, isGone, pipeIn, sideOfEnd, sidesOf, wayTo } from './pipe-ends.js';
import {
  type Attempt,
  goes,
  type Inside,
  type ModelState,
  type PipeModel,
  type WayModel,
  waits,
  withLife,
  withObject,
} from './state.js';

/** What the smallest message takes. */
const LEAST_BYTES = 128;

export function send(state: ModelState, process: string, call: Call, object: string): Attempt {
  const pipe = use(state, process, object);
  const side = sideAt(pipe, process, call, object, 2);
  const to = other(side);
  const way = pipe.to[to];
  const at = wayTo(object, to);
  if (isGone(pipe, to)) return goes(state, failWith('BROKEN_PIPE'), [{ object: at, mode: 'broken-pipe' }]);
  const bytes = bytesOfCall(call);
  const number = way.sizes.length + 1;
  const accesses = [{ object: at, mode: 'put', number, room: roomFor(pipe, way, bytes) }] as const;
  if (!fits(pipe, way, bytes)) return waits(state, accesses);
  const isWhole = bytes <= pipe.capacity;
  const message = { value: call.value ?? '', bytes, isWhole };
  const sent = { ...way, messages: [...way.messages, message], sizes: [...way.sizes, bytes] };
  const next = withObject(state, object, { ...pipe, to: { ...pipe.to, [to]: sent } });
  if (isWhole) return goes(next, NO_REPLY, accesses);
  const inside = { object, number, reply: NO_REPLY };
  return { how: 'go', accesses, reply: null, state: withLife(next, process, { inside }) };
}

/** The second half of a send that was too large: nobody receives what was begun, or nobody is left who could. */
export function finishSend(state: ModelState, process: string, call: Call, { object }: Inside): Attempt {
  const pipe = use(state, process, object);
  const to = other(sideAt(pipe, process, call, object, 2));
  const accesses = [{ object: wayTo(object, to), mode: 'broken-pipe' }] as const;
  if (!isGone(pipe, to)) return waits(state, accesses);
  return goes(withLife(state, process, { inside: null }), failWith('BROKEN_PIPE'), accesses);
}

export function receive(state: ModelState, process: string, call: Call, object: string): Attempt {
  const pipe = use(state, process, object);
  const side = sideAt(pipe, process, call, object, 1);
  const way = pipe.to[side];
  const at = wayTo(object, side);
  const received = way.received + 1;
  const got = { object: at, mode: 'get', number: received } as const;
  const [first, ...messages] = way.messages;
  const end = { object: at, mode: 'end-of-file' } as const;
  if (!first)
    return isGone(pipe, other(side)) ? goes(state, failWith('EOF'), [end]) : waits(state, [got, end]);
  if (!first.isWhole)
    throw new NotModelled(`a message that ${object} cannot hold is received piece by piece`);
  const to = { ...pipe.to, [side]: { ...way, messages, received } };
  return goes(withObject(state, object, { ...pipe, to }), replyWith(first.value), [got]);
}

/** Whether there is something to receive, the end of file included. */
export function poll(state: ModelState, process: string, call: Call, objects: readonly string[]): Attempt {
  const looks = objects.map((object) => {
    const pipe = use(state, process, object);
    const side = sideAt(pipe, process, call, object, 1);
    const isReady = pipe.to[side].messages.length > 0 || isGone(pipe, other(side));
    return { isReady, access: { object: wayTo(object, side), mode: 'look' } as const };
  });
  const accesses = looks.map(({ access }) => access);
  const ready = looks.flatMap(({ isReady }, index) => (isReady ? [objects[index] as string] : []));
  const isOne = call.operation.call === 'poll';
  if (ready.length > 0) return goes(state, isOne ? YES : ready.join(' '), accesses);
  const limit = limitOf(call);
  if (limit === undefined) return waits(state, accesses);
  return { ...goes(state, isOne ? NO : NO_REPLY, accesses), how: limit === 0 ? 'go' : 'timeout' };
}

export function closeAt(state: ModelState, process: string, call: Call, object: string): Attempt {
  const { operation } = call;
  if (operation.call !== 'close' || operation.end === undefined) return goes(state, NO_REPLY, []);
  const pipe = use(state, process, object);
  const side = sideOfEnd({ ...operation, end: operation.end }) ?? sideAt(pipe, process, call, object, 1);
  const { state: closed, accesses } = closeSide(state, process, object, pipe, side);
  return goes(closed, NO_REPLY, accesses);
}

/** As `process` uses it: one that was not handed an end has made the pipe, and holds both. */
function use(state: ModelState, process: string, object: string): PipeModel {
  const pipe = pipeIn(state, object);
  return { ...pipe, ends: { ...pipe.ends, [process]: sidesOf(pipe, process) } };
}

const other = (side: Side): Side => (side === 1 ? 2 : 1);

/** Where a call is made: `oneWay` is where it can be made in a one-way pipe. */
function sideAt(pipe: PipeModel, process: string, { operation }: Call, object: string, oneWay: Side): Side {
  if (!pipe.twoWay) return oneWay;
  const [only, ...more] = sidesOf(pipe, process);
  const side = 'side' in operation ? operation.side : undefined;
  const found = side ?? (more.length === 0 ? only : undefined);
  if (found === undefined) throw new NotModelled(`at which end of ${object} ${process} makes it`);
  return found;
}

const bytesOfCall = ({ bytes, operation }: Call): number =>
  bytes ?? (operation.call === 'send' ? operation.bytes : undefined) ?? LEAST_BYTES;

const sum = (sizes: readonly number[]): number => sizes.reduce((total, each) => total + each, 0);

function fits({ capacity }: PipeModel, { messages }: WayModel, bytes: number): boolean {
  const used = sum(messages.map((each) => each.bytes));
  return used === 0 || used + bytes <= capacity;
}

/** The number of the receive that makes room for one more message of so many bytes; 0: there is room anyway. */
function roomFor({ capacity }: PipeModel, { sizes }: WayModel, bytes: number): number {
  let used = sum(sizes);
  let gone = 0;
  while (used > 0 && used + bytes > capacity) used -= sizes[gone++] ?? 0;
  return gone;
}
