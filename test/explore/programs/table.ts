/** The programs of docs/explore.md: small ones, each wrong or right in its own way. All their processes are there at the beginning. */

import { newPipe } from '../../../src/explore/model/pipe-ends.js';
import type { ObjectModel } from '../../../src/explore/model/state.js';
import type { ProgramTree } from '../../../src/explore/program.js';
import {
  acquire,
  type Body,
  clear,
  get,
  isError,
  look,
  meet,
  numberIn,
  p,
  print,
  put,
  read,
  recv,
  release,
  send,
  set,
  v,
  valueIn,
  wait,
  write,
  written,
} from './written.js';

const NAMES = [...'ABCDEFGH'];

/** The same body for several processes. */
const each = (count: number, bodyOf: (index: number, name: string) => Body): Record<string, Body> =>
  Object.fromEntries(NAMES.slice(0, count).map((name, index) => [name, bodyOf(index, name)]));

const fileOf = (content: string): ObjectModel => ({ kind: 'file', content });
export const semaphore = (value: number): ObjectModel => ({ kind: 'semaphore', value, bound: null });
export const event = (isSet = false): ObjectModel => ({ kind: 'event', isSet });
export const queue = (...items: string[]): ObjectModel => ({
  kind: 'queue',
  maxsize: 0,
  items,
  puts: items.length,
  gets: 0,
  done: 0,
});

export const lostUpdate = (processes: number): ProgramTree =>
  written(
    each(
      processes,
      () =>
        function* () {
          const found = numberIn(yield read('count'));
          yield write('count', String(found + 1));
        },
    ),
    { 'file count': fileOf('0') },
  );

export const twoLocks = (): ProgramTree =>
  written({
    *A() {
      yield acquire('a');
      yield acquire('b');
      yield release('b');
      yield release('a');
    },
    *B() {
      yield acquire('b');
      yield acquire('a');
      yield release('a');
      yield release('b');
    },
  });

export const oversell = (buyers: number): ProgramTree =>
  written(
    each(
      buyers,
      () =>
        function* () {
          const left = numberIn(yield read('left'));
          if (left > 0) {
            yield write('left', String(left - 1));
            yield print('sold');
          }
        },
    ),
    { 'file left': fileOf('1') },
  );

export const lockAroundEach = (): ProgramTree =>
  written(
    each(
      2,
      () =>
        function* () {
          yield acquire('lock');
          const money = numberIn(yield read('account'));
          yield release('lock');
          if (money < 70) return;
          yield acquire('lock');
          const now = numberIn(yield read('account'));
          yield write('account', String(now - 70));
          yield release('lock');
        },
    ),
    { 'file account': fileOf('100') },
  );

export const pidFile = (): ProgramTree =>
  written(
    each(
      2,
      (_, name) =>
        function* () {
          if (isError(yield read('pid'))) yield write('pid', name);
          yield print(valueIn(yield read('pid')));
        },
    ),
  );

export const philosophers = (count: number): ProgramTree =>
  written(
    each(
      count,
      (index) =>
        function* () {
          const [left, right] = [`fork${index}`, `fork${(index + 1) % count}`];
          yield acquire(left);
          yield acquire(right);
          yield release(right);
          yield release(left);
        },
    ),
  );

/** Everybody leaves a name at each fork, so that who had it last stands in the outcome. */
export const namedPhilosophers = (count: number): ProgramTree =>
  written(
    each(
      count,
      (index, name) =>
        function* () {
          const [left, right] = [`fork${index}`, `fork${(index + 1) % count}`];
          yield acquire(left);
          yield acquire(right);
          yield write(left, name);
          yield write(right, name);
          yield release(right);
          yield release(left);
        },
    ),
  );

export const lookThenGet = (): ProgramTree => {
  const consumer: Body = function* () {
    if (numberIn(yield look('items')) > 0) yield get('items');
  };
  return written(
    {
      *A() {
        yield put('items', 'x');
      },
      B: consumer,
      C: consumer,
    },
    { items: queue() },
  );
};

export const oneSentinel = (): ProgramTree =>
  written({
    *A() {
      yield put('items', 'x');
      yield put('items', 'end');
    },
    *B() {
      while (valueIn(yield get('items')) !== 'end');
    },
    *C() {
      while (valueIn(yield get('items')) !== 'end');
    },
  });

export const barrier = (processes: number, rounds: number): ProgramTree =>
  written(
    each(
      processes,
      () =>
        function* () {
          for (let round = 0; round < rounds; round++) yield meet('barrier', processes);
        },
    ),
  );

