/** Event logs for tests: written by hand, small, and like the ones real runs make. */
import type { EventBody, TraceEvent } from '../../src/trace/events.js';

/** One event before it has a number: when, who, what. */
export type Entry = readonly [t: number, process: string, body: EventBody];

/** Entries in any order to a log: sorted by time (ties stay as written), numbered, with pids in order of spawning. */
export function toLog(entries: readonly Entry[]): TraceEvent[] {
  const pids = new Map<string, number>([['observer', 4700]]);
  for (const [, process, body] of entries) {
    for (const name of body.kind === 'spawn' ? [process, body.child] : [process]) {
      if (!pids.has(name)) pids.set(name, 4710 + pids.size);
    }
  }
  const pidOf = (name: string) => pids.get(name) as number;
  return entries
    .map((entry, place) => ({ entry, place }))
    .sort((a, b) => a.entry[0] - b.entry[0] || a.place - b.place)
    .map(({ entry: [t, process, body] }, seq) => {
      const filled = 'childPid' in body ? { ...body, childPid: pidOf(body.child) } : body;
      return { seq, t, process, pid: pidOf(process), ...filled } as TraceEvent;
    });
}

export const run = (program: string, speed = 1, processes = 3): Entry => [
  0,
  'observer',
  {
    kind: 'run',
    version: 1,
    program,
    lesson: true,
    seed: 7,
    speed,
    parameters: { processes, seconds: 3 },
    platform: 'linux',
    node: 'v20.20.2',
  },
];

const spawn = (t: number, child: string): Entry => [
  t,
  'main',
  { kind: 'spawn', child, childPid: 0, daemon: false },
];
const start = (t: number, name: string): Entry => [t, name, { kind: 'start', ppid: 4711 }];
const print = (t: number, name: string, text: string): Entry => [t, name, { kind: 'print', text }];
const exit = (t: number, name: string): Entry => [
  t,
  name,
  { kind: 'exit', code: 0, signal: null, seenBy: 'self' },
];
const block = (t: number, name: string, on: 'join' | 'lock', object: string): Entry => [
  t,
  name,
  { kind: 'block', on, object },
];
const join = (t: number, child: string, exitcode = 0): Entry => [
  t,
  'main',
  { kind: 'join', child, childPid: 0, exitcode },
];
const lock = (t: number, name: string, kind: 'wait' | 'acquire' | 'release', object = 'printer'): Entry => [
  t,
  name,
  { kind, object, primitive: 'lock' },
];
const asleep = (t: number, name: string, wchan: string): Entry => [
  t,
  name,
  { kind: 'state', state: 'S', ppid: 4711, wchan, cpu: 0.04 },
];
const end = (t: number, reason: 'finished' | 'failed' | 'timeout' | 'interrupted' = 'finished'): Entry => [
  t,
  'observer',
  { kind: 'end', reason },
];

/** A turn: starts printing, sleeps, has finished printing. */
const turn = (t: number, name: string, seconds: number): Entry[] => [
  print(t, name, `${name} starts printing`),
  [t + 0.0002, name, { kind: 'sleep', seconds }],
  [t + seconds, name, { kind: 'wake' }],
  print(t + seconds + 0.0003, name, `${name} has finished printing`),
];

/** Everyone at once. */
export function lockV1(): TraceEvent[] {
  const seconds = { p1: 2, p2: 3, p3: 1 };
  const names = ['p1', 'p2', 'p3'] as const;
  return toLog([
    run('lock-v1'),
    start(0.048, 'main'),
    ...names.flatMap((name, index): Entry[] => {
      const t = 0.052 + 0.003 * index;
      const begin = t + 0.052 + 0.006 * ((index + 2) % 3);
      return [
        spawn(t, name),
        start(begin, name),
        ...turn(begin + 0.0005, name, seconds[name]),
        exit(begin + seconds[name] + 0.003, name),
      ];
    }),
    block(0.061, 'main', 'join', 'p1'),
    asleep(0.08, 'main', 'do_wait'),
    join(2.131, 'p1'),
    block(2.1312, 'main', 'join', 'p2'),
    asleep(2.15, 'p3', 'do_exit'),
    join(3.14, 'p2'),
    join(3.1402, 'p3'),
    exit(3.143, 'main'),
    end(3.15),
  ]);
}

/** One after the other, by join. */
export function lockV2(): TraceEvent[] {
  const seconds = { p1: 2, p2: 3, p3: 1 };
  const entries: Entry[] = [run('lock-v2'), start(0.048, 'main')];
  let t = 0.052;
  for (const name of ['p1', 'p2', 'p3'] as const) {
    const begin = t + 0.051;
    const done = begin + seconds[name] + 0.003;
    entries.push(spawn(t, name), block(t + 0.001, 'main', 'join', name), asleep(t + 0.02, 'main', 'do_wait'));
    entries.push(start(begin, name), ...turn(begin + 0.0005, name, seconds[name]), exit(done, name));
    entries.push(join(done + 0.006, name));
    t = done + 0.007;
  }
  return toLog([...entries, exit(t, 'main'), end(t + 0.008)]);
}

