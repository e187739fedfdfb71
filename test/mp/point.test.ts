/** Every call passes the gate once: a program that calls everything runs in this process, with a gate that notes what passes. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { context, setContext } from '../../src/mp/context.js';
import * as library from '../../src/mp/index.js';
import { installGate, point } from '../../src/mp/point.js';
import { loadProgram } from '../../src/mp/process/program.js';
import { prepareProgram } from '../../src/run/start/prepare.js';
import type { ToldBody } from '../../src/trace/events.js';
import type { Operation } from '../../src/trace/operation.js';
import type { Step } from '../fixtures/everything.js';
import { fixturePath } from '../helpers/launch.js';

const listener = vi.hoisted(() => ({ listening: false, hear: (_: ToldBody) => {} }));
vi.mock('../../src/trace/emit.js', async (original) => ({
  ...(await original<typeof import('../../src/trace/emit.js')>()),
  tracing: () => listener.listening,
  emit: (body: ToldBody) => listener.hear(body),
}));

/** Whichever it has. */
const PID = expect.any(Number) as number;

/** What each call tells the gate; null: nothing. */
const EXPECTED: Readonly<Record<string, Operation | null>> = {
  'new Lock': null,
  'lock.acquire': { call: 'acquire', object: 'lock', primitive: 'lock' },
  'lock.acquire, held': { call: 'acquire', object: 'lock', primitive: 'lock', timeout: 0 },
  'lock.acquire, held, timeout': { call: 'acquire', object: 'lock', primitive: 'lock', timeout: 0.01 },
  'lock.release': { call: 'release', object: 'lock', primitive: 'lock' },
  'rlock.acquire': { call: 'acquire', object: 'rlock', primitive: 'rlock', timeout: 2 },
  'rlock.release': { call: 'release', object: 'rlock', primitive: 'rlock' },
  'semaphore.acquire': { call: 'acquire', object: 'semaphore', primitive: 'semaphore', permits: 2 },
  'semaphore.getValue': { call: 'look', object: 'semaphore' },
  'semaphore.release': { call: 'release', object: 'semaphore', primitive: 'semaphore' },
  'bounded.acquire': { call: 'acquire', object: 'bounded', primitive: 'semaphore', permits: 1 },
  'bounded.release': { call: 'release', object: 'bounded', primitive: 'semaphore' },
  'event.wait, clear': { call: 'wait', object: 'event', primitive: 'event', timeout: 0.01 },
  'event.set': { call: 'set', object: 'event' },
  'event.isSet': { call: 'look', object: 'event' },
  'event.wait': { call: 'wait', object: 'event', primitive: 'event' },
  'event.clear': { call: 'clear', object: 'event' },
  'barrier.wait': { call: 'wait', object: 'barrier', primitive: 'barrier', parties: 1 },
  'barrier.nWaiting': { call: 'look', object: 'barrier' },
  'barrier.abort': { call: 'abort', object: 'barrier' },
  'barrier.broken': { call: 'look', object: 'barrier' },
  'barrier.reset': { call: 'reset', object: 'barrier' },
  'barrier.parties': null,
  'new Queue': null,
  'queue.put': { call: 'put', object: 'queue', maxsize: 0 },
  'queue.putNowait': { call: 'put', object: 'queue', maxsize: 0, timeout: 0 },
  'queue.qsize': { call: 'look', object: 'queue' },
  'queue.empty': { call: 'look', object: 'queue' },
  'queue.full': { call: 'look', object: 'queue' },
  'queue.get': { call: 'get', object: 'queue' },
  'queue.getNowait': { call: 'get', object: 'queue', timeout: 0 },
  'queue.get, empty': { call: 'get', object: 'queue', timeout: 0.01 },
  'queue.close': { call: 'close', object: 'queue' },
  'queue.close again': null,
  'queue.joinThread': null,
  'small.put': { call: 'put', object: 'small', maxsize: 1, timeout: 3 },
  'small.put, full': { call: 'put', object: 'small', maxsize: 1, timeout: 0.01 },
  'small.get': { call: 'get', object: 'small' },
  'joinable.put': { call: 'put', object: 'joinable', maxsize: 0 },
  'joinable.get': { call: 'get', object: 'joinable' },
  'joinable.taskDone': { call: 'done', object: 'joinable' },
  'joinable.taskDone too often': { call: 'done', object: 'joinable' },
  'joinable.join': { call: 'join-queue', object: 'joinable' },
  Pipe: null,
  'receiver.poll': { call: 'poll', object: 'pipe', timeout: 0.01 },
  'sender.send': { call: 'send', object: 'pipe' },
  'receiver.poll, ready': { call: 'poll', object: 'pipe' },
  'receiver.recv': { call: 'recv', object: 'pipe' },
  'wait, nothing': { call: 'wait-any', objects: ['pipe'], others: 0, timeout: 0.01 },
  'sender.sendBytes': { call: 'send', object: 'pipe' },
  wait: { call: 'wait-any', objects: ['pipe'], others: 1 },
  'receiver.recvBytes': { call: 'recv', object: 'pipe' },
  'sender.close': { call: 'close', object: 'pipe', end: 'sending' },
  'sender.close again': null,
  'receiver.recv, end': { call: 'recv', object: 'pipe' },
  scratchFile: null,
  writeJson: { call: 'write', object: 'file.json' },
  readJson: { call: 'read', object: 'file.json' },
  print: { call: 'print' },
  sleep: { call: 'sleep', seconds: 0.001 },
  who: null,
  'new Process': null,
  'child.start': { call: 'start', child: 'child' },
  'child.isAlive': { call: 'is-alive', child: 'child', joined: PID },
  'child.exitcode': { call: 'is-alive', child: 'child', joined: PID },
  activeChildren: { call: 'is-alive' },
  'child.join, timeout': { call: 'join', child: 'child', joined: PID, timeout: 0.01 },
  'child.terminate': { call: 'kill', child: 'child', joined: PID },
  'child.join': { call: 'join', child: 'child', joined: PID },
  'child.kill, too late': { call: 'kill', child: 'child', joined: PID },
  'child.close': { call: 'is-alive', child: 'child', joined: PID },
};

