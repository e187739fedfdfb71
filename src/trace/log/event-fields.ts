/** What each kind of event carries, checked by hand: a validation library would cost more than reading the line. */
import type { EventBase, EventKind, EventOf, ItemOrigin, ToldBody } from '../events.js';
import {
  count,
  error,
  type Field,
  isRecord,
  listOf,
  name,
  nullable,
  oneOf,
  optional,
  parameters,
  pid,
  pidLimit,
  real,
  record,
  scalar,
  seqs,
  text,
  whole,
  yesOrNo,
} from './fields.js';

type FieldsOf<Kind extends EventKind> = {
  readonly [Name in Exclude<keyof EventOf<Kind>, keyof EventBase | 'kind'>]-?: Field;
};

const primitives = ['lock', 'rlock', 'semaphore', 'event', 'barrier', 'queue', 'pipe'] as const;
const primitive = oneOf(...primitives);
const waitable = oneOf(...primitives, 'join');
const child = { child: name, childPid: pid };
const known = optional(count);
const item = { object: name, item: text, number: known, size: known, limit: known };
const side = oneOf(1, 2);
const message = { object: name, message: text, item: text, bytes: optional(count), side: optional(side) };
const end = oneOf('receiving', 'sending', 'both');
const names = listOf('a list of names', text);

const ends = listOf('a list of ends of pipes: object, end, perhaps side', {
  accepts: (each) =>
    isRecord(each) &&
    name.accepts(each['object']) &&
    end.accepts(each['end']) &&
    side.accepts(each['side'] ?? 1),
});

/** A kind or a field missing here, or one too many, does not compile. */
const FIELDS: { readonly [Kind in EventKind]: FieldsOf<Kind> } = {
  run: {
    version: count,
    program: text,
    lesson: yesOrNo,
    seed: real,
    speed: real,
    parameters,
    platform: text,
    node: text,
    perturb: optional(yesOrNo),
    steered: optional(yesOrNo),
    timeout: optional(real),
    pids: optional(pidLimit),
  },
  program: { file: name, text: optional(text) },
  spawn: { ...child, daemon: yesOrNo, ends: optional(ends) },
  start: { ppid: count, made: optional(names) },
  exit: {
    code: nullable(whole),
    signal: nullable(count),
    seenBy: oneOf('self', 'observer'),
    error: optional(error),
  },
  fail: { error },
  join: { ...child, exitcode: whole },
  print: { text, cutFrom: optional(count) },
  sleep: { seconds: real },
  wake: {},
  wait: { object: name, primitive, timeout: optional(real) },
  block: {
    on: waitable,
    object: name,
    timeout: optional(real),
    left: optional(count),
    until: optional(oneOf('room', 'item', 'done')),
    side: optional(side),
    parties: optional(count),
    oneOf: optional(count),
    atEnd: optional(yesOrNo),
  },
  acquire: { object: name, primitive, value: optional(whole) },
  release: { object: name, primitive },
  timeout: { object: name, on: waitable },
  pass: { object: name, primitive, index: optional(count) },
  set: { object: name },
  clear: { object: name },
  put: item,
  get: item,
  look: { object: name, size: count },
  spin: { object: text, looks: count, seconds: real },
  copy: { variable: name, target: name, line: count },
  send: message,
  recv: message,
  eof: { object: name },
  broken: { object: name, problem: oneOf('no-receiver', 'mixed', 'half') },
  close: { object: name, primitive, end: optional(end), side: optional(side) },
  done: { object: name, left: count },
  read: { object: name, value: text },
  write: { object: name, value: text },
  var: { name, value: scalar },
  kill: { ...child, signal: count, farewell: optional(yesOrNo) },
  state: {
    state: oneOf('R', 'S', 'D', 'T', 'Z', 'X'),
    ppid: count,
    parent: optional(text),
    wchan: optional(text),
    cpu: real,
    memory: optional(count),
  },
  output: { stream: oneOf('stdout', 'stderr'), text },
  standstill: {},
  point: {
    gate: count,
    again: optional(yesOrNo),
    call: name,
    object: optional(name),
    child: optional(name),
    primitive: optional(primitive),
    seconds: optional(real),
    timeout: optional(real),
    permits: optional(count),
    parties: optional(count),
    maxsize: optional(count),
    bytes: optional(count),
    left: optional(count),
    objects: optional(names),
    others: optional(count),
    end: optional(end),
    side: optional(side),
  },
  steer: { how: oneOf('go', 'timeout', 'kill'), step: optional(count) },
  stop: { reason: oneOf('timeout', 'interrupted', 'deadlock') },
  end: {
    reason: oneOf('finished', 'failed', 'timeout', 'interrupted', 'deadlock'),
    stopped: optional(real),
  },
  verdict: { finding: name, shown: nullable(yesOrNo), data: record, evidence: seqs },
};