/** Everyone at once, one lock. p2 comes first, p1 overtakes p3. */
export function lockV3(): TraceEvent[] {
  return toLog([
    run('lock-v3'),
    start(0.048, 'main'),
    spawn(0.052, 'p1'),
    spawn(0.055, 'p2'),
    spawn(0.058, 'p3'),
    block(0.0585, 'main', 'join', 'p1'),
    asleep(0.07, 'main', 'do_wait'),
    start(0.104, 'p2'),
    lock(0.1043, 'p2', 'wait'),
    lock(0.1044, 'p2', 'acquire'),
    ...turn(0.1046, 'p2', 2),
    start(0.109, 'p3'),
    lock(0.1092, 'p3', 'wait'),
    block(0.1093, 'p3', 'lock', 'printer'),
    start(0.113, 'p1'),
    lock(0.1132, 'p1', 'wait'),
    block(0.1133, 'p1', 'lock', 'printer'),
    asleep(0.12, 'p3', 'futex_do_wait'),
    asleep(0.1201, 'p1', 'futex_do_wait'),
    lock(2.1052, 'p2', 'release'),
    lock(2.1055, 'p1', 'acquire'),
    ...turn(2.1058, 'p1', 1),
    exit(2.107, 'p2'),
    [2.12, 'p2', { kind: 'state', state: 'Z', ppid: 4711, cpu: 0.05 }],
    lock(3.1064, 'p1', 'release'),
    lock(3.1068, 'p3', 'acquire'),
    ...turn(3.107, 'p3', 3),
    exit(3.109, 'p1'),
    join(3.112, 'p1'),
    join(3.1122, 'p2'),
    block(3.1123, 'main', 'join', 'p3'),
    lock(6.1076, 'p3', 'release'),
    exit(6.109, 'p3'),
    join(6.112, 'p3'),
    exit(6.1124, 'main'),
    end(6.12),
  ]);
}

/** Two locks taken in opposite order, stopped by the time limit. */
export function deadlock(): TraceEvent[] {
  return toLog([
    run('./deadlock.ts'),
    start(0.05, 'main'),
    spawn(0.052, 'anna'),
    spawn(0.055, 'bo'),
    block(0.056, 'main', 'join', 'anna'),
    start(0.1, 'anna'),
    lock(0.101, 'anna', 'acquire', 'fork'),
    print(0.102, 'anna', 'anna has the fork'),
    start(0.108, 'bo'),
    lock(0.109, 'bo', 'acquire', 'knife'),
    print(0.11, 'bo', 'bo has the knife'),
    lock(1.101, 'anna', 'wait', 'knife'),
    block(1.1011, 'anna', 'lock', 'knife'),
    lock(1.111, 'bo', 'wait', 'fork'),
    block(1.1112, 'bo', 'lock', 'fork'),
    asleep(1.12, 'bo', 'futex_do_wait'),
    [4.98, 'observer', { kind: 'stop', reason: 'timeout' }],
    end(5, 'timeout'),
    ...(['main', 'anna', 'bo'] as const).map(
      (name): Entry => [4.99, name, { kind: 'exit', code: null, signal: 9, seenBy: 'observer' }],
    ),
  ]);
}

/** A zombie that is never collected, an orphan that is adopted, one that fails, a queue and a shared value. */
export function family(): TraceEvent[] {
  return toLog([
    run('./family.ts', 4),
    start(0.05, 'main'),
    spawn(0.052, 'brief'),
    spawn(0.055, 'steady'),
    spawn(0.058, 'clumsy'),
    start(0.1, 'brief'),
    print(0.102, 'brief', 'I am done at once.'),
    exit(0.103, 'brief'),
    [0.12, 'brief', { kind: 'state', state: 'Z', ppid: 4711, cpu: 0.04 }],
    start(0.105, 'steady'),
    [0.106, 'steady', { kind: 'sleep', seconds: 12 }],
    start(0.11, 'clumsy'),
    [0.12, 'clumsy', { kind: 'put', object: 'buns', item: '1', size: 1 }],
    [0.13, 'clumsy', { kind: 'var', name: 'tickets', value: 3 }],
    [
      0.31,
      'clumsy',
      {
        kind: 'exit',
        code: 1,
        signal: null,
        seenBy: 'self',
        error: { name: 'TypeError', message: 'buns.length is not a function' },
      },
    ],
    [0.4, 'main', { kind: 'sleep', seconds: 4 }],
    [1.4, 'main', { kind: 'wake' }],
    print(1.401, 'main', 'I leave now.\nNobody waited for anybody.'),
    exit(1.402, 'main'),
    [
      1.41,
      'steady',
      { kind: 'state', state: 'S', ppid: 812, parent: 'systemd', wchan: 'hrtimer_nanosleep', cpu: 0.05 },
    ],
    [3.1, 'steady', { kind: 'wake' }],
    print(3.101, 'steady', 'still here'),
    exit(3.102, 'steady'),
    end(3.2, 'failed'),
  ]);
}

/** A hundred processes and one lock. */
export function hundred(count = 100): TraceEvent[] {
  const names = Array.from({ length: count }, (_, index) => `p${index + 1}`);
  const entries: Entry[] = [run('./hundred.mjs', 1, count), start(0.048, 'main')];
  names.forEach((name, index) => {
    entries.push(spawn(0.05 + index * 0.004, name), start(0.4 + index * 0.006, name));
    const asks = 0.402 + index * 0.006;
    const gets = 0.45 + index * 0.012;
    if (gets > asks + 0.05) entries.push(block(asks, name, 'lock', 'door'));
    const failed = index === 41;
    entries.push(lock(gets, name, 'acquire', 'door'), print(gets + 0.001, name, `${name} was here`));
    entries.push(lock(gets + 0.009, name, 'release', 'door'));
    entries.push(
      failed
        ? [gets + 0.011, name, { kind: 'exit', code: null, signal: 9, seenBy: 'observer' }]
        : exit(gets + 0.011, name),
    );
  });
  const done = 0.47 + count * 0.012;
  entries.push(block(0.05 + count * 0.004, 'main', 'join', 'p1'));
  for (const name of names)
    entries.push(join(done + names.indexOf(name) * 0.0001, name, name === 'p42' ? -9 : 0));
  return toLog([...entries, exit(done + 0.1, 'main'), end(done + 0.11)]);
}