/** Something that happens during a call: it comes to the gate, or it tells an event. */
interface Happening {
  readonly is: 'point' | 'event';
  readonly what: Operation | ToldBody;
}

describe('the gate', () => {
  afterEach(() => {
    installGate(null);
    vi.restoreAllMocks();
    Object.assign(listener, { listening: false, hear: () => {} });
  });

  it.each([true, false])(
    'is passed once by every call, before its first event; watched: %s',
    async (watched) => {
      const calls = await callEverything(watched);
      expect([...calls.keys()]).toEqual(Object.keys(EXPECTED));
      for (const [name, happenings] of calls) {
        const points = happenings.filter(({ is }) => is === 'point');
        const expected = EXPECTED[name];
        expect([name, points.map(({ what }) => what)]).toEqual([name, expected ? [expected] : []]);
        if (expected) expect([name, happenings[0]?.is]).toEqual([name, 'point']);
      }
      // what was noted is not nothing
      const told = [...calls.values()].flat().filter(({ is }) => is === 'event');
      expect(told.length).toBeGreaterThan(20);
    },
  );

  it('lets everything through where nobody has installed one', () => {
    expect(() => point({ call: 'print' })).not.toThrow();
  });
});

/** What happened during each call. Nobody is told of children: they would write into a descriptor of this test's own. */
async function callEverything(watched: boolean): Promise<Map<string, Happening[]>> {
  const program = await prepareProgram(fixturePath('everything.ts'));
  setContext({ ...context(), program });
  const { main } = loadProgram(program, library) as { main: (parameters: { step: Step }) => void };
  const calls = new Map<string, Happening[]>();
  let now: Happening[] = [];
  installGate({ pass: (what) => now.push({ is: 'point', what }) });
  listener.hear = (what) => now.push({ is: 'event', what });
  main({
    step: (name, call) => {
      now = [];
      calls.set(name, now);
      listener.listening = watched && name !== 'child.start';
      return call();
    },
  });
  return calls;
}
