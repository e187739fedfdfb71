/**
 * A program that is stepped through, back and forth. Real processes cannot go back: undo starts the program anew and makes the
 * steps before once more, and says so where that did not lead to the same calls.
 */
import type { Grant, Schedule } from '../../schedule/schedule.js';
import type { TraceEvent } from '../../trace/events.js';
import type { Operation } from '../../trace/operation.js';
import { type AskedSettings, type Performance, perform, randomSeed, type Target } from '../perform.js';
import { deferred } from './deferred.js';
import { type Chooser, misfitOf } from './follow.js';
import type { ChoicePoint } from './scheduler.js';

/** A step that was made once more and was another call: the program is not repeatable. */
export interface Difference {
  /** From 1. */
  readonly step: number;
  readonly process: string;
  readonly expected: Operation;
  /** null: the process was not there, or could not go on. */
  readonly found: Operation | null;
}

/** Processes that have not come to a call for so many real seconds. */
export interface Computing {
  readonly processes: readonly string[];
  readonly seconds: number;
}

export interface StepSession {
  /** The log so far of the run that goes on now. */
  readonly events: readonly TraceEvent[];
  /** What there is to choose; null while somebody is on the way, and after the end. */
  readonly situation: ChoicePoint | null;
  /** The steps that were made, and those that were undone and can be made again. */
  readonly schedule: Schedule;
  readonly undone: Schedule;
  /** The call of each step that was made. */
  readonly calls: readonly Operation[];
  readonly difference: Difference | null;
  readonly busy: Computing | null;
  /** What the run has shown; null while it goes on. */
  readonly performance: Performance | null;
  readonly seed: number;
  /** Makes a step. Resolves when there is something to choose again, or the run is over. Throws RangeError for what cannot be done. */
  readonly grant: (grant: Grant) => Promise<void>;
  /** Back by one step; forth by one that was undone; to the beginning. */
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  readonly restart: () => Promise<void>;
  /** Ends the run and all those before; resolves when nothing is left of them. */
  readonly end: () => Promise<void>;
}

export interface StepSessionOptions {
  readonly settings: AskedSettings;
  /** Steps to begin with. */
  readonly schedule?: Schedule;
  /** Makes what leads to where the schedule begins: asked first, until it says null. */
  readonly before?: () => Chooser;
  /** Told of all that changes, and who computes now. */
  readonly onChange?: (busy: Computing | null) => void;
  /** Ends the run when aborted, also before there is a session. */
  readonly interrupt?: AbortSignal;
}

/** Starts the program. `ready` resolves when there is something to choose, or the run is over. Rejects with OsError. */
export async function openStepSession(
  target: Target,
  { settings, schedule = [], before, onChange, interrupt }: StepSessionOptions,
): Promise<StepSession> {
  const seed = settings.seed ?? randomSeed();
  const runs = new Set<Promise<unknown>>();
  const made: Grant[] = [];
  const calls: Operation[] = [];
  let undone: Grant[] = [...schedule];
  let present = startRun([]);

  function startRun(prefix: readonly Grant[]) {
    const stop = new AbortController();
    if (interrupt?.aborted) stop.abort();
    const lead = before?.();
    const state = {
      stop,
      events: [] as TraceEvent[],
      situation: null as ChoicePoint | null,
      performance: null as Performance | null,
      /** What went wrong with it, also where nobody waited for it. */
      failure: null as unknown,
      difference: null as Difference | null,
      busy: null as Computing | null,
      decide: null as ((grant: Grant) => void) | null,
      settled: deferred(),
    };
    const settle = () => {
      state.settled.resolve();
      onChange?.(state.busy);
    };
    const work = perform(
      target,
      {
        settings: { ...settings, seed },
        scheduler: {
          choose(situation) {
            state.busy = null;
            const first = lead?.(situation);
            if (first) return { ...first, isBefore: true };
            const grant = prefix[situation.steps];
            if (grant && state.difference === null) {
              state.difference = compareStep(situation, grant, calls[situation.steps]);
              if (state.difference === null) return grant;
            }
            state.situation = situation;
            const choice = new Promise<Grant>((resolve) => {
              state.decide = resolve;
            });
            settle();
            return choice;
          },
          onBusy(processes, seconds) {
            state.busy = { processes, seconds };
            onChange?.(state.busy);
          },
        },
      },
      {
        interrupt: stop.signal,
        onEvent(event) {
          state.events.push(event);
          onChange?.(state.busy);
        },
      },
    ).then(
      (performance) => {
        state.performance = performance;
        state.situation = null;
        settle();
      },
      (error) => {
        state.failure = error;
        state.situation = null;
        state.settled.reject(error);
      },
    );
    runs.add(work);
    work.finally(() => runs.delete(work));
    return state;
  }

  /** From the beginning, to the step `count`. */
  async function rerun(count: number): Promise<void> {
    present.stop.abort();
    undone = [...made.splice(count), ...undone];
    present = startRun([...made]);
    onChange?.(null);
    await present.settled.promise;
    // what was not to be repeated was not made
    const steps = present.difference ? present.difference.step - 1 : made.length;
    made.length = Math.min(made.length, steps);
    calls.length = made.length;
  }

  async function step(grant: Grant): Promise<void> {
    const { situation, decide, failure } = present;
    if (failure !== null) throw failure;
    if (situation === null || decide === null) throw new RangeError('there is nothing to choose now');
    const misfit = misfitOf(situation, grant, made.length + 1);
    if (misfit) throw misfit;
    const { operation } = situation.standing.find(({ process }) => process === grant.process) as {
      operation: Operation;
    };
    made.push(grant);
    calls.push(operation);
    present.situation = null;
    present.decide = null;
    present.settled = deferred();
    decide(grant);
    await present.settled.promise;
  }

  interrupt?.addEventListener('abort', () => present.stop.abort());
  try {
    await present.settled.promise;
    while (undone.length > 0 && present.situation) await step(undone.shift() as Grant);
  } catch (error) {
    present.stop.abort();
    await Promise.allSettled(runs);
    throw error;
  }
  return {
    seed,
    schedule: made,
    calls,
    get events() {
      return present.events;
    },
    get situation() {
      return present.situation;
    },
    get undone() {
      return undone;
    },
    get difference() {
      return present.difference;
    },
    get busy() {
      return present.busy;
    },
    get performance() {
      return present.performance;
    },
    async grant(grant) {
      undone = [];
      await step(grant);
    },
    async undo() {
      if (made.length > 0) await rerun(made.length - 1);
    },
    async redo() {
      const [next, ...rest] = undone;
      if (next === undefined || present.situation === null) return;
      await step(next);
      undone = rest;
    },
    restart: () => rerun(0),
    async end() {
      present.stop.abort();
      await Promise.allSettled(runs);
    },
  };
}

/** Whether the step that is to be made again is the call that it was. */
function compareStep(
  situation: ChoicePoint,
  grant: Grant,
  expected: Operation | undefined,
): Difference | null {
  const found = situation.standing.find(({ process }) => process === grant.process)?.operation ?? null;
  const isSame = JSON.stringify(found) === JSON.stringify(expected);
  if (expected === undefined || (isSame && misfitOf(situation, grant, situation.steps + 1) === null))
    return null;
  return { step: situation.steps + 1, process: grant.process, expected, found };
}
