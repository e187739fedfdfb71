/** What an event says of its place is so: that line of the program makes that call. Of real runs of all kinds of programs. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { EventKind, TraceEvent } from '../../src/trace/events.js';
import { fixturePath, launch } from '../helpers/launch.js';
import { turns } from '../helpers/turns.js';

/** How the call is written that tells an event of this kind. */
const WRITTEN: Partial<Record<EventKind, RegExp>> = {
  spawn: /\.start\(/,
  join: /\.(join|isAlive)\(|\.exitcode|activeChildren\(/,
  kill: /\.(terminate|kill)\(/,
  print: /print\(|console\./,
  output: /console\./,
  sleep: /sleep\(/,
  wake: /sleep\(/,
  read: /readJson\b/,
  write: /writeJson\(/,
  var: /show\(/,
  wait: /\.(acquire|wait|get|put|join|recv|poll)(Nowait)?\(|wait\(/,
  block: /\.(acquire|wait|get|put|join|recv|send|poll)(Bytes)?\(|wait\(/,
  acquire: /\.acquire\(/,
  release: /\.release\(/,
  timeout: /\.(acquire|wait|get|put|join|poll)(Nowait)?\(|wait\(/,
  pass: /\.(wait|join|poll|send)(Bytes)?\(|wait\(/,
  set: /\.set\(/,
  clear: /\.clear\(/,
  put: /\.put(Nowait)?\(/,
  get: /\.get(Nowait)?\(/,
  send: /\.send(Bytes)?\(/,
  recv: /\.recv(Bytes)?\(/,
  eof: /\.recv(Bytes)?\(/,
  close: /\.close\(/,
  done: /\.taskDone\(/,
};

/** It is no call, or mp itself makes it: at its end a process terminates its daemons and joins its children. */
function mayBeNobodys(event: TraceEvent): boolean {
  if (event.kind === 'block') return event.on === 'join';
  return ['start', 'exit', 'fail', 'join', 'kill'].includes(event.kind);
}

const PROGRAMS = [
  'family.ts',
  'right/barrier-rounds.ts',
  'right/bounded-buffer.ts',
  'right/event.ts',
  'right/joinable.ts',
  'right/shared-file.ts',
  'right/two-way-pipe.ts',
  'right/back-off.ts',
  'right/collected-late.ts',
  'right/gate.ts',
  'right/grandchildren.ts',
  'right/large-messages.ts',
  'right/lock.ts',
  'right/locks-as-signals.ts',
  'right/one-way-pipe.ts',
  'right/pool.ts',
  'right/seats.ts',
  'right/signal-semaphore.ts',
  'right/terminated-server.ts',
  'right/two-locks-in-order.ts',
  'pipe/talk.ts',
  'queue/story.ts',
];

describe('the place of an event', () => {
  it.each(PROGRAMS.slice(0, turns(5, PROGRAMS.length)))('is where %s makes that call', async (fixture) => {
    const { events } = await launch(fixture, { settings: { speed: 4 } });
    const told = events.filter(({ process, kind }) => process !== 'observer' && kind !== 'state');
    expect(told.filter(isElsewhere(fixture))).toEqual([]);
    expect(told.filter((event) => event.at === undefined && !mayBeNobodys(event))).toEqual([]);
  });

  it('names a file of the program as seen from its folder', async () => {
    const { of } = await launch('places/main.ts');
    expect(of('print').map(({ text, at }) => `${text}: ${at}`)).toEqual([
      'of main: main.ts:6',
      'of a file beside it: parts/loud.ts:4',
      'of a file above it: ../places-above.ts:4',
    ]);
  });

  it('is its own where the program makes other calls while the call is under way', async () => {
    const { of } = await launch('places/nested.ts');
    expect(new Set(of('print').map(({ at }) => at))).toEqual(new Set(['nested.ts:6']));
    expect(of('put').map(({ at }) => at)).toEqual(['nested.ts:11']);
    expect(of('send').map(({ at }) => at)).toEqual(['nested.ts:12']);
    expect(of('write').map(({ at }) => at)).toEqual(['nested.ts:13']);
  });

  it('is of a busy process known for some calls only, and for each wait', async () => {
    const { of, events } = await launch('places/busy.ts');
    const calls = events.filter(({ kind }) => kind === 'acquire' || kind === 'release');
    const known = calls.filter(({ at }) => at !== undefined);
    expect(new Set(known.map(({ at }) => at))).toEqual(new Set(['busy.ts:7', 'busy.ts:8']));
    // 2000 in each second of the clock, the first ones: how many that makes of all depends on how busy the machine is
    const seconds = (calls.at(-1)?.t ?? 0) - (calls[0]?.t ?? 0);
    expect(known.length).toBeLessThanOrEqual(2000 * (Math.floor(seconds) + 2));
    expect(known.length).toBeGreaterThanOrEqual(Math.min(calls.length, 2000));
    const unknownFrom = calls.findIndex(({ at }) => at === undefined);
    expect(unknownFrom < 0 || unknownFrom >= 2000, String(unknownFrom)).toBe(true);
    if (seconds < 10) expect(known.length).toBeLessThan(calls.length);
    expect(of('block').map(({ on, at }) => [on, at])).toEqual([['queue', 'busy.ts:10']]);
  });

  it('leaves errors as they are: their stacks have the usual text', async () => {
    const { of } = await launch('places/busy.ts', { parameters: { fails: true } });
    expect(of('exit', 'main')[0]?.error?.stack).toMatch(/^Error: as asked\n {4}at main \(.*busy\.ts:11:/);
  });
});

function isElsewhere(fixture: string): (event: TraceEvent) => boolean {
  const folder = dirname(fixturePath(fixture));
  return ({ kind, at }) => {
    if (at === undefined) return false;
    const [, file = '', line] = /^(.+):(\d+)$/.exec(at) ?? [];
    const text = readFileSync(join(folder, file), 'utf8').split('\n')[Number(line) - 1] ?? '';
    return !(WRITTEN[kind] ?? /(?!)/).test(text);
  };
}
