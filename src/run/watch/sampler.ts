/** The kernel's view of the lesson processes, read from /proc (Linux) or ps (macOS), told when it changed. */
import { execa } from 'execa';
import { monotonic } from '../../os/clock.js';
import {
  isZombie,
  type ProcessStatus,
  parsePsLine,
  readMemory,
  readStatus,
  readWaitChannel,
} from '../../os/process-table.js';
import { collect, decodeStatus } from '../../os/spawn.js';
import type { EventBody, KernelState } from '../../trace/events.js';
import { toExit, type Watched } from '../collect/collector.js';

/** `about`: the lane and the process it is told of; `at`: a monotonic second. */
export type Tell = (body: EventBody, about: Pick<Watched, 'process' | 'pid'>, at: number) => void;

export interface Sampler {
  /** Looks now. */
  sample(): void;
  /** Looks soon: something worth seeing has just happened. */
  hurry(): void;
  /** The processes that the kernel still had at the last look, without main and those their parents collected. */
  remaining(): number;
  stop(): void;
}

interface Scene {
  readonly watched: ReadonlyMap<number, Watched>;
  readonly known: Map<Watched, Known>;
  readonly tell: Tell;
  readonly isAllRead: () => boolean;
  readonly fail: (error: unknown) => void;
  readonly isSteered: boolean;
}

/** Looking may take at most this share of a processor, so that watching does not disturb what is watched. */
const SHARE = 0.03;
/** A look that once costs more (the first ones do) is followed by another one soon all the same, milliseconds: no zombie waits for us. */
const LONGEST_PAUSE_MS = 100;
const REGULARLY_MS = 25;
const SOON_MS = 4;
const PS_INTERVAL_MS = 200;

/**
 * Samples the processes in `watched` until stopped. `isAllRead`: whether all that they wrote has been read. `fail` gets what
 * goes wrong in a look that nobody asked for. `isSteered`: processes sleep where the observer lets them, so where that is says nothing.
 */
export function startSampler(
  watched: ReadonlyMap<number, Watched>,
  tell: Tell,
  isAllRead: () => boolean,
  fail: (error: unknown) => void,
  isSteered = false,
): Sampler {
  const scene = { watched, known: new Map<Watched, Known>(), tell, isAllRead, fail, isSteered };
  return process.platform === 'linux' ? startProcSampler(scene) : startPsSampler(scene);
}

