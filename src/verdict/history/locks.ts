/** What happened to each lock: who asked, who got it, who gave it back, and what contradicts mutual exclusion. */
import type { AcquireEvent, ReleaseEvent, TraceEvent, WaitEvent } from '../../trace/events.js';
import {
  advance,
  begunBy,
  createMoment,
  endedBy,
  type Holding,
  type Moment,
  objectAt,
} from '../../trace/moment.js';
import type { Timeline } from '../../trace/timeline.js';
import { perTimeline } from './per-timeline.js';

/** One time somebody had the lock. For an RLock: from its owner's first acquire to the release that frees it. */
export type LockTurn = Readonly<Omit<Holding, 'depth'>>;

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

/** Each Lock's and RLock's history, by the lock's name, in the order they were first used. */
export const lockHistories = perTimeline(({ events }): ReadonlyMap<string, LockHistory> => {
  const moment = createMoment();
  const records = new Map<string, Recorder>();
  for (const event of events) {
    if (!isAboutLock(event)) {
      advance(moment, event);
      continue;
    }
    const record = records.get(event.object) ?? recordLock(event.object, moment);
    records.set(event.object, record);
    record.add(event);
  }
  return new Map([...records].map(([object, record]) => [object, record.history()]));
});

/** The history of one lock; empty if nobody used it. */
export function lockHistory(timeline: Timeline, object: string): LockHistory {
  return lockHistories(timeline).get(object) ?? recordLock(object, createMoment()).history();
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

/** Whether another process gave it back: a Lock knows no owner, and may be a signal. */
export function wasReleasedByAnother({ process, released }: LockTurn): boolean {
  return released !== null && released.process !== process;
}

/** The events of a turn: the acquire, and the release if there was one. */
export function boundsOf({ acquired, released }: LockTurn): number[] {
  return released ? [acquired.seq, released.seq] : [acquired.seq];
}

function hadToWait({ process, asked }: LockTurn, { process: other, released }: LockTurn): boolean {
  return process !== other && asked !== null && released !== null && asked.seq < released.seq;
}

type LockEvent = (WaitEvent | AcquireEvent | ReleaseEvent) & { readonly primitive: 'lock' | 'rlock' };

function isAboutLock(event: TraceEvent): event is LockEvent {
  const isCall = event.kind === 'wait' || event.kind === 'acquire' || event.kind === 'release';
  return isCall && (event.primitive === 'lock' || event.primitive === 'rlock');
}

type Recorder = ReturnType<typeof recordLock>;

/** Writes down what the events of a lock change in the moment, and what they contradict. */
function recordLock(object: string, moment: Moment) {
  const turns: LockTurn[] = [];
  const faults: LockFault[] = [];
  const requests: WaitEvent[] = [];

  function add(event: LockEvent): void {
    const before = objectAt(moment, event.primitive, object);
    const [holder] = before?.holders ?? [];
    const freed = before?.freed;
    if (event.kind === 'wait') requests.push(event);
    if (event.kind === 'release' && !(before && endedBy(before, event)))
      faults.push({ fault: 'not-held', release: event });
    advance(moment, event);
    const turn = event.kind === 'acquire' ? begunBy(moment, event) : undefined;
    if (!turn) return;
    turns.push(turn);
    if (holder) faults.push({ fault: 'held-twice', before: holder, after: turn });
    else if (freed?.released && event.t < freed.released.t)
      faults.push({ fault: 'too-early', before: freed, after: turn });
  }

  return {
    add,
    history: (): LockHistory => {
      const unanswered = requests.filter((each) => moment.processes.get(each.process)?.asked === each);
      return { object, turns, faults, requests, unanswered };
    },
  };
}
