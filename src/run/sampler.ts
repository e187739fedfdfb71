/** The kernel's view of the lesson processes, read from /proc (Linux) or ps (macOS), told when it changed. */
import { execa } from 'execa';
import { monotonic } from '../os/clock.js';
import { type ProcessStatus, parsePsLine, readStatus, readWaitChannel } from '../os/process-table.js';
import { decodeStatus } from '../os/spawn.js';
import type { EventBody, KernelState } from '../trace/events.js';
import { toExit, type Watched } from './collector.js';

export type Tell = (body: EventBody, about: Watched, at: number) => void;

export interface Sampler {
  /** Looks now. */
  sample(): void;
  /** Looks soon: something worth seeing has just happened. */
  hurry(): void;
  stop(): void;
}

/** Looking may take at most this share of a processor, so that watching does not disturb what is watched. */
const SHARE = 0.03;
const REGULARLY = 25;
const SOON = 4;
const PS_INTERVAL = 200;

/** Samples the processes in `watched` until stopped. */
export function startSampler(watched: ReadonlyMap<number, Watched>, tell: Tell): Sampler {
  return process.platform === 'linux' ? startProcSampler(watched, tell) : startPsSampler(watched, tell);
}

function startProcSampler(watched: ReadonlyMap<number, Watched>, tell: Tell): Sampler {
  const told = new Map<number, Told>();
  let timer: NodeJS.Timeout | undefined;
  let due = Number.POSITIVE_INFINITY;
  let notBefore = 0;
  let stopped = false;

  const sample = () => {
    // processor time: on a busy machine a look takes long because it has to wait, and that disturbs nobody
    const before = process.cpuUsage();
    for (const each of watched.values()) look(each, readStatus(each.pid), told, tell);
    const { user, system } = process.cpuUsage(before);
    notBefore = Date.now() + (user + system) / 1000 / SHARE;
    plan(REGULARLY);
  };
  const plan = (milliseconds: number) => {
    if (stopped) return;
    const at = Math.max(Date.now() + milliseconds, notBefore);
    if (timer && at >= due) return;
    clearTimeout(timer);
    due = at;
    timer = setTimeout(() => {
      timer = undefined;
      sample();
    }, at - Date.now());
  };

  plan(0);
  const stop = () => {
    stopped = true;
    clearTimeout(timer);
  };
  return { sample, hurry: () => plan(SOON), stop };
}

function startPsSampler(watched: ReadonlyMap<number, Watched>, tell: Tell): Sampler {
  const told = new Map<number, Told>();
  const sample = async () => {
    const { stdout } = await execa('ps', ['-A', '-o', 'pid=,ppid=,pgid=,state=,time=,comm='], {
      reject: false,
    });
    const found = new Map(
      (stdout ?? '').split('\n').map((line) => [Number.parseInt(line, 10), parsePsLine(line)]),
    );
    for (const process of watched.values()) look(process, found.get(process.pid) ?? null, told, tell);
  };
  const timer = setInterval(sample, PS_INTERVAL);
  return { sample: () => void sample(), hurry: () => {}, stop: () => clearInterval(timer) };
}

/** What was last told about a process, or that it was found dead before its own words about its end were read. */
type Told = string | typeof DEAD;
const DEAD = Symbol('dead');

function look(watched: Watched, status: ProcessStatus | null, told: Map<number, Told>, tell: Tell): void {
  if (status === null) return;
  const now = monotonic();
  const { pid } = watched;
  const dead = status.state === 'Z';
  if (dead && status.ppid === process.pid) return; // main: we collect it ourselves, at once
  if (dead && !watched.ended) {
    // what it wrote before it died may still be in the pipe: by the next look it has been read
    if (told.get(pid) !== DEAD) {
      told.set(pid, DEAD);
      return;
    }
    tell(toExit(status.waitStatus === null ? null : decodeStatus(status.waitStatus)), watched, now);
  }
  const wchan = status.state === 'S' || status.state === 'D' ? readWaitChannel(pid) : null;
  const seen = `${status.state} ${status.ppid} ${wchan ?? ''}`;
  if (told.get(pid) === seen) return;
  told.set(pid, seen);
  const adopter = status.ppid === watched.parentPid ? undefined : readStatus(status.ppid)?.command;
  const body: EventBody = {
    kind: 'state',
    state: status.state as KernelState,
    ppid: status.ppid,
    cpu: status.cpu,
    ...(adopter ? { parent: adopter } : {}),
    ...(wchan ? { wchan } : {}),
  };
  tell(body, watched, now);
}