function startProcSampler(scene: Scene): Sampler {
  let timer: NodeJS.Timeout | undefined;
  let due = Number.POSITIVE_INFINITY;
  let notBefore = 0;
  let stopped = false;

  const sample = () => {
    // processor time: on a busy machine a look takes long because it has to wait, and that disturbs nobody
    const before = process.cpuUsage();
    for (const each of scene.watched.values()) {
      if (!each.collected) look(each, readStatus(each.pid), scene);
    }
    const { user, system } = process.cpuUsage(before);
    const cost = (user + system) / 1000;
    notBefore = Date.now() + Math.min(cost / SHARE, Math.max(LONGEST_PAUSE_MS, 10 * cost));
    plan(REGULARLY_MS);
  };
  const plan = (milliseconds: number) => {
    if (stopped) return;
    const at = Math.max(Date.now() + milliseconds, notBefore);
    if (timer && at >= due) return;
    clearTimeout(timer);
    due = at;
    timer = setTimeout(() => {
      timer = undefined;
      try {
        sample();
      } catch (error) {
        scene.fail(error);
      }
    }, at - Date.now());
  };

  plan(0);
  return {
    sample,
    hurry: () => plan(SOON_MS),
    remaining: () => countRemaining(scene),
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

function startPsSampler(scene: Scene): Sampler {
  const sample = async () => {
    const { stdout } = await execa('ps', ['-A', '-o', 'pid=,ppid=,pgid=,state=,time=,comm='], {
      reject: false,
    });
    const found = new Map(
      (stdout ?? '').split('\n').map((line) => [Number.parseInt(line, 10), parsePsLine(line)]),
    );
    for (const process of scene.watched.values()) look(process, found.get(process.pid) ?? null, scene);
  };
  const lookNow = () => void sample().catch(scene.fail);
  const timer = setInterval(lookNow, PS_INTERVAL_MS);
  return {
    sample: lookNow,
    hurry: () => {},
    remaining: () => countRemaining(scene),
    stop: () => clearInterval(timer),
  };
}

function countRemaining({ known }: Scene): number {
  const there = [...known].filter(
    ([watched, { gone }]) => !watched.collected && !gone && watched.parentPid !== process.pid,
  );
  return there.length;
}

/** What is known of a process from the looks before. */
interface Known {
  /** The last look at it, and what was told of it. */
  status: ProcessStatus;
  told: Extract<EventBody, { kind: 'state' }> | null;
  /** It was found dead before its own words about its end were read. */
  foundDead: boolean;
  gone: boolean;
}

function look(watched: Watched, status: ProcessStatus | null, scene: Scene): void {
  const { known: all, tell } = scene;
  if (watched.collected) return;
  const known = all.get(watched);
  if (status === null) {
    if (known && !known.gone && isOrphaned(watched, known, scene)) lookBack(watched, known, scene);
    return;
  }
  const dead = isZombie(status);
  if (status.state === 'Z' && !dead) return; // its threads are still ending: nobody could collect it
  const now = known ?? { status, told: null, foundDead: false, gone: false };
  all.set(watched, now);
  now.status = status;
  if (dead && watched.parentPid === process.pid) return; // main: we collect it ourselves, at once
  if (dead && !watched.ended && !bury(watched, now, scene)) return;
  const body = describe(watched, status, scene);
  if (!now.told || !isSame(now.told, body)) {
    now.told = body;
    // read only when there is something to tell: a look at a hundred processes has to be cheap
    const bytes = readMemory(watched.pid);
    tell(bytes === null ? body : { ...body, memory: bytes }, watched, monotonic());
  }
  // as the first process of a container we are the new parent of every orphan: the record was seen, now it goes
  if (dead && status.ppid === process.pid) collect(watched.pid, false);
}

/** A process that nobody in the run can have collected: the kernel's word that its record is gone is news. */
function isOrphaned({ parentPid }: Watched, { status }: Known, { watched }: Scene): boolean {
  return status.ppid !== parentPid || watched.get(parentPid)?.ended === true;
}

function lookBack(watched: Watched, known: Known, scene: Scene): void {
  if (!watched.ended && !bury(watched, known, scene)) return;
  known.gone = true;
  const { wchan: _, ...last } = known.told ?? describe(watched, known.status, scene);
  scene.tell({ ...last, state: 'X' }, watched, monotonic());
}

/** Tells the end of a process that did not tell it itself. What it wrote before may still be in the pipe: it has been read where all of it has, at a second look. */
function bury(watched: Watched, known: Known, { tell, isAllRead }: Scene): boolean {
  const again = known.foundDead && isAllRead();
  known.foundDead = true;
  const { state, waitStatus } = known.status;
  const exitcode = state === 'Z' && waitStatus !== null ? decodeStatus(waitStatus) : null;
  if (again) tell(toExit(exitcode), watched, monotonic());
  return again;
}

function describe(
  { pid, parentPid }: Watched,
  { state, ppid, cpu }: ProcessStatus,
  { isSteered }: Pick<Scene, 'isSteered'>,
): NonNullable<Known['told']> {
  // at a gate all sleep alike, whatever they are about to do
  const sleeps = !isSteered && (state === 'S' || state === 'D');
  const wchan = sleeps ? readWaitChannel(pid) : null;
  const adopter = ppid === parentPid ? undefined : readStatus(ppid)?.command;
  return {
    kind: 'state',
    state: state as KernelState,
    ppid,
    cpu,
    ...(adopter ? { parent: adopter } : {}),
    ...(wchan ? { wchan } : {}),
  };
}

/** So much CPU time more is news of a process that does nothing but compute, seconds. */
const CPU_STEP = 0.5;

function isSame(one: NonNullable<Known['told']>, other: NonNullable<Known['told']>): boolean {
  return (
    one.state === other.state &&
    one.ppid === other.ppid &&
    one.wchan === other.wchan &&
    other.cpu - one.cpu < CPU_STEP
  );
}
