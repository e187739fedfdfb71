/**
 * Event logs for tests, one event a line: seconds, process, what it does. Times may be written as they come to mind;
 * the order of the lines is the order of the log. A "run" event by the observer comes first unless the log has one.
 *
 *   0.10 main spawn p1          0.30 p1 wait printer       0.50 p1 block join p2
 *   0.20 p1 start               0.30 p1 wait gate:event timeout=2
 *   0.90 p1 exit 1 TypeError: x 0.90 p1 found signal 9     0.90 p1 state Z wchan=do_exit
 *   0.10 main spawn p1 hose:receiving (ends of pipes)     0.90 p1 close hose:pipe end=sending
 *   0.50 p1 send hose A bytes=128 (the message's number is its item)
 *   0.10 main spawn p1 talk:both:2 (an end of a two-way pipe)  0.50 p1 block talk:pipe side=2
 *   2.10 observer end timeout stopped=2.00
 *   0.50 p1 block box:queue until=item (what it waits for there)
 *   0.95 p1 state Z ppid=1 parent=init memory=0 (ppid is main's unless it is given, as a number or a name)
 */
import { buildTimeline } from '../../src/trace/build-timeline.js';
import { type EventBody, LOG_VERSION, type Primitive, type TraceEvent } from '../../src/trace/events.js';
import type { Timeline } from '../../src/trace/timeline.js';

export const OBSERVER_PID = 1000;

