import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canGoOn } from '../../src/trace/can-go-on.js';
import type { TraceEvent } from '../../src/trace/events.js';
import { advance, createMoment, isHearsay } from '../../src/trace/moment.js';
import type { Operation } from '../../src/trace/operation.js';
import { type Answer, type Command, DRIVEN, type Drive, type Driven, drive } from '../helpers/drive.js';
import { log } from '../helpers/log.js';

/** More pipes than these would be more than a spawn event can tell of (mp: MOST_ENDS). */
const ROUNDS = 25;
/** What a small message takes in a pipe. */
const MESSAGE = 128;

interface Step {
  readonly who: Driven;
  readonly what: Omit<Command, 'round'>;
}

/** Steps that are made in any case, so that each call is met where it can go on and where it cannot. */
const TOUR = `
  p1 acquire lock, p1 acquire lock, p2 acquire lock, p2 release lock, p2 acquire lock, main release lock
  p1 acquire rlock, p1 acquire rlock, p2 acquire rlock, p1 release rlock, p2 acquire rlock, p1 release rlock, p2 acquire rlock
  p1 acquire permits, p1 acquire permits, p2 acquire permits, main acquire signal, p1 release signal, main acquire signal
  p1 acquire bounded, p2 acquire bounded, p2 release bounded, p2 release bounded, p2 acquire bounded
  p1 wait event, p2 set event, p1 wait event, main clear event, p1 wait event, p1 wait alone
  p1 wait pair, p2 wait pair, p2 wait pair, p1 wait pair, p1 break pair, p2 wait pair, main wait pair
  p1 get queue, p2 put queue, p1 get queue, p1 get queue
  p1 put small, p1 put small, p1 put small, p2 get small, p1 put small, p2 get small, p2 get small, p2 get small
  p1 join-queue tasks, p1 put tasks, p2 get tasks, p2 get tasks, p1 join-queue tasks, p2 done tasks, p1 join-queue tasks
  p1 poll pipe, p1 recv pipe, p2 send pipe, p2 send pipe, p1 poll pipe, p1 recv pipe, p1 poll pipe, p2 recv pipe
  main close sending, p1 close sending, p2 close sending, p1 recv pipe, p2 poll pipe
  main close receiving, p1 close receiving, p2 close receiving, p1 send pipe, p2 send pipe
  main start child, main join child, main leave child, main join child, main join child
  main start child, main kill child, main join child`;

const tour: readonly (readonly Step[])[] = TOUR.trim()
  .split('\n')
  .map((line) =>
    line.split(',').map((step) => {
      const [who = '', call = '', object = ''] = step.trim().split(' ');
      return { who: who as Driven, what: { call, object } };
    }),
  );

/** What was seen going on and not. A send to a pipe with room always goes on, and so does a put without a limit. */
const CALLS = [
  ...['lock', 'rlock', 'permits', 'signal', 'bounded'].map((each) => `acquire ${each}`),
  ...['wait event', 'wait pair', 'put small', 'get queue', 'get small', 'get tasks', 'join-queue tasks'],
  ...['recv pipe', 'poll pipe', 'join child'],
];

/** Steps of one line of the tour, or of two, in any order and by anybody; only main can start and join. */
const plans: fc.Arbitrary<readonly Step[]> = fc
  .shuffledSubarray([...tour], { minLength: 1, maxLength: 2 })
  .chain((lines) =>
    fc.array(
      fc
        .tuple(fc.constantFrom(...DRIVEN), fc.constantFrom(...lines.flat()))
        .map(([who, { what }]) => ({ who: what.object === 'child' ? 'main' : who, what })),
      { minLength: 10, maxLength: 40 },
    ),
  );

/** The call as it is told to the gate: without the time limit of 0 with which it is tried. Null: nobody would wait in it. */
function operationOf({ call: name, object: kind, round }: Command): Operation | null {
  const object = `${kind}${round}`;
  switch (name) {
    case 'acquire':
      if (kind === 'lock' || kind === 'rlock') return { call: name, primitive: kind, object };
      return {
        call: name,
        primitive: 'semaphore',
        object,
        permits: { permits: 2, signal: 0, bounded: 1 }[kind] ?? 0,
      };
    case 'wait':
      if (kind === 'event') return { call: name, primitive: 'event', object };
      return { call: name, primitive: 'barrier', object, parties: kind === 'pair' ? 2 : 1 };
    case 'put':
      return { call: name, object, maxsize: kind === 'small' ? 2 : 0 };
    case 'send':
      return { call: name, object, bytes: MESSAGE };
    case 'get':
    case 'join-queue':
    case 'recv':
    case 'poll':
      return { call: name, object };
    case 'join':
      return { call: name, child: object };
    default:
      return null;
  }
}

