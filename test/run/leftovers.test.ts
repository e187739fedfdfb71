import type { ChildProcess } from 'node:child_process';
import { closeSync, openSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SOON } from '../helpers/deadline.js';
import { type LaunchOptions, launch } from '../helpers/launch.js';
import { openScene, type Scene } from '../helpers/leftovers.js';
import { buildObserver, startObserver } from '../helpers/observer.js';
import { turns } from '../helpers/turns.js';

it('what is looked for is found: shared memory of any name that nobody else uses', () => {
  const scene = openScene();
  const [path, used] = ['left', 'used'].map((name) => `/dev/shm/${name}-${process.pid}`) as [string, string];
  try {
    writeFileSync(path, '');
    const file = openSync(used, 'w');
    expect(scene.files()).toEqual([basename(path)]);
    closeSync(file);
    expect(scene.files().sort()).toEqual([path, used].map((each) => basename(each)).sort());
  } finally {
    rmSync(path, { force: true });
    rmSync(used, { force: true });
    scene.close();
  }
});

describe('after a run nothing of it is left', () => {
  let scene: Scene;
  beforeEach(() => {
    scene = openScene();
    for (const [key, value] of Object.entries(scene.env)) vi.stubEnv(key, value);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    scene.close();
  });

  const stopAt = (kind: string) => {
    const stop = new AbortController();
    return {
      interrupt: stop.signal,
      onEvent: (event: { kind: string }) => event.kind === kind && stop.abort(),
    };
  };
  it.each<[what: string, fixture: string, options: LaunchOptions, reason: string]>([
    ['that ended by itself', 'family.ts', {}, 'finished'],
    [
      'whose child died of SIGKILL',
      'crash.ts',
      { parameters: { who: 'child', signal: 'SIGKILL' } },
      'finished',
    ],
    [
      'whose child died of SIGSEGV',
      'crash.ts',
      { parameters: { who: 'child', signal: 'SIGSEGV' } },
      'finished',
    ],
    ['whose main died of SIGKILL', 'crash.ts', { parameters: { who: 'main', signal: 'SIGKILL' } }, 'failed'],
    ['whose main died of SIGSEGV', 'crash.ts', { parameters: { who: 'main', signal: 'SIGSEGV' } }, 'failed'],
    ['that ran out of time', 'crowd.ts', { timeout: 0.5 }, 'timeout'],
    ['that ran out of time before it could start', 'crowd.ts', { timeout: 0.001 }, 'timeout'],
    ['that was interrupted at its start', 'crowd.ts', stopAt('run'), 'interrupted'],
    ['that was interrupted when it started a process', 'crowd.ts', stopAt('spawn'), 'interrupted'],
    ['that was interrupted while it waits', 'crowd.ts', stopAt('block'), 'interrupted'],
    ['that was interrupted before it began', 'crowd.ts', { interrupt: AbortSignal.abort() }, 'interrupted'],
  ])('%s', async (_, fixture, options, reason) => {
    const descriptors = openPipes();
    const launched = await launch(fixture, options);
    expect(launched.reason).toBe(reason);
    expect(scene.processes()).toEqual(expect.not.arrayContaining([expect.stringContaining('bootstrap')]));
    await expect.poll(scene.processes, { timeout: SOON }).toEqual([]);
    expect(scene.files()).toEqual([]);
    await expect.poll(openPipes).toEqual(descriptors);
    // every process that began has an end in the log, and the log an end of its own
    const begun = new Set(launched.events.map((event) => event.process));
    begun.delete('observer');
    expect(
      launched
        .of('exit')
        .map((event) => event.process)
        .sort(),
    ).toEqual([...begun].sort());
    expect(launched.events.at(-1)).toMatchObject({ kind: 'end', reason });
  });
});

describe('after the observer was killed with SIGKILL', () => {
  const MOMENTS = turns(6, 50);
  const AT_A_TIME = 4;
  /** So much is in the log of a crowd at the least before nothing happens any more. */
  const EVENTS = 12;

  it(`at ${MOMENTS} moments of its life, nothing of the run is left soon after`, async () => {
    const script = await buildObserver();
    // by what it has told: nothing yet, then more and more
    const moments = Array.from({ length: MOMENTS }, (_, at) => Math.round((at * EVENTS) / (MOMENTS - 1)));
    const lives: string[] = [];
    const play = async () => {
      for (let told = moments.pop(); told !== undefined; told = moments.pop()) {
        lives.push(await killAfter(script, told));
      }
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, play));
    expect(lives).toHaveLength(MOMENTS);
    // The test would be empty if most were killed before there was anything to clean up, or after it.
    expect(lives.filter((log) => log.includes('"kind":"spawn"')).length).toBeGreaterThan(MOMENTS / 4);
    expect(lives.filter((log) => log.includes('"kind":"end"'))).toEqual([]);
  });
});

/** Runs a crowd, kills its observer a blink after it has told so many events, and checks what is left. Returns the log. */
async function killAfter(script: string, told: number): Promise<string> {
  const scene = openScene();
  const observer = await startObserver(script, 'crowd.ts', scene.env);
  let log = '';
  observer.stdout?.on('data', (text) => {
    log += text;
  });
  try {
    await expect.poll(() => log.split('\n').length, { interval: 1 }).toBeGreaterThan(told);
    await pause(Math.random() * BLINK);
    observer.kill('SIGKILL');
    await died(observer);
    await expect.poll(scene.processes, { timeout: SOON, message: `killed after ${told} events` }).toEqual([]);
    expect(scene.files()).toEqual([]);
  } finally {
    scene.close();
  }
  return log;
}

/** Milliseconds, in which an event more or less happens. */
const BLINK = 40;

async function died(process: ChildProcess): Promise<void> {
  if (process.exitCode === null && process.signalCode === null) {
    await new Promise((resolve) => process.once('exit', resolve));
  }
}

/** How many pipes and memory files this process has open. */
function openPipes(): number {
  return readdirSync('/proc/self/fd').filter((fd) => {
    try {
      return /^pipe:|memfd/.test(readlinkSync(`/proc/self/fd/${fd}`));
    } catch {
      return false;
    }
  }).length;
}
