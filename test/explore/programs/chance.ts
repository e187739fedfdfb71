/** Programs by chance: short, over few objects, and with calls that depend on the answers before. */
import type { Call, Reply } from '../../../src/explore/model/call.js';
import { newPipe } from '../../../src/explore/model/pipe-ends.js';
import type { ObjectModel } from '../../../src/explore/model/state.js';
import type { ProgramTree } from '../../../src/explore/program.js';
import { createGenerator } from '../../../src/mp/generator.js';
import { event, queue, semaphore } from './table.js';
import * as calls from './written.js';

interface Theme {
  readonly pool: readonly Call[];
  readonly objects?: Readonly<Record<string, ObjectModel>>;
  readonly killed?: readonly string[];
}

const rlock = (name: 'acquire' | 'release', timeout?: number): Call => ({
  operation: { call: name, primitive: 'rlock', object: 'r', ...(timeout === undefined ? {} : { timeout }) },
});

const joinChild = (child: string, timeout?: number): Call => ({
  operation: { call: 'join', child, ...(timeout === undefined ? {} : { timeout }) },
});

const {
  acquire,
  release,
  p,
  v,
  set,
  clear,
  wait,
  meet,
  put,
  get,
  look,
  send,
  recv,
  read,
  write,
  print,
  call,
} = calls;

const poll = (timeout?: number): Call => ({
  operation: { call: 'poll', object: 'pipe', ...(timeout === undefined ? {} : { timeout }) },
});
const close = (end: 'receiving' | 'sending'): Call => ({ operation: { call: 'close', object: 'pipe', end } });

export const THEMES: Readonly<Record<string, Theme>> = {
  locks: { pool: [acquire('a'), acquire('b'), release('a'), release('b'), acquire('a', 0), acquire('b', 1)] },
  'recursive locks': {
    pool: [rlock('acquire'), rlock('release'), rlock('acquire', 0), acquire('a'), release('a')],
  },
  semaphores: {
    pool: [p('s'), v('s'), p('s', 0), p('s', 1), look('s'), v('s')],
    objects: { s: semaphore(1) },
  },
  'bounded semaphores': {
    pool: [p('s'), v('s'), v('s'), p('s', 1), look('s')],
    objects: { s: { kind: 'semaphore', value: 1, bound: 2 } },
  },
  events: { pool: [set('e'), clear('e'), wait('e'), wait('e', 1), look('e')], objects: { e: event() } },
  barriers: {
    pool: [meet('b', 2), meet('b', 2), meet('b', 2, 1), call('abort', 'b'), call('reset', 'b'), look('b')],
    objects: { b: { kind: 'barrier', round: 1, count: 0, broken: false, brokenRounds: [] } },
  },
  queues: {
    pool: [put('q', 'x'), put('q', 'y'), get('q'), get('q', 0), get('q', 1), look('q')],
    objects: { q: queue() },
  },
  'queues with a limit': {
    pool: [put('q', 'x', 1), put('q', 'y', 1), get('q'), get('q', 1), look('q')],
    objects: { q: { ...queue(), maxsize: 1 } as ObjectModel },
  },
  'queues to join': { pool: [put('q', 'x'), get('q'), call('done', 'q'), call('join-queue', 'q')] },
  pipes: {
    pool: [
      send('pipe', 'x'),
      send('pipe', 'y'),
      recv('pipe'),
      recv('pipe'),
      poll(0),
      poll(1),
      close('sending'),
      close('receiving'),
    ],
    objects: { pipe: newPipe({ capacity: 200, ends: { A: [1, 2], B: [1, 2], C: [1, 2] } }) },
  },
  'messages larger than the pipe': {
    pool: [send('pipe', 'x', 500), send('pipe', 'y'), poll(1), close('receiving'), call('exit')],
    objects: { pipe: newPipe({ capacity: 200, ends: { A: [1, 2], B: [1, 2], C: [1, 2] } }) },
    killed: ['A'],
  },
  files: { pool: [read('f'), write('f', '1'), write('f', '2'), print('x'), read('g'), write('g', '1')] },
  'killing by hand': {
    pool: [acquire('a'), release('a'), acquire('a', 1), print('x'), call('exit')],
    killed: ['A', 'B'],
  },
  'the end of others': {
    pool: [
      call('exit'),
      joinChild('A'),
      joinChild('B', 1),
      call('is-alive', 'A'),
      call('kill', 'A'),
      print('x'),
    ],
  },
  everything: {
    pool: [
      acquire('a'),
      release('a'),
      set('e'),
      wait('e', 1),
      put('q', 'x', 1),
      get('q'),
      look('q'),
      read('f'),
      write('f', '1'),
    ],
    objects: { q: { ...queue(), maxsize: 1 } as ObjectModel, e: event() },
  },
};

/** The same for the same seed. */
export function byChance(theme: string, seed: number, sizes: readonly number[]): ProgramTree {
  const { pool, objects = {}, killed = [] } = THEMES[theme] as Theme;
  const bodies = calls.bodiesOf(
    sizes.map((size, index) => {
      const name = 'ABCD'[index] as string;
      return [
        name,
        function* () {
          const replies: Reply[] = [];
          while (replies.length < size) {
            const generate = createGenerator(`${seed} ${name} ${replies.join(' ')}`);
            const next = pool[Math.floor(generate() * pool.length)] as Call;
            replies.push(yield next);
            if (next.operation.call === 'exit') return;
          }
        },
      ];
    }),
  );
  return calls.written(bodies, objects, { killed });
}
