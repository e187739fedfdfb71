/** From the timelines of several runs to one result. Pure. */
import type { Timeline } from '../trace/timeline.js';
import type { Contradiction, ExerciseCheck } from '../verdict/exercise/judgement.js';
import { untilStopped } from '../verdict/history/until-stopped.js';
import type { ExerciseMeta } from './exercise.js';
import { isOver, judgeInGeneral } from './general.js';

/** A property that a run contradicts. */
export interface Problem {
  readonly property: string;
  readonly contradiction: Contradiction;
}

export interface RunJudgement {
  /** The most telling first; empty: the run kept everything. */
  readonly problems: readonly Problem[];
  /** Ids of the properties this run kept: a run that was cut short says nothing about some. */
  readonly kept: readonly string[];
}

/** Judges one run. A failure comes first, because it explains the rest; that it did not end comes last, because the rest explains it. */
export function judgeRun(
  meta: Pick<ExerciseMeta, 'properties'>,
  check: ExerciseCheck,
  run: Timeline,
): RunJudgement {
  const timeline = untilStopped(run);
  const { 'no-failure': failure, ends, collected } = judgeInGeneral(timeline);
  const own = check(timeline);
  // what a program has to have done by its end cannot be asked of one that was stopped, or has failed
  const whole = isOver(timeline) && failure === null;
  const judged = meta.properties.filter(({ atEnd }) => whole || !atEnd);
  const all: readonly (readonly [string, Contradiction | null])[] = [
    ['no-failure', failure],
    ...judged.map(({ id }) => [id, own[id] ?? null] as const),
    ['ends', ends],
    ...(whole ? [['collected', collected] as const] : []),
  ];
  return {
    problems: all.flatMap(([property, found]) => (found ? [{ property, contradiction: found }] : [])),
    kept: all.flatMap(([property, found]) => (found ? [] : [property])),
  };
}

/** In how many of the runs each property was kept. */
export function countKept(runs: readonly RunJudgement[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const property of runs.flatMap(({ kept }) => kept)) {
    counts.set(property, (counts.get(property) ?? 0) + 1);
  }
  return counts;
}