export function log(text: string): TraceEvent[] {
  const lines = text
    .split('\n')
    .map((line) => line.replace(/(^|\s)#.*/, '').trim())
    .filter((line) => line !== '');
  const pids = new Map([['observer', OBSERVER_PID]]);
  const pidOf = (name: string) =>
    pids.get(name) ?? (pids.set(name, OBSERVER_PID + pids.size).get(name) as number);
  const withRun = lines.some((line) => / run\b/.test(line)) ? lines : ['0 observer run', ...lines];
  return withRun.map((line, seq) => {
    const [, t = '', process = '', verb = '', rest = ''] = /^(\S+)\s+(\S+)\s+(\S+)\s*(.*)$/.exec(line) ?? [];
    const read = READERS[verb];
    if (!read || !Number.isFinite(Number(t))) throw new Error(`not an event: ${line}`);
    return { seq, t: Number(t), process, pid: pidOf(process), ...read(rest, pidOf) } as TraceEvent;
  });
}

export function timeline(text: string): Timeline {
  return buildTimeline(log(text));
}

type Reader = (rest: string, pidOf: (name: string) => number) => EventBody;

const READERS: Readonly<Record<string, Reader>> = {
  run: () => ({
    kind: 'run',
    version: LOG_VERSION,
    program: 'test',
    lesson: false,
    seed: 1,
    speed: 1,
    parameters: {},
    platform: 'linux',
    node: 'v20.0.0',
  }),
  spawn: (rest, pidOf) => {
    const [child = '', ...handed] = rest.split(' ');
    const ends = handed.map((each) => {
      const [object = '', end = '', side] = each.split(':');
      return { object, end: end as 'sending', ...(side ? { side: Number(side) as 1 } : {}) };
    });
    return { kind: 'spawn', child, childPid: pidOf(child), daemon: false, ...(ends[0] ? { ends } : {}) };
  },
  start: (rest, pidOf) => {
    const made = rest === '' ? [] : rest.split(' ');
    return { kind: 'start', ppid: pidOf('main'), ...(made.length > 0 ? { made } : {}) };
  },
  exit: (rest) => readExit(rest, 'self'),
  found: (rest) => readExit(rest, 'observer'),
  fail: (rest) => {
    const [name = '', message = ''] = rest.split(': ');
    return { kind: 'fail', error: { name, message } };
  },
  join: (rest, pidOf) => {
    const [child = '', exitcode = '0'] = rest.split(' ');
    return { kind: 'join', child, childPid: pidOf(child), exitcode: Number(exitcode) };
  },
  print: (text) => ({ kind: 'print', text }),
  output: (text) => ({ kind: 'output', stream: 'stderr', text }),
  sleep: (seconds) => ({ kind: 'sleep', seconds: Number(seconds) }),
  wake: () => ({ kind: 'wake' }),
  wait: (rest) => ({ kind: 'wait', ...readObject(rest), ...readNumbers(rest) }),
  acquire: (rest) => ({ kind: 'acquire', ...readObject(rest), ...readNumbers(rest) }),
  release: (rest) => ({ kind: 'release', ...readObject(rest) }),
  pass: (rest) => ({ kind: 'pass', ...readObject(rest), ...readNumbers(rest) }),
  block: (rest) => {
    const until = /until=(\S+)/.exec(rest)?.[1] as 'item' | undefined;
    const numbers = readNumbers(rest.replace(/until=\S+/, ''));
    return { kind: 'block', ...readWaitedFor(rest), ...numbers, ...(until ? { until } : {}) };
  },
  timeout: (rest) => ({ kind: 'timeout', ...readWaitedFor(rest) }),
  set: (object) => ({ kind: 'set', object }),
  clear: (object) => ({ kind: 'clear', object }),
  put: (rest) => ({ kind: 'put', ...readItem(rest) }),
  get: (rest) => ({ kind: 'get', ...readItem(rest) }),
  look: (rest) => ({ kind: 'look', object: rest.split(' ')[0] ?? '', size: 0, ...readNumbers(rest) }),
  send: (rest) => ({ kind: 'send', ...readMessage(rest) }),
  recv: (rest) => ({ kind: 'recv', ...readMessage(rest) }),
  broken: (rest) => {
    const [object = '', problem = 'mixed'] = rest.split(' ');
    return { kind: 'broken', object, problem: problem as 'mixed' };
  },
  read: (rest) => ({ kind: 'read', ...readContent(rest) }),
  write: (rest) => ({ kind: 'write', ...readContent(rest) }),
  eof: (object) => ({ kind: 'eof', object }),
  close: (rest) => {
    const end = /end=(\S+)/.exec(rest)?.[1] as 'sending' | undefined;
    return { kind: 'close', ...readObject(rest), ...(end ? { end } : {}), ...readSide(rest) };
  },
  done: (rest) => ({ kind: 'done', object: rest.split(' ')[0] ?? '', left: 0, ...readNumbers(rest) }),
  var: (rest) => ({ kind: 'var', name: rest.split(' ')[0] ?? '', value: rest.split(' ')[1] ?? '' }),
  kill: (rest, pidOf) => {
    const [child = '', signal = '15', farewell] = rest.split(' ');
    return {
      kind: 'kill',
      child,
      childPid: pidOf(child),
      signal: Number(signal),
      ...(farewell === 'farewell' ? { farewell: true } : {}),
    };
  },
  state: (rest, pidOf) => {
    const wchan = /wchan=(\S+)/.exec(rest)?.[1];
    const of = /ppid=(\S+)/.exec(rest)?.[1] ?? 'main';
    const ppid = /^\d/.test(of) ? Number(of) : pidOf(of);
    const memory = Number(/memory=(\d+)/.exec(rest)?.[1] ?? Number.NaN);
    const parent = /parent=(\S+)/.exec(rest)?.[1];
    return {
      kind: 'state',
      state: rest[0] as 'S',
      ppid,
      cpu: Number(/cpu=(\S+)/.exec(rest)?.[1] ?? 0),
      ...(Number.isNaN(memory) ? {} : { memory }),
      ...(parent ? { parent } : {}),
      ...(wchan ? { wchan } : {}),
    };
  },
  /** `p1 point {"call":"exit"}`: what it is about to do. */
  point: (operation) => ({ kind: 'point', gate: 1, ...JSON.parse(operation) }),
  standstill: () => ({ kind: 'standstill' }),
  stop: (reason) => ({ kind: 'stop', reason: reason as 'timeout' }),
  spin: (object) => ({ kind: 'spin', object, looks: 50_000, seconds: 0.05 }),
  copy: (rest) => {
    const [variable = '', target = '', line = '1'] = rest.split(' ');
    return { kind: 'copy', variable, target, line: Number(line) };
  },
  end: (rest) => {
    const [reason = ''] = rest.split(' ');
    return { kind: 'end', reason: reason as 'finished', ...readNumbers(rest) };
  },
  verdict: (finding) => ({ kind: 'verdict', finding, shown: null, data: {}, evidence: [] }),
};

function readExit(rest: string, seenBy: 'self' | 'observer'): EventBody {
  const [how = '', ...more] = rest.split(' ');
  if (how === 'unknown') return { kind: 'exit', code: null, signal: null, seenBy };
  if (how === 'signal') return { kind: 'exit', code: null, signal: Number(more[0]), seenBy };
  const [name = '', message = ''] = more.join(' ').split(': ');
  return {
    kind: 'exit',
    code: Number(how),
    signal: null,
    seenBy,
    ...(name ? { error: { name, message } } : {}),
  };
}

function readSide(rest: string): { readonly side?: 1 | 2 } {
  const side = /side=(\d)/.exec(rest)?.[1];
  return side ? { side: Number(side) as 1 } : {};
}

function readObject(rest: string): { readonly object: string; readonly primitive: Primitive } {
  const [object = '', primitive = 'lock'] = (rest.split(' ')[0] ?? '').split(':');
  return { object, primitive: primitive as Primitive };
}

function readNumbers(rest: string): Readonly<Record<string, number>> {
  return Object.fromEntries(
    [...rest.matchAll(/(\w+)=(\S+)/g)].map(([, name, value]) => [name, Number(value)]),
  );
}

function readWaitedFor(rest: string): { readonly object: string; readonly on: Primitive | 'join' } {
  const [first = '', second = ''] = rest.split(' ');
  if (first === 'join') return { on: 'join', object: second };
  const { object, primitive } = readObject(first);
  return { on: primitive, object };
}

/** `tickets.json {"left":4}` */
function readContent(rest: string): { readonly object: string; readonly value: string } {
  const [object = '', ...value] = rest.split(' ');
  return { object, value: value.join(' ') };
}

/** `hose A bytes=128` */
function readMessage(rest: string) {
  const { object, item } = readItem(rest.replace(/ (bytes|side)=\d+/g, ''));
  return { object, item, message: item, ...readNumbers(rest) };
}

/** `buns A number=1 size=1` */
function readItem(rest: string): { readonly object: string; readonly item: string } {
  const numbers = /( (number|size)=\d+)*$/.exec(rest)?.[0] ?? '';
  const [object = '', ...item] = rest.slice(0, rest.length - numbers.length).split(' ');
  return { object, item: item.join(' '), ...readNumbers(numbers) };
}
