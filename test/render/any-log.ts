/** Random logs: any events in any order, with names and texts that are hard on a terminal. */
import fc from 'fast-check';
import type { EventBody, Primitive, TraceEvent } from '../../src/trace/events.js';
import type { Entry } from './logs.js';
import { run, toLog } from './logs.js';

const NAMES = ['main', 'p1', 'p2', 'p3', 'consumer-12', '生产者', 'a-process-with-a-very-long-name'];
const text = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.constantFrom('打印完成，下一位！', 'tab\there', 'two\nlines', '\x1b[31mred\x1b[0m', '👩‍👩‍👧 family', ''),
);
const name = fc.constantFrom(...NAMES);
const object = fc.constantFrom('printer', '打印机', 'a lock with a long name');
const primitive = fc.constantFrom<Primitive>(
  'lock',
  'rlock',
  'semaphore',
  'event',
  'barrier',
  'queue',
  'pipe',
);
const seconds = fc.double({ min: 0, max: 20, noNaN: true });

const body: fc.Arbitrary<EventBody> = fc.oneof(
  fc.record({ kind: fc.constant('spawn' as const), child: name, childPid: fc.nat(), daemon: fc.boolean() }),
  fc.record({ kind: fc.constant('start' as const), ppid: fc.nat() }),
  fc.record({ kind: fc.constant('print' as const), text }),
  fc.record({ kind: fc.constant('output' as const), stream: fc.constantFrom('stdout', 'stderr'), text }),
  fc.record({ kind: fc.constant('sleep' as const), seconds }),
  fc.constant<EventBody>({ kind: 'wake' }),
  fc.record({ kind: fc.constantFrom('wait', 'acquire', 'release', 'pass'), object, primitive }),
  fc.record({
    kind: fc.constantFrom('block', 'timeout'),
    on: fc.oneof(primitive, fc.constant('join' as const)),
    object,
  }),
  fc.record({ kind: fc.constantFrom('put', 'get'), object, item: text, size: fc.nat({ max: 9 }) }),
  fc.record({
    kind: fc.constantFrom('send', 'recv'),
    object,
    message: fc.constantFrom('1-1', '1-2', '2-1'),
    item: text,
  }),
  fc.record({ kind: fc.constant('eof' as const), object }),
  fc.record({
    kind: fc.constant('broken' as const),
    object,
    problem: fc.constantFrom('no-receiver', 'mixed', 'half'),
  }),
  fc.record(
    {
      kind: fc.constant('close' as const),
      object,
      primitive,
      end: fc.constantFrom('receiving', 'sending', 'both'),
    },
    { requiredKeys: ['kind', 'object', 'primitive'] },
  ),
  fc.record({ kind: fc.constant('done' as const), object, left: fc.nat({ max: 9 }) }),
  fc.record({ kind: fc.constantFrom('set', 'clear'), object }),
  fc.record({ kind: fc.constant('var' as const), name: text, value: fc.oneof(text, fc.integer()) }),
  fc.record({
    kind: fc.constant('kill' as const),
    child: name,
    childPid: fc.nat(),
    signal: fc.constantFrom(9, 15, 33),
  }),
  fc.record({
    kind: fc.constant('join' as const),
    child: name,
    childPid: fc.nat(),
    exitcode: fc.integer({ min: -15, max: 3 }),
  }),
  fc.record({
    kind: fc.constant('state' as const),
    state: fc.constantFrom('R', 'S', 'D', 'T', 'Z', 'X'),
    ppid: fc.nat(),
    wchan: fc.constantFrom('futex_do_wait', 'do_wait'),
    cpu: seconds,
  }),
  fc.record({
    kind: fc.constant('exit' as const),
    code: fc.constantFrom(0, 1, null),
    signal: fc.constantFrom(null, 9),
    seenBy: fc.constantFrom('self', 'observer'),
  }),
  fc.record({
    kind: fc.constant('exit' as const),
    code: fc.constant(1),
    signal: fc.constant(null),
    seenBy: fc.constant('self' as const),
    error: fc.record({ name: fc.constant('TypeError'), message: text }),
  }),
  fc.record({
    kind: fc.constant('fail' as const),
    error: fc.record({ name: fc.constant('TypeError'), message: text }),
  }),
  fc.record({
    kind: fc.constant('end' as const),
    reason: fc.constantFrom('finished', 'failed', 'timeout', 'interrupted'),
  }),
) as fc.Arbitrary<EventBody>;

/** A log of up to 60 events after a `run` event. */
export const anyLog: fc.Arbitrary<TraceEvent[]> = fc
  .array(fc.tuple(seconds, name, body), { maxLength: 60 })
  .map((entries) => toLog([run('./any.ts'), ...(entries as Entry[])]));
