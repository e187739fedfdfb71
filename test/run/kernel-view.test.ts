import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { TraceEvent } from '../../src/trace/events.js';
import { fixturePath, type Launched, launch } from '../helpers/launch.js';

/** What the independent watcher saw; `t` is in the log's seconds. */
interface Sight {
  readonly t: number;
  readonly pid: number;
  readonly state: string;
  readonly ppid: number;
  /** CPU time used, in hundredths of a second. */
  readonly ticks: number;
  readonly wchan: string;
}

describe('the kernel’s view in the log', () => {
  let log: Launched;
  let sights: Sight[];

  beforeAll(async () => {
    // on a busy machine the watcher comes to look seldom
    for (const seconds of [2, 8, 32]) {
      await watch(seconds);
      if (Object.keys(stretches).every(isWellSeen)) return;
    }
  });

  async function watch(seconds: number): Promise<void> {
    const word = `CONCUR_LESSON_WATCHED=${process.pid}-${Date.now()}`;
    const watcher = spawn(process.execPath, [fixturePath('watcher.mjs'), word], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const seen = text(watcher.stdout);
    await once(watcher.stdout, 'data'); // it is ready
    vi.stubEnv(...(word.split('=') as [string, string]));
    log = await launch('every-state.ts', { parameters: { seconds } });
    vi.unstubAllEnvs();
    watcher.stdin.end();
    const [clock] = log.of('print', 'main');
    const offset = Number(clock?.text.split(' ')[1]) - (clock?.t ?? 0);
    sights = (await seen)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .filter((line) => line !== 'ready')
      .map(({ at, ...sight }) => ({ ...sight, t: at - offset }));
  }

  /** The middle half of the time between two events: far from what happens at its ends, also on a busy machine. */
  const between = (from: TraceEvent | undefined, to: TraceEvent | undefined) => {
    if (!from || !to) throw new Error('an event is missing');
    const quarter = (to.t - from.t) / 4;
    return { from: from.t + quarter, to: to.t - quarter };
  };
  const first = (kind: TraceEvent['kind'], process: string) => log.of(kind as 'wake', process)[0];
  const pidOf = (process: string) => first('start', process)?.pid;
  const stretches: Record<string, () => { from: number; to: number }> = {
    waiter: () => between(first('block', 'waiter'), first('acquire', 'waiter')),
    busy: () => between(log.of('print', 'busy')[0], log.of('print', 'busy')[1]),
    stopped: () => between(first('start', 'stopped'), first('wake', 'main')),
    ended: () => between(first('exit', 'ended'), first('wake', 'main')),
    main: () => between(first('sleep', 'main'), first('wake', 'main')),
  };
  const middleOf = (process: string) => stretches[process]?.() ?? { from: 0, to: 0 };
  const seenIn = (process: string) => {
    const { from, to } = middleOf(process);
    return sights.filter((sight) => sight.pid === pidOf(process) && sight.t > from && sight.t < to);
  };
  const used = (seen: Sight[]) => (seen.at(-1)?.ticks ?? 0) - (seen[0]?.ticks ?? 0);
  const isWellSeen = (process: string) =>
    seenIn(process).length > 5 && (process !== 'busy' || used(seenIn('busy')) > 5);

  it('has every process under its pid and with its parent', () => {
    const seen = new Map<number, Set<number>>();
    for (const { pid, ppid } of sights) seen.set(pid, (seen.get(pid) ?? new Set()).add(ppid));
    const told = new Map(log.of('start').map((event) => [event.pid, new Set([event.ppid])]));
    expect(told.size).toBe(5);
    for (const [pid, parents] of told) expect(seen.get(pid)).toEqual(parents);
    for (const { pid, ppid } of log.of('state')) expect(told.get(pid)).toEqual(new Set([ppid]));
  });

  it.each([
    ['waiter', 'S'],
    ['busy', 'R'],
    ['stopped', 'T'],
    ['ended', 'Z'],
    ['main', 'S'],
  ])('says of %s what the watcher saw: %s', (process, state) => {
    const seen = seenIn(process);
    expect(isWellSeen(process)).toBe(true);
    expect(new Set(seen.map((sight) => sight.state))).toEqual(new Set([state]));
    // The log tells changes: what it said last holds until it says something else.
    const { from, to } = middleOf(process);
    const told = log.of('state', process);
    const atFirst = told.findLast((event) => event.t <= from);
    const meanwhile = told.filter((event) => event.t > from && event.t < to);
    expect(new Set([atFirst, ...meanwhile].map((event) => event?.state))).toEqual(new Set([state]));
  });

  it('shows that waiting for a lock is sleeping in a futex, without using the processor', () => {
    const waiting = seenIn('waiter');
    for (const { wchan } of waiting) expect(wchan).toContain('futex');
    const told = log.of('state', 'waiter').findLast((event) => event.t <= middleOf('waiter').from);
    expect(told?.wchan).toContain('futex');
    expect(used(seenIn('busy'))).toBeGreaterThan(5);
    expect(used(waiting)).toBeLessThanOrEqual(1);
  });
});
