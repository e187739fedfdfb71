/**
 * Lets the processes of a steered run go on one at a time. Offers a choice when every process that lives has stopped and sleeps
 * in the kernel, and every other one has ended; so whatever is shown then stays as it is.
 */

import { hasEnded } from '../../os/process-table.js';
import type { SteeredHow, TraceEvent } from '../../trace/events.js';
import { advance, createMoment, isDead } from '../../trace/moment.js';
import { isFruitless, requireChoice, requireWaiting } from './choice.js';
import type { Gates } from './gates.js';
import { busyIn, type FoundOut, isAtRest } from './rest.js';
import type { Steerer, StoppedProcess } from './scheduler.js';
import { standingIn, waitsUnnoticed } from './standing.js';

export interface Steering {
  /** Takes in the next event of the log. */
  readonly add: (event: TraceEvent) => void;
  readonly stop: () => void;
}

/** What steering asks of the run, and does to it. */
export interface SteeredRun {
  readonly gates: Gates;
  /** Whether all that was written so far has been taken in. */
  readonly isAllRead: () => boolean;
  /** Tells that `about` is let go on. */
  readonly tell: (
    how: SteeredHow,
    step: number | undefined,
    about: Pick<StoppedProcess, 'process' | 'pid'>,
  ) => void;
  /** Looks how the kernel has all of them, and tells what is news. */
  readonly sample: () => void;
  /** Nobody can go on. */
  readonly onHang: () => void;
  /** The scheduler wants nobody to go on. */
  readonly onEnough: () => void;
  /** What goes wrong where nobody waits for it. */
  readonly raise: (error: unknown) => void;
}

/** How often we look whether all have come to rest where no event says that they may have, milliseconds: at first, and where they take long. */
const FIRST_LOOK_MS = 1;
const LONGEST_MS = 8;
/** After so many real seconds without rest the scheduler is told who computes, and again after as many more. */
const BUSY_S = 2;

export function startSteering(run: SteeredRun, scheduler: Steerer): Steering {
  const moment = createMoment();
  let steps = 0;
  let isIdle = false; // stopped, or somebody is choosing
  let isStopped = false;
  let cancelLook: (() => void) | null = null;
  let releasedAt = performance.now();
  let told = 0;
  /** Who was let go on last, as it was then. */
  let released: (StoppedProcess & { readonly how: SteeredHow }) | null = null;
  const known: FoundOut = { ended: new Set(), survived: new Map() };
  /** Nobody can go on: those who have tried once more since. */
  const convinced = new Set<string>();
  /** Those of whom the log does not tell whether they could go on, who tried, and could not: nobody else has made a step since. */
  const tried = new Set<string>();

  const plan = (pause: number) => {
    cancelLook?.();
    if (pause === 0) {
      const next = setImmediate(look, FIRST_LOOK_MS);
      cancelLook = () => clearImmediate(next);
    } else {
      const next = setTimeout(look, pause, Math.min(LONGEST_MS, 2 * pause));
      cancelLook = () => clearTimeout(next);
    }
  };

  const look = (next: number) => {
    cancelLook = null;
    if (isIdle) return;
    const waited = (performance.now() - releasedAt) / 1000;
    try {
      if (isAtRest(moment, waited, known, run.sample) && run.isAllRead()) {
        goOn(standingIn(moment, tried));
        return;
      }
    } catch (error) {
      run.raise(error);
      return;
    }
    plan(next);
    if (waited < BUSY_S * (told + 1)) return;
    told += 1;
    scheduler.onBusy?.(busyIn(moment), waited);
  };

  const goOn = (standing: readonly StoppedProcess[]): void => {
    if (released) noteTry(released, standing);
    released = null;
    if (standing.length === 0) return; // all have ended, and so does the log
    const unnoticed = standing.find(waitsUnnoticed);
    if (unnoticed) {
      letTry(unnoticed);
      return;
    }
    run.sample();
    if (standing.some(({ canGo, canExpire }) => canGo || canExpire)) void choose(standing);
    else hang(standing);
  };

  const noteTry = (last: NonNullable<typeof released>, standing: readonly StoppedProcess[]) => {
    const now = standing.find(({ process }) => process === last.process);
    const isCertain = last.how === 'go' && !last.canGo && !tried.has(last.process);
    if (isCertain && !hasDied(last)) requireWaiting(last, now);
    else if (now && isFruitless(last, now)) tried.add(now.process);
    else tried.clear();
  };

  /**
   * Nobody will have what he is about to ask for. All ask, so that the log says what they wait for; and once more when everybody
   * waits: that nobody can go on is not said before each has really tried.
   */
  const hang = (standing: readonly StoppedProcess[]) => {
    const next = standing.find(({ process, waits }) => !waits || !convinced.has(process));
    if (next) {
      if (next.waits) convinced.add(next.process);
      letTry(next);
      return;
    }
    isIdle = true;
    run.onHang();
  };

  const letTry = (waiting: StoppedProcess) => {
    released = { ...waiting, how: 'go' };
    release(waiting, 'go');
  };

  const choose = async (standing: readonly StoppedProcess[]) => {
    isIdle = true;
    convinced.clear();
    try {
      const situation = { steps, moment, standing };
      const choice = await scheduler.choose(situation);
      if (isStopped) return;
      if (choice === null) return run.onEnough();
      const chosen = requireChoice(situation, choice);
      isIdle = false;
      released = { ...chosen, how: choice.how };
      if (!choice.isBefore) steps += 1;
      release(chosen, choice.how, choice.isBefore ? undefined : steps);
    } catch (error) {
      run.raise(error);
    }
  };

  const release = (chosen: StoppedProcess, how: SteeredHow, step?: number) => {
    const gate = moment.processes.get(chosen.process)?.about?.gate;
    // somebody else may have ended it while it was being chosen
    if (gate === undefined && !hasDied(chosen)) throw new Error(`steering: ${chosen.process} is at no gate`);
    run.tell(how, step, chosen);
    releasedAt = performance.now();
    told = 0;
    if (how !== 'kill') {
      if (gate !== undefined) run.gates.open(gate, how);
    } else if (!hasEnded(chosen.pid)) process.kill(chosen.pid, 'SIGKILL');
    plan(FIRST_LOOK_MS);
  };

  const hasDied = (about: StoppedProcess): boolean => {
    const now = moment.processes.get(about.process);
    return now !== undefined && isDead(now);
  };

  return {
    add(event) {
      advance(moment, event);
      if (isIdle) return;
      // it sleeps as soon as it has told its gate, and has ended a blink after it said so
      if (event.kind === 'point') plan(0);
      else if (event.kind === 'exit') plan(FIRST_LOOK_MS);
    },
    stop() {
      isIdle = true;
      isStopped = true;
      cancelLook?.();
    },
  };
}
