/** Which runs a check makes: other seeds, other speeds, and pauses that perturb the schedule. Pure. */
import type { ExerciseMeta } from './exercise.js';

export interface PlannedRun {
  readonly seed: number;
  readonly speed: number;
  /** What main() gets. */
  readonly parameters: Readonly<Record<string, number>>;
}

/** Runs of a check, unless the exercise says otherwise. */
const RUNS = 8;
/** Durations against the time that processes need for themselves: now these decide, now those. */
const CHECK_SPEEDS = [20, 8, 30, 12] as const;

/** The runs of a check that begins with `seed`; `runs` replaces the usual number. */
export function planRuns(
  { runs: wanted }: Pick<ExerciseMeta, 'runs'>,
  seed: number,
  runs?: number,
): PlannedRun[] {
  const length = runs ?? wanted?.length ?? RUNS;
  return Array.from({ length }, (_, index) => ({
    // seeds are whole numbers of 32 bits
    seed: (seed + index) % 4_294_967_296,
    speed: CHECK_SPEEDS[(seed + index) % CHECK_SPEEDS.length] ?? 1,
    parameters: wanted?.[index % wanted.length] ?? {},
  }));
}
