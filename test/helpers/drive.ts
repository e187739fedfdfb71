/** Drives test/fixtures/driven.ts: real processes that make one call at a time, and the moment after every event. */
import { execFileSync } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TraceEvent } from '../../src/trace/events.js';
import { advance, createMoment, type Moment } from '../../src/trace/moment.js';
import { DEADLINE } from './deadline.js';
import { launch } from './launch.js';

export const DRIVEN = ['main', 'p1', 'p2'] as const;
export type Driven = (typeof DRIVEN)[number];

export interface Command {
  readonly round: number;
  readonly call: string;
  readonly object: string;
}

/** How a call ended: `went` is false if it did not get what it asked for without waiting. */
export interface Answer {
  readonly went: boolean;
  readonly error?: string;
}

export interface Drive {
  /** After the last event that has come. */
  readonly moment: Moment;
  /** Called with every event before the moment takes it in. */
  listen: (event: TraceEvent) => void;
  readonly tell: (process: Driven, command: Command) => void;
  /** Resolves when it is so; looks after each event. Throws if the run ends before. */
  readonly until: (isSo: () => boolean) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** Starts the three processes, each of which then waits to be told what to do. */
export async function drive(rounds: number): Promise<Drive> {
  const folder = mkdtempSync(join(tmpdir(), 'concur-driven-'));
  const pipes = new Map(DRIVEN.map((name) => [name, makePipe(join(folder, name))]));
  const moment = createMoment();
  const interrupt = new AbortController();
  const last: string[] = [];
  let over = false;
  let awaken = () => {};

  const drive: Drive = {
    moment,
    listen: () => {},
    tell: (process, command) => writeSync(pipes.get(process) as number, JSON.stringify(command)),
    async until(isSo) {
      while (!isSo()) {
        if (over) throw new Error('the run is over');
        await nextEvent();
      }
    },
    async end() {
      for (const name of DRIVEN) drive.tell(name, { round: 0, call: 'end', object: '' });
      const deadline = setTimeout(() => interrupt.abort(), DEADLINE);
      await run;
      clearTimeout(deadline);
      for (const fd of pipes.values()) closeSync(fd);
      rmSync(folder, { recursive: true });
    },
  };
  const nextEvent = () =>
    new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`nothing happens after\n${last.join('\n')}`)), DEADLINE);
      awaken = () => {
        clearTimeout(late);
        resolve();
      };
    });
  const onEvent = (event: TraceEvent) => {
    last.push(JSON.stringify(event));
    if (last.length > 12) last.shift();
    drive.listen(event);
    advance(moment, event);
    awaken();
  };
  const run = launch('driven.ts', {
    parameters: { folder, rounds },
    timeout: null,
    interrupt: interrupt.signal,
    onEvent,
  }).finally(() => {
    over = true;
    awaken();
  });
  await drive.until(() => DRIVEN.every((name) => (moment.processes.get(name)?.said ?? -1) >= 0));
  return drive;
}

/** Opened for both, so that opening waits for nobody. */
function makePipe(path: string): number {
  execFileSync('mkfifo', [path]);
  return openSync(path, constants.O_RDWR);
}