export const readersAndWriters = (): ProgramTree => {
  const reader: Body = function* () {
    yield acquire('count-lock');
    const before = numberIn(yield read('readers'));
    yield write('readers', String(before + 1));
    if (before === 0) yield p('room');
    yield release('count-lock');
    yield print(valueIn(yield read('data')));
    yield acquire('count-lock');
    const after = numberIn(yield read('readers'));
    yield write('readers', String(after - 1));
    if (after === 1) yield v('room');
    yield release('count-lock');
  };
  return written(
    {
      *A() {
        yield p('room');
        yield write('data', 'new');
        yield v('room');
      },
      B: reader,
      C: reader,
    },
    { room: semaphore(1), 'file readers': fileOf('0'), 'file data': fileOf('old') },
  );
};

export const strayRelease = (): ProgramTree => {
  const visitor: Body = function* () {
    yield p('room');
    const inside = numberIn(yield read('inside'));
    yield write('inside', String(inside + 1));
    yield v('room');
  };
  return written(
    {
      A: visitor,
      B: visitor,
      *C() {
        yield v('room');
      },
    },
    { room: semaphore(1), 'file inside': fileOf('0') },
  );
};

export const tornMessage = (): ProgramTree => {
  const reader: Body = function* () {
    const head = valueIn(yield recv('pipe'));
    yield print(`${head} ${valueIn(yield recv('pipe'))}`);
  };
  return written(
    {
      *A() {
        yield send('pipe', 'head1');
        yield send('pipe', 'body1');
        yield send('pipe', 'head2');
        yield send('pipe', 'body2');
      },
      B: reader,
      C: reader,
    },
    { pipe: newPipe({ ends: { A: [2], B: [1], C: [1] } }) },
  );
};

export const doubleChecked = (): ProgramTree =>
  written(
    each(
      2,
      (_, name) =>
        function* () {
          if (isError(yield read('object'))) {
            yield acquire('lock');
            yield write('object', name);
            yield release('lock');
          }
          yield print(valueIn(yield read('object')));
        },
    ),
  );

export const ifNotWhile = (): ProgramTree => {
  const producer: Body = function* () {
    yield acquire('lock');
    yield write('box', String(numberIn(yield read('box')) + 1));
    yield v('filled');
    yield release('lock');
  };
  const consumer: Body = function* () {
    yield acquire('lock');
    let found = numberIn(yield read('box'));
    if (found === 0) {
      yield release('lock');
      yield p('filled');
      yield acquire('lock');
      found = numberIn(yield read('box'));
    }
    yield write('box', String(found - 1));
    if (found === 0) yield print('took from an empty box');
    yield release('lock');
  };
  return written(
    { A: producer, B: producer, C: consumer, D: consumer },
    { 'file box': fileOf('0'), filled: semaphore(0) },
  );
};

export const lostWakeUp = (): ProgramTree =>
  written(
    {
      *A() {
        if (isError(yield read('ready'))) yield wait('bell');
      },
      *B() {
        yield write('ready', 'yes');
        yield set('bell');
        yield clear('bell');
      },
    },
    { bell: event() },
  );

export const sleepingBarber = (): ProgramTree =>
  written(
    {
      *A() {
        yield acquire('lock');
        const waiting = numberIn(yield read('waiting'));
        yield release('lock');
        if (waiting === 0) {
          yield clear('bell');
          yield wait('bell');
        }
        yield set('done');
      },
      *B() {
        yield acquire('lock');
        yield write('waiting', String(numberIn(yield read('waiting')) + 1));
        yield release('lock');
        yield set('bell');
        yield wait('done');
      },
    },
    { 'file waiting': fileOf('0') },
  );

/** Whoever has the lock may be killed while he has it. */
export const orphanedLock = (): ProgramTree => {
  const body: Body = function* () {
    yield acquire('lock');
    yield release('lock');
  };
  return written({ A: body, B: body }, {}, { killed: ['A'] });
};

/** A home-made barrier for two, used twice: who comes last opens the door, and nobody closes it. */
export const homeMadeBarrier = (): ProgramTree =>
  written(
    each(
      2,
      () =>
        function* () {
          for (let round = 1; round <= 2; round++) {
            yield acquire('lock');
            const come = numberIn(yield read('come')) + 1;
            yield write('come', String(come === 2 ? 0 : come));
            yield release('lock');
            if (come === 2) yield set('door');
            yield wait('door');
            yield print(`past ${round}`);
          }
        },
    ),
    { 'file come': fileOf('0'), door: event() },
  );