/** Calls without a time limit: they are begun, and their block event tells that they cannot go on. */
const mayBlock = ({ call: name, object }: Command): boolean =>
  ['join-queue', 'recv', 'send'].includes(name) || (name === 'wait' && object !== 'event');

/** One round: follows the plan, and compares what the moment says of every call with what it does. */
function play(driven: Drive, round: number, seen: Set<string>) {
  const { moment, tell, until } = driven;
  const answers = new Map<string, Answer>();
  const asleep = new Map<string, { readonly operation: Operation; readonly command: Command }>();
  const closed = new Set<string>();
  const lies: string[] = [];
  let current: { readonly who: string; readonly command: Command } | null = null;
  let started = false;

  driven.listen = (event: TraceEvent) => {
    const { process } = event;
    if (isHearsay(event)) return;
    const sleeper = asleep.get(process);
    if (sleeper && canGoOn(moment, process, sleeper.operation) === false)
      lies.push(`${process} woke up from ${JSON.stringify(sleeper.operation)}`);
    if (sleeper) asleep.delete(process);
    if (event.kind === 'print') answers.set(process, JSON.parse(event.text) as Answer);
    if (event.kind !== 'block' || process !== current?.who || !mayBlock(current.command)) return;
    const operation = operationOf(current.command);
    if (operation) asleep.set(process, { operation, command: current.command });
  };

  /** Everybody who could go on has, and whoever ends has ended. */
  async function settle(): Promise<void> {
    await until(() =>
      [...asleep].every(([process, { operation }]) => canGoOn(moment, process, operation) === false),
    );
    await until(() => DRIVEN.every((who) => asleep.has(who) || answers.has(who)));
  }

  /** Makes one call and returns whether it went on without waiting. */
  async function make(who: Driven, command: Command): Promise<boolean> {
    answers.delete(who);
    current = { who, command };
    tell(who, command);
    await until(() => answers.has(who) || asleep.has(who));
    current = null;
    return asleep.has(who) ? false : (answers.get(who)?.went ?? false);
  }

  async function step(who: Driven, what: Omit<Command, 'round'>): Promise<void> {
    const command = { round, ...what };
    const operation = operationOf(command);
    const says = operation && canGoOn(moment, who, operation);
    if (isPointless(who, command) || (says !== true && mayBlock(command) && !canRescue(who, command))) return;
    // an ended child needs a moment until it can be collected: that it has ended means that join() comes back
    const patient = command.call !== 'join' || says === true;
    const went = await make(who, patient ? command : { ...command, call: 'try-join' });
    if (operation && says !== null) {
      const told = `${who} ${JSON.stringify(operation)} ${JSON.stringify(answers.get(who) ?? 'sleeps')}`;
      expect(`${told} goes on: ${went}`).toBe(`${told} goes on: ${says}`);
      seen.add(`${command.call} ${command.object} goes on: ${says}`);
    }
    await afterwards(who, command);
    await settle();
    expect(lies).toEqual([]);
  }

  /** At an end that it has closed, or without a child, there is no such call. Main keeps what it needs to wake a sleeper. */
  function isPointless(who: string, { call: name, object }: Command): boolean {
    if (asleep.has(who)) return true;
    if (who === 'main' && name === 'close')
      return [...asleep.values()].some(({ operation }) => operation.call === 'recv');
    if (name === 'start') return started;
    if (['leave', 'kill', 'join'].includes(name)) return !started;
    const end = name === 'send' ? 'sending' : name === 'recv' || name === 'poll' ? 'receiving' : object;
    return closed.has(`${who} ${end}`);
  }

  /** Main never sleeps: it ends what others sleep for. */
  const canRescue = (who: string, { call: name }: Command): boolean =>
    who !== 'main' && name !== 'send' && !(name === 'recv' && closed.has('main sending'));

  async function afterwards(who: string, { call: name, object }: Command): Promise<void> {
    if (name === 'close') closed.add(`${who} ${object}`);
    const child = `child${round}`;
    const now = () => moment.processes.get(child);
    if (name === 'start') {
      started = true;
      await until(() => now()?.waitsFor?.object === `leave${round}`);
    }
    if (name === 'leave') await until(() => now()?.exit !== null || now()?.phase === 'gone');
    if (name === 'kill') await until(() => now()?.phase !== 'waiting');
  }

  async function rescue(): Promise<void> {
    for (const [process, { command }] of [...asleep]) {
      if (!asleep.has(process)) continue;
      if (command.call === 'recv') await make('main', { round, call: 'send', object: 'pipe' });
      else if (command.call === 'wait') {
        asleep.delete(process); // the log does not tell of an abort
        await make('main', { round, call: 'abort', object: 'pair' });
      } else {
        while (await make('main', { round, call: 'get', object: 'tasks' }));
        while (!answers.get('main')?.error) await make('main', { round, call: 'done', object: 'tasks' });
      }
      await until(() => answers.has(process));
    }
  }

  return async (plan: readonly Step[]) => {
    for (const who of DRIVEN) answers.set(who, { went: true });
    for (const { who, what } of plan) await step(who, what);
    await rescue();
    if (started) await make('main', { round, call: 'kill', object: 'child' });
  };
}