const BASE: { readonly [Name in Exclude<keyof EventBase, 'seq'>]-?: Field } = {
  t: real,
  process: name,
  pid,
  at: optional(name),
  late: optional(real),
};

const TABLES: ReadonlyMap<string, readonly (readonly [string, Field])[]> = new Map(
  Object.entries(FIELDS).map(([kind, fields]) => [kind, Object.entries<Field>(fields)]),
);
const { at, late, ...where } = BASE;
/** `at` and `late` come last, where they are not in the way of people who read a log. */
const [FIRST, LAST] = [Object.entries(where), Object.entries({ at, late })];

/** An event as it comes out of the trace pipe: `t` is absolute CLOCK_MONOTONIC seconds, and nobody has numbered it. */
export type WireEvent = ToldBody & Omit<EventBase, 'seq'>;

/** What is wrong with an event: "pid" expected "a process id". */
export interface Flaw {
  readonly field: string;
  readonly expected: string;
  readonly found: unknown;
}

/**
 * Copies the fields of an event, and nothing else, from what JSON.parse made of a line; or says what is wrong with it.
 */
export function readEvent(value: unknown): { readonly event: WireEvent } | { readonly flaw: Flaw } {
  if (!isRecord(value)) return flaw('event', 'a JSON object', value);
  const { kind, code, signal } = value;
  const fields = typeof kind === 'string' ? TABLES.get(kind) : undefined;
  if (!fields) return flaw('kind', `one of ${[...TABLES.keys()].join(', ')}`, kind);
  const event: Record<string, unknown> = { kind };
  const wrong = copy(FIRST, value, event) ?? copy(fields, value, event) ?? copy(LAST, value, event);
  if (wrong) return { flaw: wrong };
  if (kind === 'exit' && code !== null && signal !== null)
    return flaw('signal', 'null beside a code', signal);
  // The one cast of this file: every field has just been checked against the table of its kind.
  return { event: event as unknown as WireEvent };
}

/** What the trace pipe tells of a put or a get beyond the event; null if that is not whole. */
export function readOrigin(value: unknown): ItemOrigin | null {
  if (!isRecord(value) || !count.accepts(value['queue'])) return null;
  const queue = Number(value['queue']);
  const { put } = value;
  if (put === undefined) return { queue };
  if (!isRecord(put) || !pid.accepts(put['pid'])) return null;
  if (!real.accepts(put['t']) || !count.accepts(put['size'])) return null;
  return { queue, put: { pid: Number(put['pid']), t: Number(put['t']), size: Number(put['size']) } };
}

/** Whether `value` may be an event's place in the log. */
export const isSeq = count.accepts as (value: unknown) => value is number;

/** Whether `value` may be a process id. */
export const isPid = pid.accepts as (value: unknown) => value is number;

function copy(
  fields: readonly (readonly [string, Field])[],
  from: Readonly<Record<string, unknown>>,
  to: Record<string, unknown>,
): Flaw | null {
  for (const [key, field] of fields) {
    const value = from[key];
    if (value === undefined && field.optional) continue;
    if (!field.accepts(value)) return { field: key, expected: field.expected, found: value };
    to[key] = value;
  }
  return null;
}

function flaw(field: string, expected: string, found: unknown): { readonly flaw: Flaw } {
  return { flaw: { field, expected, found } };
}
