import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { type StandstillWatch, watchForStandstill } from '../../../src/run/watch/standstill-watch.js';
import type { TraceEvent } from '../../../src/trace/events.js';
import { DEADLINE } from '../../helpers/deadline.js';
import { log } from '../../helpers/log.js';

const ALL_READ = () => true;

describe('the watch for a standstill', () => {
  const helpers: ChildProcess[] = [];
  let watch: StandstillWatch | undefined;
  afterEach(() => {
    watch?.stop();
    for (const helper of helpers.splice(0)) helper.kill('SIGKILL');
  });
  const startSleeper = () => {
    const helper = spawn('sleep', ['60'], { stdio: 'ignore' });
    helpers.push(helper);
    return helper as ChildProcess & { pid: number };
  };

  it('waits for a process that has told its end until it is gone: its end may be what others wait for', async () => {
    const [main, child] = [startSleeper(), startSleeper()];
    const pids: Readonly<Record<string, number>> = { main: main.pid, p1: child.pid };
    const events = log(`
      0.0 main start
      0.1 main spawn p1
      0.2 p1 start
      0.3 main block join p1
      0.4 p1 exit 0
    `).map((event): TraceEvent => {
      const pid = pids[event.process] ?? event.pid;
      return event.kind === 'spawn' ? { ...event, pid, childPid: child.pid } : { ...event, pid };
    });
    let [ended, whileItLived] = [false, false];
    watch = watchForStandstill(ALL_READ, { onCircle: () => {}, onStandstill: () => (ended = true) });
    for (const event of events) watch.add(event);
    await pause(2000); // longer than a standstill has to last
    whileItLived = ended;
    child.kill('SIGKILL');
    for (const deadline = Date.now() + DEADLINE; !ended && Date.now() < deadline; ) await pause(50);
    expect([whileItLived, ended]).toEqual([false, true]);
  });

  it('waits for the end of who was ended by a signal to be told: it is in no circle any more', async () => {
    const [main, p1, p2] = [startSleeper(), startSleeper(), startSleeper()];
    const pids: Readonly<Record<string, number>> = { main: main.pid, p1: p1.pid, p2: p2.pid };
    const events = log(`
      0.0 main start
      0.1 p1 acquire a
      0.1 p2 acquire b
      0.2 p1 wait b
      0.2 p1 block b
      0.3 p2 wait a
      0.3 p2 block a
      0.4 main kill p1 15
      0.4 main kill p2 15
      0.5 main wait q:queue
      0.5 main block q:queue
    `).map((event): TraceEvent => ({ ...event, pid: pids[event.process] ?? event.pid }));
    p1.kill('SIGTERM');
    p2.kill('SIGTERM');
    let said: string[] = [];
    watch = watchForStandstill(ALL_READ, {
      onCircle: () => (said = [...said, 'circle']),
      onStandstill: () => (said = [...said, 'standstill']),
    });
    for (const event of events) watch.add(event);
    await pause(2000); // longer than a standstill has to last
    expect(said).toEqual([]);
    const ends = log('0.6 p1 found signal 15\n0.6 p2 found signal 15');
    for (const event of ends) watch.add({ ...event, pid: pids[event.process] as number });
    await expect.poll(() => said, { timeout: DEADLINE }).toEqual(['standstill']);
  });

  it('reads what was said while the observer itself was held up, before it believes a standstill', async () => {
    const teller = spawn('sh', ['-c', 'read go; echo awake; read on'], { stdio: ['pipe', 'pipe', 'ignore'] });
    helpers.push(teller);
    const pid = teller.pid as number;
    const events = log(`
      0.0 main start
      0.1 main wait sale:queue
      0.1 main block sale:queue
      0.2 main wake sale:queue
    `).map((event): TraceEvent => ({ ...event, pid }));
    let ended = false;
    let isTold = false;
    watch = watchForStandstill(() => isTold, { onCircle: () => {}, onStandstill: () => (ended = true) });
    const woken = events.findIndex(({ kind }) => kind === 'wake');
    const told = once(teller.stdout, 'data').then(() => {
      isTold = true;
      events.slice(woken).forEach(watch?.add as StandstillWatch['add']);
    });
    for (const event of events.slice(0, woken)) watch.add(event);
    teller.stdin.write('go\n');
    await new Promise(setImmediate); // after this, timers come before what is to be read
    for (const until = performance.now() + 1500; performance.now() < until; ); // longer than a standstill has to last
    await told;
    await pause(50);
    expect(ended).toBe(false);
  });
});
