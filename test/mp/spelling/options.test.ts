import { describe, expect, it } from 'vitest';
import {
  Barrier,
  BoundedSemaphore,
  type Connection,
  Event,
  JoinableQueue,
  Lock,
  Pipe,
  Process,
  type ProcessOptions,
  Queue,
  RLock,
  Semaphore,
  SimpleQueue,
  sleep,
} from '../../../src/mp/index.js';

/** A call as a program without types may make it. */
type Loose = (...values: unknown[]) => unknown;
type LooseClass = new (...values: unknown[]) => unknown;

const held = () => {
  const lock = new Lock();
  lock.acquire();
  return lock;
};
/** Calls a method, or makes one of a class, with whatever. */
const call = <T extends object>(object: T, method: keyof T, ...values: unknown[]) =>
  (object[method] as Loose)(...values);
const make = (type: unknown, ...values: unknown[]) => new (type as LooseClass)(...values);

type Refusal = readonly [what: string, act: () => unknown, sentence: string];

function refuses(refusals: readonly Refusal[]) {
  it.each(refusals)('%s', (_, act, sentence) => {
    expect(act).toThrow(TypeError);
    expect(act).toThrow(sentence);
  });
}

function work() {}

describe("Python's values without names", () => {
  refuses([
    [
      'acquire(false)',
      () => call(held(), 'acquire', false),
      'Options have names here: write acquire({ block: false }), not acquire(false)',
    ],
    [
      'acquire(true, 0.2)',
      () => call(held(), 'acquire', true, 0.2),
      'Options have names here: write acquire({ timeout: 0.2 }), not acquire(true, 0.2)',
    ],
    ['acquire(0.2)', () => call(held(), 'acquire', 0.2), 'write acquire({ timeout: 0.2 })'],
    ['acquire(true)', () => call(held(), 'acquire', true), 'write acquire(), not acquire(true)'],
    [
      'acquire(false, 0.2)',
      () => call(held(), 'acquire', false, 0.2),
      'write acquire({ block: false, timeout: 0.2 })',
    ],
    [
      'acquire({ block: true }, 0.2)',
      () => call(held(), 'acquire', { block: true }, 0.2),
      'write acquire({ block: true, timeout: 0.2 })',
    ],
    [
      "acquire('now')",
      () => call(held(), 'acquire', 'now'),
      "Options have names here: acquire({ block: …, timeout: … }) has no place for 'now'",
    ],
    ['acquire(null)', () => call(held(), 'acquire', null), 'Options have names here: '],
    ['RLock', () => call(new RLock(), 'acquire', true, 0.2), 'write acquire({ timeout: 0.2 })'],
    ['Semaphore', () => call(new Semaphore(0), 'acquire', false), 'write acquire({ block: false })'],
    ['get(false)', () => call(new Queue(), 'get', false), 'write get({ block: false }), not get(false)'],
    ['get(true, 0.2)', () => call(new Queue(), 'get', true, 0.2), 'write get({ timeout: 0.2 })'],
    [
      'put(1, false)',
      () => call(new Queue(), 'put', 1, false),
      'write put(item, { block: false }), not put(item, false)',
    ],
    [
      'put(1, true, 0.2)',
      () => call(new JoinableQueue(), 'put', 1, true, 0.2),
      'write put(item, { timeout: 0.2 })',
    ],
    ['Pipe(false)', () => (Pipe as Loose)(false), 'write Pipe({ duplex: false }), not Pipe(false)'],
    ['Pipe(true)', () => (Pipe as Loose)(true), 'write Pipe(), not Pipe(true)'],
    [
      'new Process(work)',
      () => make(Process, work),
      'write new Process({ target: work }), not new Process(work)',
    ],
    [
      'new Process(null, work, "p1", [1, 2])',
      () => make(Process, null, work, 'p1', [1, 2]),
      "write new Process({ target: work, name: 'p1', args: [1, 2] }), not new Process(null, work, 'p1', [1, 2])",
    ],
    [
      'new Process({ target: work }, [1])',
      () => make(Process, { target: work }, [1]),
      'write new Process({ target: work, args: [1] })',
    ],
    [
      'new Process(null, work, "p1", [1], { a: 1 })',
      () => make(Process, null, work, 'p1', [1], { a: 1 }),
      'new Process() takes no kwargs: TypeScript has no keyword arguments',
    ],
    ["new Lock('printer')", () => make(Lock, 'printer'), "write new Lock({ name: 'printer' })"],
    ["new Queue(3, 'jobs')", () => make(Queue, 3, 'jobs'), "write new Queue(3, { name: 'jobs' })"],
    ["new SimpleQueue('jobs')", () => make(SimpleQueue, 'jobs'), "write new SimpleQueue({ name: 'jobs' })"],
    ['new Barrier(2, null, 5)', () => make(Barrier, 2, null, 5), 'write new Barrier(2, { timeout: 5 })'],
    ["new Event('go')", () => make(Event, 'go'), "write new Event({ name: 'go' })"],
    [
      "new Semaphore(2, 'tables')",
      () => make(Semaphore, 2, 'tables'),
      "write new Semaphore(2, { name: 'tables' }), not new Semaphore(2, 'tables')",
    ],
    ['new Barrier(2, action)', () => make(Barrier, 2, work), 'new Barrier() takes no action: '],
  ]);
});

