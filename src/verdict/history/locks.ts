/** What happened to each lock: who asked, who got it, who gave it back, and what contradicts mutual exclusion. */
import type { AcquireEvent, ReleaseEvent, WaitEvent } from '../../trace/events.js';
import type { Timeline } from '../../trace/timeline.js';
import { perTimeline } from './per-timeline.js';

/** One time somebody had the lock. For an RLock: from its owner's first acquire to the release that frees it. */
export interface LockTurn {
  readonly process: string;
  readonly asked: WaitEvent | null;
  readonly acquired: AcquireEvent;
  /** Null while nobody has given it back. */
  readonly released: ReleaseEvent | null;
}

export type LockFault =
  /** `after` got it while `before` had it; or, by the clock, before `before` gave it back. */
  | { readonly fault: 'held-twice' | 'too-early'; readonly before: LockTurn; readonly after: LockTurn }
  | { readonly fault: 'not-held'; readonly release: ReleaseEvent };

export interface LockHistory {
  readonly object: string;
  /** In the order of their acquires. */
  readonly turns: readonly LockTurn[];
  /** In the order of the events that show them. */
  readonly faults: readonly LockFault[];
  /** Every time a process asked. */
  readonly requests: readonly WaitEvent[];
  /** Those that were never answered, neither by an acquire nor by a timeout. */
  readonly unanswered: readonly WaitEvent[];
}

type OpenTurn = { -readonly [Key in keyof LockTurn]: LockTurn[Key] } & { depth: number };

/** Each Lock's and RLock's history, by the lock's name, in the order they were first used. */
export const lockHistories = perTimeline(readLocks);

function readLocks(timeline: Timeline): ReadonlyMap<string, LockHistory> {
  const recorders = new Map<string, Recorder>();
  for (const event of timeline.events) {
    if (event.kind === 'timeout') recorders.get(event.object)?.giveUp(event.process);
    if (event.kind !== 'wait' && event.kind !== 'acquire' && event.kind !== 'release') continue;
    if (event.primitive !== 'lock' && event.primitive !== 'rlock') continue;
    const recorder = recorders.get(event.object) ?? recordLock(event.object);
    recorders.set(event.object, recorder);
    if (event.kind === 'wait') recorder.ask(event);
    else if (event.kind === 'acquire') recorder.acquire(event);
    else recorder.release(event);
  }
  return new Map([...recorders].map(([object, recorder]) => [object, recorder.history()]));
}

/** The history of one lock; empty if nobody used it. */
export function lockHistory(timeline: Timeline, object: string): LockHistory {
  return lockHistories(timeline).get(object) ?? recordLock(object).history();
}

/** Turns that went to a process which had asked before the turn ahead of it was over: each with the one ahead. */
export function contestedTurns(
  history: LockHistory,
): { readonly ahead: LockTurn; readonly turn: LockTurn }[] {
  return history.turns.flatMap((turn, index) => {
    const ahead = history.turns[index - 1];
    return ahead && hadToWait(turn, ahead) ? [{ ahead, turn }] : [];
  });
}

/** The events of a turn: the acquire, and the release if there was one. */
export function boundsOf({ acquired, released }: LockTurn): number[] {
  return released ? [acquired.seq, released.seq] : [acquired.seq];
}

function hadToWait({ process, asked }: LockTurn, { process: other, released }: LockTurn): boolean {
  return process !== other && asked !== null && released !== null && asked.seq < released.seq;
}

type Recorder = ReturnType<typeof recordLock>;

function recordLock(object: string) {
  const turns: OpenTurn[] = [];
  const faults: LockFault[] = [];
  const requests: WaitEvent[] = [];
  const asking = new Map<string, WaitEvent>();
  /** More than one only if the log contradicts mutual exclusion. */
  let open: OpenTurn[] = [];
  let freed: OpenTurn | null = null;

  return {
    ask(event: WaitEvent) {
      requests.push(event);
      asking.set(event.process, event);
    },

    giveUp(process: string) {
      asking.delete(process);
    },

    acquire(event: AcquireEvent) {
      const { process } = event;
      const asked = asking.get(process) ?? null;
      asking.delete(process);
      const again = open.find((turn) => turn.process === process && event.primitive === 'rlock');
      if (again) {
        again.depth++;
        return;
      }
      const after: OpenTurn = { process, asked, acquired: event, released: null, depth: 1 };
      const holder = open[0];
      if (holder) faults.push({ fault: 'held-twice', before: holder, after });
      else if (freed?.released && event.t < freed.released.t)
        faults.push({ fault: 'too-early', before: freed, after });
      open.push(after);
      turns.push(after);
    },

    release(event: ReleaseEvent) {
      const turn = open.findLast((held) => held.process === event.process) ?? open[0];
      if (!turn) faults.push({ fault: 'not-held', release: event });
      if (!turn || --turn.depth > 0) return;
      turn.released = event;
      freed = turn;
      open = open.filter((held) => held !== turn);
    },

    history: (): LockHistory => ({ object, turns, faults, requests, unanswered: [...asking.values()] }),
  };
}
