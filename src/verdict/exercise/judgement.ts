/** Whether a run kept a property that an exercise asks for. */
import type { Timeline } from '../../trace/timeline.js';

/** What contradicts a property: the events that show it, the most telling first, and values for the sentence. */
export interface Contradiction {
  readonly evidence: readonly number[];
  readonly data: Readonly<Record<string, string | number | readonly string[]>>;
}

/** Each property by its id: what contradicts it in this run, null if nothing does. */
export type Judgements = Readonly<Record<string, Contradiction | null>>;

/** Judges the timeline of a run of a learner's program. Pure. It knows primitives and processes, never a text. */
export type ExerciseCheck = (timeline: Timeline) => Judgements;

export function contradiction(
  evidence: readonly (number | null | undefined)[],
  data: Contradiction['data'] = {},
): Contradiction {
  return { evidence: evidence.filter((seq) => typeof seq === 'number'), data };
}

/** The first contradiction in `cases`; null if there is none. */
export function firstOf<Case>(
  cases: Iterable<Case>,
  judge: (each: Case) => Contradiction | null,
): Contradiction | null {
  for (const each of cases) {
    const found = judge(each);
    if (found) return found;
  }
  return null;
}