describe('options there are not', () => {
  refuses([
    [
      'blocking',
      () => call(held(), 'acquire', { blocking: false }),
      'acquire() has no option blocking: write acquire({ block: false }). It has block, timeout',
    ],
    ['timeOut', () => call(held(), 'acquire', { timeOut: 0.2 }), 'write acquire({ timeout: 0.2 })'],
    ['time_out', () => call(held(), 'acquire', { time_out: 0.2 }), 'write acquire({ timeout: 0.2 })'],
    ['tiemout', () => call(held(), 'acquire', { tiemout: 0.2 }), 'write acquire({ timeout: 0.2 })'],
    [
      'seconds',
      () => call(held(), 'acquire', { seconds: 0.2 }),
      'acquire() has no option seconds: it has block, timeout',
    ],
    [
      'of get',
      () => call(new Queue(), 'get', { blocking: false }),
      'get() has no option blocking: write get({ block: false })',
    ],
    ['of put', () => call(new Queue(), 'put', 1, { timeOut: 1 }), 'write put(item, { timeout: 1 })'],
    ['of a Lock', () => make(Lock, { nam: 'x' }), "write new Lock({ name: 'x' })"],
    ['of an RLock', () => make(RLock, { nam: 'x' }), 'new RLock() has no option nam'],
    ['of an Event', () => make(Event, { nam: 'x' }), 'new Event() has no option nam'],
    ['of a Semaphore', () => make(Semaphore, 2, { nam: 'x' }), "write new Semaphore(2, { name: 'x' })"],
    ['of a BoundedSemaphore', () => make(BoundedSemaphore, 2, { nam: 'x' }), 'new BoundedSemaphore() has no'],
    ['of a Barrier', () => make(Barrier, 2, { nam: 'x' }), "write new Barrier(2, { name: 'x' })"],
    ["a Barrier's action", () => make(Barrier, 2, { action: work }), 'new Barrier() has no option action: '],
    ['of a Queue', () => make(Queue, 2, { nam: 'x' }), 'new Queue() has no option nam'],
    [
      'of a JoinableQueue',
      () => make(JoinableQueue, 2, { nam: 'x' }),
      'new JoinableQueue() has no option nam',
    ],
    ['of a Pipe', () => (Pipe as Loose)({ duplx: false }), 'write Pipe({ duplex: false })'],
    [
      'of a Process',
      () => make(Process, { target: work, arg: [1] }),
      'new Process() has no option arg: write new Process({ args: [1] }). It has target, name, args',
    ],
    [
      'kwargs of a Process',
      () => make(Process, { target: work, kwargs: { seconds: 2 } }),
      'new Process() has no option kwargs: TypeScript has no keyword arguments; an object comes last in args: [lock, { seconds: 2 }]',
    ],
    [
      'group of a Process',
      () => make(Process, { group: null, target: work }),
      'new Process() has no option group',
    ],
  ]);

  it('are looked for in what is given, not in what every object has', () => {
    expect(() => call(held(), 'acquire', { toString: 1 })).toThrow('acquire() has no option toString');
  });
});

describe('values of another kind', () => {
  refuses([
    [
      'block: 0.2',
      () => call(held(), 'acquire', { block: 0.2 }),
      'acquire(): block is true or false, not 0.2',
    ],
    [
      'block: null',
      () => call(held(), 'acquire', { block: null }),
      'acquire(): block is true or false, not null',
    ],
    [
      "timeout: '1'",
      () => call(held(), 'acquire', { timeout: '1' }),
      'A timeout is a number of seconds, not 1',
    ],
    ["duplex: 'no'", () => (Pipe as Loose)({ duplex: 'no' }), "Pipe(): duplex is true or false, not 'no'"],
    ['name: 5', () => make(Lock, { name: 5 }), 'new Lock(): name is a text, not 5'],
    [
      "daemon: 'yes'",
      () => make(Process, { target: work, daemon: 'yes' }),
      "daemon is true or false, not 'yes'",
    ],
    [
      "args: 'ab', of which Python makes two",
      () => make(Process, { target: work, args: 'ab' }),
      "new Process(): args is an array, not 'ab': write new Process({ args: ['ab'] })",
    ],
    [
      'args: lock',
      () => make(Process, { target: work, args: new Lock() }),
      'new Process(): args is an array, not lock: write new Process({ args: [lock] })',
    ],
    [
      'args: queue, of a longer name',
      () => make(Process, { target: work, args: new JoinableQueue() }),
      'write new Process({ args: [joinableQueue] })',
    ],
    [
      'args: options of its own',
      () => make(Process, { target: work, args: { seconds: 1 } }),
      'write new Process({ args: [{ … }] })',
    ],
  ]);
});

