import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { listGroup, readStatus, readWaitChannel } from '../../src/os/process-table.js';
import type { TraceEvent } from '../../src/trace/events.js';
import { launch } from '../helpers/launch.js';
import { openScene } from '../helpers/leftovers.js';
import { buildObserver, startObserver } from '../helpers/observer.js';
import { oneIn, turns } from '../helpers/turns.js';

/** Whether a process is there and not just waiting to be collected. */
const runs = (pid: number) => !['Z', undefined].includes(readStatus(pid)?.state);

describe('the log of a run', () => {
  it('begins with the run, ends with its end, is numbered without gaps', async () => {
    const parameters = { length: 3 };
    const { events, of, reason, exitcode } = await launch('chain.ts', {
      parameters,
      settings: { seed: 7, speed: 2 },
      label: './x.ts',
    });
    expect(events.map((event) => event.seq)).toEqual(events.map((_, index) => index));
    expect(events[0]).toMatchObject({
      kind: 'run',
      version: 1,
      program: './x.ts',
      lesson: false,
      seed: 7,
      speed: 2,
      parameters,
    });
    expect(events[0]).toMatchObject({ process: 'observer', pid: process.pid, node: process.version });
    expect(events.at(-1)).toMatchObject({ kind: 'end', reason: 'finished', process: 'observer' });
    expect([of('run').length, of('end').length, reason, exitcode]).toEqual([1, 1, 'finished', 0]);
  });

  it('knows every process by its pid and its parent', async () => {
    const { of } = await launch('family.ts');
    const starts = new Map(of('start').map((event) => [event.process, event]));
    expect(starts.get('main')?.ppid).toBe(process.pid);
    expect(new Set(of('start').map((event) => event.pid)).size).toBe(4);
    for (const spawn of of('spawn')) {
      expect(starts.get(spawn.child)).toMatchObject({ pid: spawn.childPid, ppid: spawn.pid });
    }
    for (const join of of('join')) expect(join.pid).toBe(starts.get(join.child)?.ppid);
    for (const state of of('state')) expect(starts.get(state.process)?.pid).toBe(state.pid);
  });

  it('keeps cause before effect, in the order of the log and of the clock', async () => {
    const length = 8;
    const { events } = await launch('chain.ts', { parameters: { length } });
    const told = events.filter((event) => event.kind !== 'state');
    const place = (wanted: (event: TraceEvent) => boolean) => {
      const index = told.findIndex(wanted);
      expect(index).toBeGreaterThanOrEqual(0);
      return told[index] as TraceEvent;
    };
    const chain = [place((event) => event.kind === 'set' && event.process === 'main')];
    for (let number = 1; number <= length; number++) {
      for (const kind of ['pass', 'print', 'set']) {
        chain.push(place((event) => event.kind === kind && event.process === `p${number}`));
      }
    }
    chain.push(place((event) => event.kind === 'print' && event.process === 'main'));
    for (const [index, effect] of chain.entries()) {
      const cause = chain[index - 1];
      if (!cause) continue;
      expect(effect.seq).toBeGreaterThan(cause.seq);
      expect(effect.t).toBeGreaterThanOrEqual(cause.t);
    }
  });

  it('tells of a process: spawned, started, ended, collected, in this order and once', async () => {
    for (let times = 0; times < turns(2, 5); times++) {
      const { events } = await launch('crash.ts', { parameters: { who: 'child', signal: 'SIGKILL' } });
      const life = events.filter((event) =>
        ['start', 'exit'].includes(event.kind)
          ? event.process === 'child'
          : ['spawn', 'join'].includes(event.kind),
      );
      expect(life.map((event) => event.kind)).toEqual(['spawn', 'start', 'exit', 'join']);
    }
  });

  it('gives processes of one name lanes of their own', async () => {
    const { of } = await launch('twins.ts');
    expect(of('spawn').map((event) => event.child)).toEqual(['twin', 'twin#2', 'twin#3']);
    for (const spawn of of('spawn')) {
      expect(of('print', spawn.child)).toMatchObject([{ pid: spawn.childPid, text: `${spawn.childPid}` }]);
    }
    expect(
      of('join')
        .map((event) => event.child)
        .sort(),
    ).toEqual(['twin', 'twin#2', 'twin#3']);
  });

  it('shows a child that has ended and is not collected as a zombie', async () => {
    const { of } = await launch('zombie.ts');
    const [exit] = of('exit', 'child');
    const [join] = of('join');
    const [zombie] = of('state', 'child').filter((event) => event.state === 'Z');
    expect(zombie).toMatchObject({ ppid: of('start', 'main')[0]?.pid });
    expect(zombie?.t).toBeGreaterThan(exit?.t as number);
    expect(zombie?.t).toBeLessThan(join?.t as number);
    expect(zombie?.seq).toBeLessThan(join?.seq as number);
  });

  it.each([['main'], ['middle']])('shows who adopts an orphan when %s ends before its child', async (who) => {
    const { of, prints } = await launch('orphan.ts', { parameters: { who } });
    const [before, after] = prints('orphan').map(Number);
    const parent = of('spawn').find((event) => event.child === 'orphan')?.pid;
    expect(before).toBe(parent);
    expect(after).not.toBe(parent);
    const seen = of('state', 'orphan').filter((event) => event.state !== 'Z');
    const own = seen.filter((event) => event.ppid === parent);
    const adopted = seen.filter((event) => event.ppid !== parent);
    expect(own.length).toBeGreaterThan(0);
    for (const event of own) expect(event).not.toHaveProperty('parent');
    expect(adopted.length).toBeGreaterThan(0);
    for (const event of adopted)
      expect(event).toMatchObject({ ppid: after, parent: expect.stringMatching(/./) });
    expect(of('exit', 'orphan')).toMatchObject([{ code: 0, seenBy: 'self' }]);
  });
});

