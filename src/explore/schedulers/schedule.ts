/** Follows a given schedule, and says where it cannot be followed, and why. */
import type { Grant, Schedule } from '../../schedule/schedule.js';
import type { Operation } from '../../trace/operation.js';
import type { AtGate, SearchScheduler } from './scheduler.js';

/**
 * Why a step could not be taken. `absent`: there is no such process, or not yet; `over`: it has made its last call; `waits`: it
 * stands before a call that cannot go on; `goes on`: its time cannot run out, for the call can go on; `no limit`: the call has no
 * time that could run out; `spared`: it may not be killed here.
 */
export type WhyNot = 'absent' | 'over' | 'waits' | 'goes on' | 'no limit' | 'spared';

export interface Stumble {
  /** Which step it is, from 1. */
  readonly step: number;
  readonly grant: Grant;
  readonly why: WhyNot;
  /** The call the process stands before, if it stands anywhere. */
  readonly operation: Operation | null;
}

export interface ScheduleFollower<C extends AtGate> extends SearchScheduler<C> {
  /** Where it could not be followed; null: it could, so far. */
  readonly stumble: Stumble | null;
  /** How many of its steps were taken. */
  readonly taken: number;
}

/** `then` chooses once it is at its end; without it the execution stops there. */
export function createFollower<C extends AtGate>(
  schedule: Schedule,
  then: SearchScheduler<C> | null = null,
): ScheduleFollower<C> {
  const seen = new Set<string>();
  let taken = 0;
  let hasRun = false;
  let stumble: Stumble | null = null;
  return {
    get stumble() {
      return stumble;
    },
    get taken() {
      return taken;
    },
    begin() {
      if (hasRun) return false;
      hasRun = true;
      return then?.begin() ?? true;
    },
    choose(candidates) {
      for (const { process } of candidates) seen.add(process);
      const grant = schedule[taken];
      if (grant === undefined) return then?.choose(candidates) ?? null;
      const found = candidates.find(
        (each): each is C & Grant => each.process === grant.process && each.how === grant.how,
      );
      if (found) taken++;
      else stumble = { step: taken + 1, grant, ...explain(candidates, grant, seen) };
      return found ?? null;
    },
  };
}

function explain(
  candidates: readonly AtGate[],
  { process, how }: Grant,
  seen: ReadonlySet<string>,
): Pick<Stumble, 'why' | 'operation'> {
  const candidate = candidates.find((each) => each.process === process && each.how !== 'kill');
  if (!candidate) return { why: seen.has(process) ? 'over' : 'absent', operation: null };
  const { operation } = candidate;
  if (how === 'kill') return { why: 'spared', operation };
  if (how === 'go') return { why: 'waits', operation };
  if (candidate.how === 'go') return { why: 'goes on', operation };
  return { why: 'no limit', operation };
}
