import { describe, expect, it } from 'vitest';
import { BoundedSemaphore, Event, Lock, RLock, Semaphore } from '../../src/mp/index.js';
import { launch, launchUntraced } from '../helpers/launch.js';

/** What CPython 3.11's multiprocessing answers to the same calls; errors by our code. */
type Case = readonly [what: string, act: () => unknown, answer: unknown];

const now = { block: false };
/** So long that a call which waits for it would be noticed. */
const LONG = 3600;

function answerOf(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return (error as { code?: string }).code ?? (error as Error).name;
  }
}

describe('one process alone', () => {
  const lock = () => new Lock();
  const held = () => {
    const each = new Lock();
    each.acquire();
    return each;
  };
  it.each<Case>([
    ['a free one is taken', () => lock().acquire(), true],
    ['without waiting too', () => lock().acquire(now), true],
    ['with a timeout of 0 too', () => lock().acquire({ timeout: 0 }), true],
    ['with a negative timeout too', () => lock().acquire({ timeout: -1 }), true],
    ['a held one is not taken without waiting', () => held().acquire(now), false],
    ['block: false ignores the timeout', () => held().acquire({ block: false, timeout: LONG }), false],
    ['a negative timeout counts as 0', () => held().acquire({ timeout: -LONG }), false],
    ['a timeout passes', () => held().acquire({ timeout: 0.01 }), false],
    ['a timeout is a number', () => held().acquire({ timeout: '1' as never }), 'TypeError'],
    ['release of a free one', () => lock().release(), 'RELEASE_UNLOCKED'],
    ['release twice', () => [held()].map((each) => [each.release(), each.release()]), 'RELEASE_UNLOCKED'],
    [
      'after release it can be taken',
      () => [held()].map((each) => [each.release(), each.acquire(now)][1]),
      [true],
    ],
  ])('Lock: %s', (_, act, answer) => expect(answerOf(act)).toEqual(answer));

  const times = (n: number, act: () => unknown) => Array.from({ length: n }, act);
  it.each<Case>([
    [
      'is taken again by its owner',
      () => [new RLock()].map((each) => times(3, () => each.acquire())),
      [[true, true, true]],
    ],
    [
      'is taken again without waiting',
      () => [new RLock()].map((each) => [each.acquire(), each.acquire(now)]),
      [[true, true]],
    ],
    ['release of a free one', () => new RLock().release(), 'NOT_OWNER'],
    [
      'is to be released as often as acquired',
      () => {
        const each = new RLock();
        times(3, () => each.acquire());
        times(3, () => each.release());
        return answerOf(() => each.release());
      },
      'NOT_OWNER',
    ],
  ])('RLock: %s', (_, act, answer) => expect(answerOf(act)).toEqual(answer));

  it.each<Case>([
    [
      'gives as many as it has',
      () => [new Semaphore(2)].map((each) => times(3, () => each.acquire(now))),
      [[true, true, false]],
    ],
    ['starts with 1', () => new Semaphore().getValue(), 1],
    ['may start with 0', () => new Semaphore(0).acquire({ timeout: -1 }), false],
    [
      'block: false ignores the timeout',
      () => new Semaphore(0).acquire({ block: false, timeout: LONG }),
      false,
    ],
    ['counts down', () => [new Semaphore(3)].map((each) => [each.acquire(), each.getValue()]), [[true, 2]]],
    [
      'may be released above its start',
      () => [new Semaphore(1)].map((each) => [each.release(), each.getValue()][1]),
      [2],
    ],
    ['does not start below 0', () => new Semaphore(-1), 'RangeError'],
    ['does not start with a half', () => new Semaphore(0.5), 'RangeError'],
    [
      'a bounded one may be released as often as acquired',
      () => [new BoundedSemaphore(1)].map((each) => [each.acquire(), each.release(), each.getValue()]),
      [[true, undefined, 1]],
    ],
    [
      'a bounded one may not be released above its start',
      () => new BoundedSemaphore(2).release(),
      'TOO_MANY_RELEASES',
    ],
  ])('Semaphore: %s', (_, act, answer) => expect(answerOf(act)).toEqual(answer));

  it('an Event is clear, until it is set, until it is cleared', () => {
    const event = new Event();
    const look = () => [event.isSet(), event.wait(0), event.wait(-LONG), event.wait(0.01)];
    const clear = [false, false, false, false];
    const set = [true, true, true, true];
    expect(look()).toEqual(clear);
    event.clear();
    expect(look()).toEqual(clear);
    event.set();
    expect(look()).toEqual(set);
    event.set();
    expect(look()).toEqual(set);
    event.clear();
    expect(look()).toEqual(clear);
  });

  it('names what nobody named', () => {
    expect(new Lock({ name: 'printer' }).name).toBe('printer');
    expect(new Lock().name).toMatch(/^lock-\d+$/);
    expect(new Semaphore().name).toMatch(/^semaphore-\d+$/);
    const [one, two] = [new RLock(), new RLock()];
    expect(one.name).not.toBe(two.name);
  });
});

describe('several processes', () => {
  it('a Lock may be released by anybody, an RLock only by its owner', async () => {
    expect((await launch('other-releases.ts')).prints()).toEqual([
      'Lock: released by the child',
      'Lock: the child gets it',
      'RLock: NOT_OWNER',
      'RLock: the child does not get it',
    ]);
  });

  it('an RLock is not owned by a stranger who has the process id of its owner, who is gone', async () => {
    // nobody watches: events are told apart by the process id, which is what is made up here
    const { stdout, stderr } = await launchUntraced('same-pid.ts');
    expect(stderr).toBe('');
    expect(stdout.trimEnd().split('\n')).toEqual(['the stranger does not get it', 'NOT_OWNER']);
  });

  it('a holder that is killed leaves it locked', async () => {
    expect((await launch('killed-holder.ts')).prints()).toEqual(['-9 false', '-9 false']);
  });

  it('a timeout passes asleep in the kernel, not earlier than asked', async () => {
    const { prints, of } = await launch('patience.ts');
    const answers = prints().map((line) => JSON.parse(line));
    expect(answers.map(([got]) => got)).toEqual([false, false, false, false]);
    for (const [, took] of answers) expect(took).toBeGreaterThanOrEqual(0.2);
    expect(of('block', 'child').map((event) => event.on)).toEqual(['lock', 'rlock', 'semaphore', 'event']);
    expect(of('timeout', 'child').map((event) => event.on)).toEqual(['lock', 'rlock', 'semaphore', 'event']);
  });

  it.each([[false], [true]])('an Event that is set wakes all (cleared at once: %s)', async (clearAtOnce) => {
    const { prints } = await launch('event.ts', { parameters: { clearAtOnce } });
    expect(prints().at(-1)).toBe(`is set: ${!clearAtOnce}`);
    expect(prints().slice(0, -1)).toEqual(['set', ...Array(3).fill('went on: true')]);
  });

  it('a waiter killed in its sleep takes nothing from the others', async () => {
    expect((await launch('killed-asleep.ts')).prints()).toEqual(['taken', 'taken', 'taken', 'left: 0']);
  });

  it('a waiter killed when it was woken takes nothing from the others', async () => {
    // In a few rounds the first is quick enough to take it before it dies; without a remedy all but a few are lost.
    const { prints } = await launch('killed-waiter.ts', { parameters: { rounds: 8 } });
    expect(prints()).toHaveLength(8);
    expect(prints().filter((text) => text === 'the second went on').length).toBeGreaterThanOrEqual(4);
  });
});
