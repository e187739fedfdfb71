/** What had to happen before what in an execution: vector clocks. */
import { areDependent, type Move } from './move.js';

/** By thread: how many of its steps happened before, the step itself included. */
type Clock = ReadonlyMap<string, number>;

export class HappensBefore {
  readonly #steps: Move[] = [];
  readonly #clocks: Clock[] = [];
  readonly #numbers: number[] = [];

  get length(): number {
    return this.#steps.length;
  }

  stepAt(index: number): Move {
    return this.#steps[index] as Move;
  }

  add(step: Move): void {
    const clock = new Map(this.#clockOf(step.thread));
    this.#steps.forEach((earlier, index) => {
      if (!isIn(clock, earlier, this.#numbers[index]) && areDependent(earlier, step))
        join(clock, this.#clocks[index]);
    });
    const number = (clock.get(step.thread) ?? 0) + 1;
    clock.set(step.thread, number);
    this.#steps.push(step);
    this.#clocks.push(clock);
    this.#numbers.push(number);
  }

  /** Forgets all steps from `index` on. */
  cut(index: number): void {
    for (const list of [this.#steps, this.#clocks, this.#numbers]) list.length = Math.min(list.length, index);
  }

  /** Whether step `early` had to happen before step `late`. */
  isBefore(early: number, late: number): boolean {
    return isIn(this.#clocks[late], this.stepAt(early), this.#numbers[early]);
  }

  /** Whether step `early` had to happen before the `thread` stood where it did before step `end`. */
  isBeforeThread(early: number, thread: string, end: number): boolean {
    return isIn(this.#clockOf(thread, end), this.stepAt(early), this.#numbers[early]);
  }

  /** All of the execution up to here, but for the order of what is independent. */
  classKey(): string {
    const clocks = this.#steps.map(({ thread, grant: { how } }, index) => {
      const clock = [...(this.#clocks[index] as Clock)].map((each) => each.join(':')).sort();
      return `${thread}/${this.#numbers[index]}/${how}(${clock})`;
    });
    return clocks.sort().join(' ');
  }

  #clockOf(thread: string, end = this.#steps.length): Clock | undefined {
    for (let index = end - 1; index >= 0; index--) {
      if (this.stepAt(index).thread === thread) return this.#clocks[index];
    }
    return undefined;
  }
}

const isIn = (clock: Clock | undefined, { thread }: Move, number = 0): boolean =>
  (clock?.get(thread) ?? 0) >= number;

function join(clock: Map<string, number>, other: Clock | undefined): void {
  for (const [thread, number] of other ?? []) clock.set(thread, Math.max(number, clock.get(thread) ?? 0));
}

/** Threads that could come first among these steps: nothing of them has to happen before the first step of such a thread. */
export function initialsOf(
  steps: readonly number[],
  threadOf: (step: number) => string,
  isBefore: (early: number, late: number) => boolean,
): string[] {
  const seen = new Set<string>();
  return steps.flatMap((step, index) => {
    const thread = threadOf(step);
    if (seen.has(thread)) return [];
    seen.add(thread);
    return steps.slice(0, index).some((early) => isBefore(early, step)) ? [] : [thread];
  });
}
