import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { Watched } from '../../../src/run/collect/collector.js';
import { startSampler } from '../../../src/run/watch/sampler.js';
import type { EventBody } from '../../../src/trace/events.js';

describe('the sampler', () => {
  const sleeper = spawn('sleep', ['60'], { stdio: 'ignore' });
  const pid = sleeper.pid as number;
  const watched = new Map<number, Watched>([
    [pid, { process: 'p1', pid, parentPid: process.pid, ended: false, collected: false }],
  ]);
  afterEach(() => sleeper.kill('SIGKILL'));

  it('tells what changed, and nothing after it was stopped', async () => {
    const told: EventBody[] = [];
    const sampler = startSampler(
      watched,
      (body) => told.push(body),
      () => true,
      (error) => expect.unreachable(String(error)),
    );
    const last = () => told.at(-1) as { state?: string } | undefined;
    // before that it sleeps elsewhere: it is still being started
    await expect.poll(last).toMatchObject({
      kind: 'state',
      state: 'S',
      ppid: process.pid,
      wchan: expect.stringContaining('sleep'),
    });
    const count = told.length;
    for (let times = 0; times < 5; times++) sampler.sample();
    expect(told).toHaveLength(count);
    sleeper.kill('SIGSTOP');
    await expect.poll(() => last()?.state).toBe('T');
    sampler.stop();
    sleeper.kill('SIGCONT');
    const atStop = told.length;
    // the run may be interrupted, and events may still come in, while it is being cleaned up
    for (let times = 0; times < 20; times++) {
      sampler.hurry();
      await pause(10);
    }
    expect(told).toHaveLength(atStop);
    sampler.sample();
    expect(last()?.state).toBe('S');
    sleeper.kill('SIGSTOP');
    await pause(200);
    expect(told).toHaveLength(atStop + 1);
  });
});
