/** One lane while the log is read: what its process, its parent and the observer say of it, put together at the end. */
import type {
  ExitEvent,
  FailEvent,
  JoinEvent,
  KillEvent,
  SpawnEvent,
  StartEvent,
  StateEvent,
  TraceEvent,
} from './events.js';
import type { Doing, Hold, KernelSpan, Lane, Span } from './timeline.js';

type Ongoing = Doing & { readonly from: number; readonly seq: number };

export interface LaneDraft {
  readonly process: string;
  readonly pid: number;
  spawn: SpawnEvent | null;
  start: StartEvent | null;
  fail: FailEvent | null;
  /** Its own last word, and the observer's. */
  exit: ExitEvent | null;
  found: ExitEvent | null;
  join: JoinEvent | null;
  /** Its parent's farewell to a daemon. */
  farewell: KillEvent | null;
  /** When the kernel was first seen to have it as Z, and when it was gone. */
  zombie: StateEvent | null;
  gone: StateEvent | null;
  /** The first and the last time the process itself said anything. */
  first: number | null;
  last: number | null;
  ongoing: Ongoing | null;
  readonly spans: Span[];
  sample: StateEvent | null;
  readonly kernel: KernelSpan[];
}

export function draftLane(process: string, pid: number): LaneDraft {
  return {
    process,
    pid,
    spawn: null,
    start: null,
    fail: null,
    exit: null,
    found: null,
    join: null,
    farewell: null,
    zombie: null,
    gone: null,
    first: null,
    last: null,
    ongoing: null,
    spans: [],
    sample: null,
    kernel: [],
  };
}

/** The process itself says what it does. Whatever it says, it is no longer asleep, unless it says so. */
export function tell(draft: LaneDraft, event: TraceEvent): void {
  draft.first ??= event.t;
  draft.last = Math.max(draft.last ?? event.t, event.t);
  const doing = doingAfter(event);
  if (draft.ongoing && isSame(draft.ongoing, doing)) return;
  endSpan(draft, draft.last);
  draft.ongoing = { ...doing, from: draft.last, seq: event.seq };
}

/** The observer says how the kernel sees it. */
export function sampleKernel(draft: LaneDraft, event: StateEvent): void {
  endSample(draft, event.t);
  if (event.state === 'X') draft.gone ??= event;
  else draft.sample = event;
  if (event.state === 'Z') draft.zombie ??= event;
}

/** When the process ended, seconds; null if the log does not tell. */
export function endOf(draft: LaneDraft): number | null {
  const ended = endingOf(draft);
  return ended && Math.max(ended.t, draft.last ?? 0, draft.spawn?.t ?? 0);
}

/** What closing a lane needs to know of the others. */
interface Surroundings {
  /** The last moment of the log, seconds. */
  readonly duration: number;
  /** When the parent ended; null while it lives, or if there is none in the run. */
  readonly parentEnd: number | null;
  readonly hasParent: boolean;
  readonly holdsUntil: (end: number) => Hold[];
}

export function closeLane(draft: LaneDraft, around: Surroundings): Lane {
  const ended = endOf(draft);
  const life = ended ?? around.duration;
  endSpan(draft, life);
  const zombie = zombieSpan(draft, ended, around);
  endSample(draft, zombie?.to ?? life);
  return {
    process: draft.process,
    pid: draft.pid,
    parent: around.hasParent ? (draft.spawn?.process ?? null) : null,
    parentPid: draft.spawn?.pid ?? draft.start?.ppid ?? null,
    spawned: draft.spawn?.t ?? null,
    started: draft.start?.t ?? null,
    ended,
    collected: draft.join?.t ?? null,
    dismissed: draft.farewell !== null,
    exitcode: draft.join?.exitcode ?? codeOf(draft.found) ?? codeOf(draft.exit),
    error: (draft.exit ?? draft.fail)?.error ?? null,
    spans: [startingSpan(draft, life), draft.spans, zombie].flat().filter((span) => span !== null),
    holds: around.holdsUntil(life),
    kernel: draft.kernel,
  };
}

function doingAfter(event: TraceEvent): Doing {
  if (event.kind === 'sleep') return { doing: 'sleeping' };
  if (event.kind === 'block') return { doing: 'waiting', on: event.on, object: event.object };
  return { doing: 'running' };
}

function isSame(one: Doing, other: Doing): boolean {
  if (one.doing !== 'waiting' || other.doing !== 'waiting') return one.doing === other.doing;
  return one.on === other.on && one.object === other.object;
}

function endSpan(draft: LaneDraft, to: number): void {
  const { ongoing } = draft;
  if (ongoing && to > ongoing.from) draft.spans.push({ ...ongoing, to });
}

function endSample(draft: LaneDraft, to: number): void {
  const { sample } = draft;
  if (!sample) return;
  const { state, ppid, wchan, cpu, t: from } = sample;
  draft.kernel.push({
    state,
    ppid,
    cpu,
    from,
    to: Math.max(from, to),
    ...(wchan === undefined ? {} : { wchan }),
  });
  draft.sample = null;
}

/** A child may be heard of before its parent has written that it started it: then there is nothing to show. */
function startingSpan({ spawn, first }: LaneDraft, life: number): Span | null {
  const to = first ?? life;
  return spawn && spawn.t < to ? { doing: 'starting', from: spawn.t, to, seq: spawn.seq } : null;
}

/**
 * From its end until its parent has collected it, or the kernel was seen to have dropped it. Without either, a zombie
 * is there as long as the kernel says so or its parent lives; what becomes of it then, only the kernel can tell.
 */
function zombieSpan(draft: LaneDraft, from: number | null, around: Surroundings): Span | null {
  const ending = endingOf(draft);
  if (from === null || !ending) return null;
  const to = draft.join?.t ?? draft.gone?.t ?? uncollectedUntil(draft, from, around);
  return to > from ? { doing: 'zombie', from, to, seq: ending.seq } : null;
}

function uncollectedUntil(draft: LaneDraft, from: number, around: Surroundings): number {
  if (draft.zombie) return around.duration;
  return around.hasParent ? (around.parentEnd ?? around.duration) : from;
}

function codeOf(exit: ExitEvent | null): number | null {
  if (!exit) return null;
  return exit.signal === null ? exit.code : -exit.signal;
}

/** Its own word; failing that, the first sign of its end that somebody else saw. */
function endingOf({ exit, zombie, gone, found, join }: LaneDraft): TraceEvent | null {
  return exit ?? firstOf([zombie, gone, found, join]);
}

function firstOf(events: readonly (TraceEvent | null)[]): TraceEvent | null {
  return events.reduce((first, event) => (event && (!first || event.t < first.t) ? event : first), null);
}
