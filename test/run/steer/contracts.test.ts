/** What calls promise holds where processes go on as a scheduler says, whoever comes in between; and what a choice may meet. */
import { expect, it } from 'vitest';
import { chooseFirst, followSchedule } from '../../../src/run/steer/follow.js';
import type { Steerer } from '../../../src/run/steer/scheduler.js';
import { parseSchedule } from '../../../src/schedule/parse-schedule.js';
import type { TraceEvent } from '../../../src/trace/events.js';
import { launch } from '../../helpers/launch.js';

it.each<[what: string, which: string, schedule: string, reason: string, prints: readonly string[]]>([
  [
    'a barrier breaks and is as new before who waits goes on',
    'reset',
    'main*2 p1*2 main*2 p1',
    'finished',
    ['broken'],
  ],
  ['one is killed before it breaks a barrier', 'abort', 'main*3 p1*2 p2 p2:kill', 'interrupted', []],
  ['packing an item calls the program', 'put', 'main*4', 'finished', ['packed', 'got 1', 'got x']],
  ['packing a message calls the program', 'send', 'main*4', 'finished', ['packed', 'got 200000']],
  ['a child closes its sentinel', 'sentinel', 'main*2 p1*3', 'deadlock', []],
])('%s', async (_, which, schedule, reason, prints) => {
  const run = await launch('steered/contracts.ts', {
    parameters: { which },
    scheduler: followSchedule(parseSchedule(schedule), chooseFirst),
  });
  expect({ reason: run.reason, prints: run.prints() }).toEqual({ reason, prints });
});

it('one that somebody else has ended while it was being chosen makes no step, and the run goes on', async () => {
  const events: TraceEvent[] = [];
  const mainIsOver = () => events.some(({ kind, process }) => kind === 'exit' && process === 'main');
  const scheduler: Steerer = {
    async choose(point) {
      if (point.steps !== 3) return chooseFirst(point);
      process.kill(point.standing[0]?.pid as number, 'SIGKILL');
      await expect.poll(mainIsOver, { interval: 5 }).toBe(true);
      return { process: 'main', how: 'go' };
    },
  };
  const run = await launch('right/lock.ts', { scheduler, onEvent: (event) => void events.push(event) });
  expect(run.of('exit', 'main')).toMatchObject([{ signal: 9 }]);
  expect(run.events.at(-1)?.kind).toBe('end');
});

it('nobody goes on who is chosen after the run was ended', async () => {
  const stop = new AbortController();
  const isStopped = () => events.some(({ kind }) => kind === 'stop');
  const events: TraceEvent[] = [];
  let decided = () => {};
  const late = new Promise<void>((resolve) => {
    decided = resolve;
  });
  const scheduler: Steerer = {
    async choose() {
      stop.abort();
      await expect.poll(isStopped, { interval: 5 }).toBe(true);
      setImmediate(decided);
      return { process: 'main', how: 'go' };
    },
  };
  const onEvent = (event: TraceEvent) => void events.push(event);
  const run = await launch('right/lock.ts', { scheduler, interrupt: stop.signal, onEvent });
  await late;
  expect(run.reason).toBe('interrupted');
  expect(events.filter(({ kind }) => kind === 'steer')).toEqual([]);
});

it('who survives a signal is waited for once, and not again at each step', async () => {
  const times: number[] = [];
  let last = performance.now();
  const follow = followSchedule(parseSchedule('main*2 child*2 main*2 child*7'), chooseFirst);
  const run = await launch('steered/survivor.ts', {
    scheduler: {
      choose(point) {
        times.push(performance.now() - last);
        last = performance.now();
        return follow.choose(point);
      },
    },
  });
  expect(run.reason).toBe('finished');
  expect(run.prints('child')).toHaveLength(8);
  // the choice after main's terminate(), and those after the child's next prints
  const [signalled = 0, ...later] = times.slice(6, 12);
  expect(later.toSorted((a, b) => a - b)[2]).toBeLessThan(signalled / 2);
});