describe('options where a number belongs', () => {
  const [receiver] = Pipe() as [Connection, Connection];
  refuses([
    [
      'new Queue({ maxsize: 3 })',
      () => make(Queue, { maxsize: 3 }),
      'new Queue() takes maxsize first, without its name: write new Queue(3)',
    ],
    [
      "new JoinableQueue({ name: 'jobs' })",
      () => make(JoinableQueue, { name: 'jobs' }),
      "write new JoinableQueue(0, { name: 'jobs' })",
    ],
    [
      'new Semaphore({ value: 2 })',
      () => make(Semaphore, { value: 2 }),
      'new Semaphore() takes value first, without its name: write new Semaphore(2)',
    ],
    [
      "new Semaphore({ name: 'tables' })",
      () => make(Semaphore, { name: 'tables' }),
      "write new Semaphore(1, { name: 'tables' })",
    ],
    [
      'new Queue({ maxSize: 3 })',
      () => make(Queue, { maxSize: 3, name: 'jobs' }),
      "new Queue() takes maxsize first, without its name: write new Queue(3, { name: 'jobs' })",
    ],
    [
      'new Queue({ name, and one there is not })',
      () => make(Queue, { name: 'jobs', ordered: true }),
      'new Queue() has no option ordered: it has name',
    ],
    [
      "new Queue({ nam: 'jobs' })",
      () => make(Queue, { nam: 'jobs' }),
      "new Queue() has no option nam: write new Queue(0, { name: 'jobs' }). It has name",
    ],
    [
      'new Barrier({ timeout: 1 })',
      () => make(Barrier, { timeout: 1 }),
      'new Barrier() takes parties first, without its name: write new Barrier(…, { timeout: 1 })',
    ],
    ['new Barrier({ parties: 2 })', () => make(Barrier, { parties: 2 }), 'write new Barrier(2)'],
    [
      'join({ timeout: 1 })',
      () => call(new Process({ target: work }), 'join', { timeout: 1 }),
      'A timeout is a number of seconds, not an object: write join(1)',
    ],
    ['wait({ timeout: 1 }) of an Event', () => call(new Event(), 'wait', { timeout: 1 }), 'write wait(1)'],
    [
      'wait({ timeout: 1 }) of a Barrier',
      () => call(new Barrier(2), 'wait', { timeout: 1 }),
      'write wait(1)',
    ],
    ['poll({ timeout: 1 })', () => call(receiver, 'poll', { timeout: 1 }), 'write poll(1)'],
    [
      'sleep({ seconds: 1 })',
      () => (sleep as Loose)({ seconds: 1 }),
      'sleep() takes a number of seconds, not an object: write sleep(1)',
    ],
    ['sleep({})', () => (sleep as Loose)({}), 'sleep() takes a number of seconds, not an object'],
    ['sleep(null)', () => (sleep as Loose)(null), 'sleep() takes a number of seconds, not null'],
  ]);
});

describe('a time limit where there is none', () => {
  const [receiver] = Pipe() as [Connection, Connection];
  refuses([
    [
      'recv(1)',
      () => call(receiver, 'recv', 1),
      'recv() takes nothing, and no time limit: ask poll(1) first',
    ],
    [
      'get({ timeout: 1 }) of a SimpleQueue',
      () => call(new SimpleQueue(), 'get', { timeout: 1 }),
      'get() takes nothing, and no time limit: a Queue has get({ timeout: 1 })',
    ],
    ['join(1) of a JoinableQueue', () => call(new JoinableQueue(), 'join', 1), 'join() takes nothing'],
  ]);
});

describe('a subclass of Process with a run() of its own', () => {
  class Printing extends Process {
    constructor() {
      super(...([] as unknown as [ProcessOptions<[]>]));
    }
    run() {}
  }
  class Late extends Process<[]> {
    run = () => {};
  }

  refuses([
    ['is refused when it is made', () => new Printing(), 'Printing has a run() of its own, which no child'],
    [
      'or when it starts, if run is made later',
      () => new Late({ target: work }).start(),
      'Late has a run() of its own, which no child would call: export its work as a function and write new Process({ target: work, args: […] })',
    ],
  ]);

  it('without one it may be a subclass', () => {
    class Named extends Process<[]> {}
    expect(new Named({ target: work, name: 'own' }).name).toBe('own');
  });
});

it('what is written as it should be is not refused', () => {
  const lock = held();
  expect(lock.acquire({ block: false })).toBe(false);
  expect(lock.acquire({ timeout: 0, block: undefined } as never)).toBe(false);
  expect(new Lock({}).acquire({})).toBe(true);
  expect(new Lock(undefined).acquire(undefined)).toBe(true);
  expect(new Process({ target: work, args: undefined, name: undefined } as never).name).toMatch(/^Process-/);
});