describe('whether a call can go on', () => {
  it('is what the real primitives do', async () => {
    const driven = await drive(ROUNDS);
    const seen = new Set<string>();
    let round = 0;
    try {
      const property = fc.asyncProperty(plans, (plan) => play(driven, round++, seen)(plan));
      const examples = tour.map((plan): [readonly Step[]] => [plan]);
      await fc.assert(property, { numRuns: ROUNDS, endOnFailure: true, examples });
    } finally {
      await driven.end();
    }
    const both = CALLS.flatMap((call) => [`${call} goes on: true`, `${call} goes on: false`]);
    expect(both.filter((each) => !seen.has(each))).toEqual([]);
  });
});

describe('what the log tells of a call', () => {
  const judge = (operation: Operation, text: string, from = 0, who = 'me') => {
    const moment = createMoment();
    for (const event of log(text).slice(from)) advance(moment, event);
    return canGoOn(moment, who, operation);
  };
  const nothing = '1 me start';
  const calls: Readonly<Record<string, Operation>> = {
    lock: { call: 'acquire', primitive: 'lock', object: 'a' },
    semaphore: { call: 'acquire', primitive: 'semaphore', object: 'a', permits: 1 },
    event: { call: 'wait', primitive: 'event', object: 'a' },
    barrier: { call: 'wait', primitive: 'barrier', object: 'a', parties: 2 },
    put: { call: 'put', object: 'a', maxsize: 1 },
    get: { call: 'get', object: 'a' },
    'join-queue': { call: 'join-queue', object: 'a' },
    recv: { call: 'recv', object: 'a' },
    poll: { call: 'poll', object: 'a' },
    send: { call: 'send', object: 'a', bytes: 128 },
    join: { call: 'join', child: 'a' },
  };
  const of = (name: string): Operation => calls[name] as Operation;

  it.each(Object.keys(calls))('is nothing where it begins later: %s', (name) => {
    expect(judge(of(name), nothing, 1)).toBeNull();
  });

  it.each([
    ...['lock', 'semaphore', 'put', 'join-queue', 'send', 'join'].map((name) => [name, true] as const),
    ...['event', 'barrier', 'get', 'recv', 'poll'].map((name) => [name, false] as const),
  ])('is all where nobody has used it: %s goes on: %s', (name, goesOn) => {
    expect(judge(of(name), nothing)).toBe(goesOn);
  });

  it('is that a call with a time limit of 0 answers, and any other is as without', () => {
    const held = '1 other acquire a';
    expect(judge({ call: 'acquire', primitive: 'lock', object: 'a', timeout: 0 }, held)).toBe(true);
    expect(judge({ call: 'acquire', primitive: 'lock', object: 'a', timeout: 5 }, held)).toBe(false);
    expect(judge({ call: 'join', child: 'a', timeout: 0 }, '1 main spawn a')).toBe(true);
    expect(judge({ call: 'wait', primitive: 'barrier', object: 'a', parties: 2, timeout: 0 }, nothing)).toBe(
      true,
    );
  });

  it('is that looks, changes and farewells wait for nobody; a sleep waits for the time', () => {
    const others: Operation[] = [
      { call: 'release', primitive: 'lock', object: 'a' },
      { call: 'look', object: 'a' },
      { call: 'write', object: 'a' },
      { call: 'kill', child: 'a' },
      { call: 'exit' },
    ];
    expect(others.map((each) => judge(each, '1 other acquire a'))).toEqual(others.map(() => true));
    expect(judge({ call: 'sleep', seconds: 1 }, nothing)).toBe(false);
    expect(judge({ call: 'sleep', seconds: 0 }, nothing)).toBe(true);
  });

  it('is not who will be quicker', () => {
    const asleep = '1 other acquire a\n2 third wait a\n2 third block a';
    expect(judge(of('lock'), asleep)).toBe(false);
    expect(judge(of('lock'), `${asleep}\n3 other release a`)).toBeNull();
    expect(judge(of('lock'), `${asleep}\n3 other release a\n3 third acquire a\n3 third release a`)).toBe(
      true,
    );
    expect(judge(of('lock'), `${asleep}\n3 third found signal 9\n4 other release a`)).toBe(true);
    const hungry = '1 other wait a:queue\n1 other block a:queue';
    expect(judge(of('put'), `${hungry}\n2 me put a X size=1`)).toBe(false);
  });

  it('is that a lock stays with a holder that was killed', () => {
    expect(judge(of('lock'), '1 other acquire a\n2 other found signal 9')).toBe(false);
  });

  it('is what a semaphore’s acquires tell where the log begins later', () => {
    expect(judge(of('semaphore'), '1 me start\n2 other acquire a:semaphore value=1', 1)).toBe(true);
    expect(judge(of('semaphore'), '1 me start\n2 other acquire a:semaphore value=0', 1)).toBe(false);
  });

  it('is not which of those inside a barrier came first, where there are more than it is for', () => {
    const text = '1 p1 wait a:barrier\n1 p2 wait a:barrier';
    expect(judge(of('barrier'), text)).toBeNull();
    expect(judge(of('barrier'), `${text}\n2 p2 pass a:barrier`, 0, 'p1')).toBe(true);
  });

  it('is that a child which was killed is about to end', () => {
    const born = '1 me spawn a\n2 a start';
    expect(judge(of('join'), born)).toBe(false);
    expect(judge(of('join'), `${born}\n3 me kill a 9`)).toBeNull();
    expect(judge(of('join'), `${born}\n3 me kill a 9\n4 a state Z`)).toBe(true);
  });

  it('is not at which end of a two-way pipe something waits, or how much room there is', () => {
    const text = '1 me spawn other a:both\n2 other send a X bytes=128';
    expect(['recv', 'poll', 'send'].map((name) => judge(of(name), text))).toEqual([null, null, null]);
  });

  it('is that one ready pipe is enough for who waits for several, and nothing of what is no pipe', () => {
    const waiting = (others: number): Operation => ({ call: 'wait-any', objects: ['a', 'b'], others });
    expect(judge(waiting(0), nothing)).toBe(false);
    expect(judge(waiting(0), nothing, 1)).toBeNull();
    expect(judge(waiting(1), nothing)).toBeNull();
    expect(judge(waiting(1), '1 other send b X bytes=128')).toBe(true);
    expect(judge(waiting(0), '1 me spawn other a:both')).toBeNull();
    expect(judge({ call: 'wait-any', objects: ['a'], others: 0, timeout: 0 }, nothing)).toBe(true);
  });

  it('is that a pipe holds a page, that it is full while somebody sleeps there, and not how much more it holds', () => {
    const filled = '1 other send a X bytes=4000';
    expect(judge(of('send'), filled)).toBeNull();
    expect(judge({ call: 'send', object: 'a', bytes: 96 }, filled)).toBe(true);
    expect(judge({ call: 'send', object: 'a' }, nothing)).toBeNull();
    const full = '1 me spawn other a:sending\n1 other send a X bytes=70000\n1 other block a:pipe left=4464';
    expect(judge(of('send'), full)).toBe(false);
    expect(judge(of('send'), `${full}\n2 third wait a:pipe`)).toBeNull();
    expect(judge(of('send'), `${full}\n2 third recv a X bytes=70000`)).toBeNull();
  });
});
