/**
 * Source-DPOR with sleep sets (Abdulla, Aronsson, Jonsson, Sagonas: Optimal Dynamic Partial Order Reduction, POPL 2014): one
 * execution of each class of those that differ only in the order of independent steps, and none twice. An execution that turns
 * out to be of a class that was there already is given up on the way.
 *
 * Calls that wait are what the paper leaves out. Whether two steps race is not looked up but tried: the later one is brought
 * before the earlier one in the model, and can be made there or cannot. And who still waits at the end has a step
 * too, which may have been possible before somebody else's.
 */
import type { Grant } from '../../schedule/schedule.js';
import { HappensBefore, initialsOf } from '../happens-before.js';
import { areDependent, type Move, type ThreadAtGate } from '../move.js';
import { standingOf, take, type World, waitingIn } from '../world.js';
import { runnableAmong, type SearchScheduler } from './scheduler.js';

/** A point of the current execution. */
interface Frame {
  readonly world: World;
  /** Threads that have to be tried here. */
  readonly backtrack: Set<string>;
  /** Threads whose step here leads only to classes that were there already: those that were tried, and those of before. */
  readonly sleep: Set<string>;
  chosen: string;
  /** Of `chosen`. */
  step: Move;
}

export interface Dpor extends SearchScheduler<ThreadAtGate> {
  /** What the execution has come to so far: told before each choice, and at its end. */
  reach(world: World): void;
  /** How many executions were given up, because all that could follow was there already. */
  readonly redundant: number;
}

export function createDpor(): Dpor {
  return new SourceDpor();
}

class SourceDpor implements Dpor {
  redundant = 0;
  readonly #frames: Frame[] = [];
  readonly #order = new HappensBefore();
  #world: World | null = null;
  #depth = 0;
  /** Steps before this one were compared with each other in an earlier execution. */
  #compared = 0;

  begin(): boolean {
    if (this.#world === null) return true;
    this.#findRaces();
    this.#depth = 0;
    while (this.#frames.length > 0) {
      const frame = this.#frames.at(-1) as Frame;
      frame.sleep.add(frame.chosen);
      const next = [...frame.backtrack].find((thread) => !frame.sleep.has(thread));
      if (next !== undefined) {
        frame.chosen = next;
        frame.step = stepIn(frame.world, next);
        this.#compared = this.#frames.length - 1;
        this.#order.cut(this.#compared);
        return true;
      }
      this.#frames.pop();
    }
    return false;
  }

  reach(world: World): void {
    this.#world = world;
  }

  choose(candidates: readonly ThreadAtGate[]): (ThreadAtGate & Grant) | null {
    const choices = runnableAmong(candidates);
    if (this.#depth === this.#frames.length) {
      const sleep = this.#sleepNow();
      const first = choices.find(({ thread }) => !sleep.has(thread));
      if (!first) {
        this.redundant++;
        return null;
      }
      const { thread } = first;
      const world = this.#world as World;
      const step = stepIn(world, thread);
      this.#frames.push({ world, backtrack: new Set([thread]), sleep, chosen: thread, step });
    }
    const { chosen } = this.#frames[this.#depth++] as Frame;
    return choices.find(({ thread }) => thread === chosen) ?? null;
  }

  /** Who slept before the last step and does not depend on it sleeps on. */
  #sleepNow(): Set<string> {
    const last = this.#frames.at(-1);
    if (!last) return new Set();
    const isApart = (thread: string) => {
      const standing = standingOf(last.world, thread);
      return standing !== null && !areDependent(standing, last.step);
    };
    return new Set([...last.sleep].filter(isApart));
  }

  #findRaces(): void {
    for (let index = this.#order.length; index < this.#frames.length; index++) {
      const { step } = this.#frames[index] as Frame;
      if (index >= this.#compared) this.#findRacesWith(step, index);
      this.#order.add(step);
    }
    for (const standing of waitingIn(this.#world as World))
      this.#findRacesWith(standing, this.#frames.length);
  }

  /** With what before `end` the step that `late` makes there may have to change places. */
  #findRacesWith(late: Move | ThreadAtGate, end: number): void {
    for (let early = end - 1; early >= 0; early--) {
      if (this.#order.isBeforeThread(early, late.thread, end)) continue;
      if (areDependent(this.#order.stepAt(early), late)) this.#reverse(early, late.thread, end);
    }
  }

  /** Sees to it that `thread` comes before step `early`, if it can. */
  #reverse(early: number, thread: string, end: number): void {
    const { world, backtrack, sleep } = this.#frames[early] as Frame;
    const kept = this.#keptWithout(early, end);
    const isBefore = (one: number, other: number) => this.#order.isBefore(one, other);
    const isSeenTo = (initial: string) => backtrack.has(initial) || sleep.has(initial);
    const initials = initialsOf(kept, (index) => this.#order.stepAt(index).thread, isBefore);
    if (initials.some(isSeenTo)) return;
    const late = this.#standingAfter(world, kept, thread);
    if (late === null || late.how === null) return;
    const isFree = kept.every((index) => !this.#isBeforeLate(index, late, end));
    const [next = thread] = isFree ? [thread] : initials;
    if (!isSeenTo(next)) backtrack.add(next);
  }

  /** Steps after `early` that it need not happen before. */
  #keptWithout(early: number, end: number): number[] {
    const kept: number[] = [];
    for (let index = early + 1; index < end; index++) {
      if (!this.#order.isBefore(early, index)) kept.push(index);
    }
    return kept;
  }

  /** Where `thread` stands when these steps are made in `world`. */
  #standingAfter(world: World, kept: readonly number[], thread: string): ThreadAtGate | null {
    let now = world;
    for (const index of kept) {
      const taken = take(now, this.#order.stepAt(index).thread);
      if (taken === null) return null;
      now = taken.world;
    }
    return standingOf(now, thread);
  }

  #isBeforeLate(index: number, late: ThreadAtGate, end: number): boolean {
    return (
      this.#order.isBeforeThread(index, late.thread, end) || areDependent(this.#order.stepAt(index), late)
    );
  }
}

function stepIn(world: World, thread: string): Move {
  return (take(world, thread) as NonNullable<ReturnType<typeof take>>).step;
}