describe('a run that does not end by itself', () => {
  it('is ended by its time limit, and the log says so', async () => {
    const { reason, exitcode, events, of } = await launch('endless.ts', { timeout: 0.8 });
    expect([reason, exitcode]).toEqual(['timeout', -9]);
    expect(events.at(-1)).toMatchObject({ kind: 'end', reason: 'timeout' });
    expect(of('exit', 'main')).toMatchObject([{ signal: 9, code: null, seenBy: 'observer' }]);
    // nothing it wrote before is lost, and nothing is told twice
    const lines = of('print').map((event) => event.text);
    expect(lines.length).toBeGreaterThan(10);
    expect(lines).toEqual(lines.map((_, number) => `line ${number}`));
  });

  it('waits for a slow reader: the program stands still at the full pipe instead of filling our memory', async () => {
    const stop = new AbortController();
    let prints = 0;
    let main = 0;
    const meanwhile: number[] = [];
    await launch('endless.ts', {
      interrupt: stop.signal,
      onEvent: (event) => {
        if (event.kind === 'print') prints++;
        main = event.pid;
      },
      ready: async () => {
        if (prints === 0 || stop.signal.aborted) return;
        const before = prints;
        await expect.poll(() => readWaitChannel(main)).toContain('pipe_write');
        meanwhile.push(prints - before);
        if (meanwhile.length === 5) stop.abort();
      },
    });
    expect(meanwhile).toEqual([0, 0, 0, 0, 0]);
  });

  it('is cleaned up when its listener fails', async () => {
    let main = 0;
    const failing = launch('crowd.ts', {
      onEvent: (event) => {
        if (event.kind === 'start') main ||= event.pid;
        if (event.kind === 'block') throw new Error('the listener fails');
      },
    });
    await expect(failing).rejects.toThrow('the listener fails');
    expect(main).toBeGreaterThan(0);
    expect(listGroup(main).filter((status) => status.state !== 'Z')).toEqual([]);
  });
});

describe('a program that leaves a program of its own behind', () => {
  const strangers = [
    ['main', false, 'ignore'],
    ['main', true, 'ignore'],
    ['main', true, 'inherit'],
    ['child', true, 'ignore'],
    ['child', true, 'inherit'],
  ] as const;

  it.each(oneIn(2, strangers))(
    '(%s, detached: %s, output: %s) does not hold up the run',
    async (who, detached, stdio) => {
      const { prints, reason } = await launch('stranger.ts', { parameters: { who, detached, stdio } });
      const [stranger, exitcode] = [Number(prints()[0]), prints()[1]];
      expect(reason).toBe('finished');
      if (who === 'child') expect(exitcode).toBe('exitcode 0');
      // one that stays in the process group of the run ends with it; one that leaves the group is its own business
      expect(runs(stranger)).toBe(detached);
      if (detached) process.kill(stranger, 'SIGKILL');
    },
  );

  it('does not hold up the observer either', async () => {
    const scene = openScene();
    const parameters = { who: 'main', detached: true, stdio: 'inherit' };
    const observer = await startObserver(await buildObserver(), 'stranger.ts', scene.env, { parameters });
    const ended = new Promise((resolve) => observer.once('exit', resolve));
    const [log] = await Promise.all([text(observer.stdout as Readable), ended]);
    const stranger = Number(/"kind":"print","text":"(\d+)"/.exec(log)?.[1]);
    expect(log).toContain('"kind":"end"');
    expect(runs(stranger)).toBe(true);
    scene.close();
  });
});
