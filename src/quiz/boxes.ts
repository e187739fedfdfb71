/**
 * When a question comes back, by Leitner's boxes (S. Leitner, "So lernt man lernen", 1972): the higher its box, the longer
 * it rests. What moves it between boxes is recorded with the learner's progress. Pure.
 */

/** What is kept of a question; times are ISO 8601. */
export interface Standing {
  /** 1 to 5. */
  readonly box: number;
  readonly last: string;
}

const LAST_BOX = 5;
/** Days a question rests in its box; what is in the last one is known and does not come back. */
const REST_DAYS: readonly number[] = [0, 1, 3, 7, Number.POSITIVE_INFINITY];
const DAY_MS = 86_400_000;

/** Whether it is time to ask it again. */
export function isDue(standing: Standing, now: Date): boolean {
  return now.getTime() >= dueAt(standing);
}

/** What comes first when nobody said which questions: wrong ones, then new ones, then what has rested long enough. */
export function urgency(standing: Standing | undefined, now: Date): number {
  if (standing === undefined) return 1;
  if (!isDue(standing, now)) return 3;
  return standing.box === 1 ? 0 : 2;
}

export function isKnown(standing: Standing | undefined): boolean {
  return standing?.box === LAST_BOX;
}

/** Milliseconds since 1970; a time that cannot be read is long ago. */
function dueAt({ box, last }: Standing): number {
  return (Date.parse(last) || 0) + (REST_DAYS[box - 1] ?? 0) * DAY_MS;
}
