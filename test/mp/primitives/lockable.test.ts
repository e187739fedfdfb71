import { describe, expect, it } from 'vitest';
import { DISPOSE } from '../../../src/mp/dispose.js';
import { BoundedSemaphore, Lock, RLock, Semaphore } from '../../../src/mp/index.js';

const now = { block: false };

/** Of each, one that one can have. */
const MAKERS = [
  ['Lock', () => new Lock()],
  ['Semaphore', () => new Semaphore(1)],
  ['BoundedSemaphore', () => new BoundedSemaphore(1)],
] as const;

describe.each(MAKERS)('%s', (_, make) => {
  it('run() has it while the function runs, releases it then, and returns what that returns', () => {
    const lock = make();
    expect(lock.run(() => lock.acquire(now))).toBe(false);
    expect(lock.run(() => 'value')).toBe('value');
    expect(lock.acquire(now)).toBe(true);
  });

  it('run() releases it when the function throws, and throws the same', () => {
    const lock = make();
    const error = new Error('inside');
    expect(() =>
      lock.run(() => {
        throw error;
      }),
    ).toThrow(error);
    expect(lock.acquire(now)).toBe(true);
  });

  it('run() of an async function, or of none, is a TypeError that says what to do', () => {
    const lock = make();
    expect(() => lock.run(async () => {})).toThrow(TypeError);
    expect(() => lock.run(async () => {})).toThrow('needs no await');
    expect(() => lock.run('work' as never)).toThrow('takes a function, not work');
    expect(lock.acquire(now)).toBe(true);
  });

  it('hold() has it until the block ends, however it ends', () => {
    const lock = make();
    const failing = () => {
      using held = lock.hold();
      expect(held).toBe(lock);
      expect(lock.acquire(now)).toBe(false);
      throw new Error('inside');
    };
    expect(failing).toThrow('inside');
    expect(lock.acquire(now)).toBe(true);
  });
});

it('an RLock runs inside itself', () => {
  const lock = new RLock();
  expect(lock.run(() => lock.run(() => 'inner'))).toBe('inner');
  expect(() => lock.release()).toThrow(expect.objectContaining({ code: 'NOT_OWNER' }));
});

it('disposing is what Node and compilers know by the name Symbol.dispose, where they do', () => {
  expect(typeof DISPOSE).toBe('symbol');
  if ('dispose' in Symbol) expect(DISPOSE).toBe(Symbol.dispose);
});
