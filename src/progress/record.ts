/** How progress changes by what the learner does. Pure: `now` is an ISO 8601 time in UTC. */
import { recordLeftBehind } from './bookmark.js';
import { LAST_BOX, NO_PROGRESS, type Progress, type Settings } from './progress.js';
import { shorter } from './record-puzzle.js';

/** A lesson was run; `shown`: the run showed what the lesson is for. */
export function recordRun(progress: Progress, id: string, shown: boolean, now: string): Progress {
  const before = entry(progress.lessons, id) ?? { runs: 0, done: null, last: now };
  const lesson = { ...before, runs: before.runs + 1, done: before.done ?? (shown ? now : null), last: now };
  return { ...progress, lessons: { ...progress.lessons, [id]: lesson } };
}

/** A question was answered: one box up if right, back to the first if not (Leitner's boxes). */
export function recordAnswer(progress: Progress, id: string, right: boolean, now: string): Progress {
  const before = entry(progress.questions, id) ?? { box: 1, right: 0, wrong: 0, last: now };
  const question = {
    ...before,
    box: right ? Math.min(LAST_BOX, before.box + 1) : 1,
    right: before.right + (right ? 1 : 0),
    wrong: before.wrong + (right ? 0 : 1),
    last: now,
  };
  return { ...progress, questions: { ...progress.questions, [id]: question } };
}

/** A program written for an exercise was checked. */
export function recordCheck(progress: Progress, id: string, passed: boolean, now: string): Progress {
  const before = entry(progress.exercises, id) ?? NEVER_CHECKED(now);
  const checked = {
    ...before,
    checks: before.checks + 1,
    passed: before.passed ?? (passed ? now : null),
    last: now,
  };
  return { ...progress, exercises: { ...progress.exercises, [id]: checked } };
}

/** Hints of an exercise were shown: `hints` of them by now. */
export function recordHints(progress: Progress, id: string, hints: number, now: string): Progress {
  const before = entry(progress.exercises, id) ?? NEVER_CHECKED(now);
  const hinted = { ...before, hints: Math.max(before.hints, hints), last: now };
  return { ...progress, exercises: { ...progress.exercises, [id]: hinted } };
}

/** Settings that are undefined go back to the default. */
export function recordSettings(
  progress: Progress,
  changes: { readonly [K in keyof Settings]: Settings[K] | undefined },
): Progress {
  const all = Object.entries({ ...progress.settings, ...changes });
  return { ...progress, settings: Object.fromEntries(all.filter(([, value]) => value !== undefined)) };
}

/** Without what is known of one lesson. */
export function forgetLesson(progress: Progress, id: string): Progress {
  const { [id]: _, ...lessons } = progress.lessons;
  return { ...recordLeftBehind(progress, id), lessons };
}

/** As on the first day; what the learner set stays set. */
export function forgetAll({ settings }: Progress): Progress {
  return { ...NO_PROGRESS, settings };
}

/** What both say, for an import: importing twice, or in the other order, comes to the same. `mine` decides settings. */
export function mergeProgress(mine: Progress, theirs: Progress): Progress {
  return {
    ...theirs,
    ...mine,
    lessons: merge(mine.lessons, theirs.lessons, (a, b) => ({
      runs: Math.max(a.runs, b.runs),
      done: earlier(a.done, b.done),
      last: later(a.last, b.last),
    })),
    questions: merge(mine.questions, theirs.questions, (a, b) => ({
      box: newerBox(a, b),
      right: Math.max(a.right, b.right),
      wrong: Math.max(a.wrong, b.wrong),
      last: later(a.last, b.last),
    })),
    exercises: merge(mine.exercises, theirs.exercises, (a, b) => ({
      checks: Math.max(a.checks, b.checks),
      passed: earlier(a.passed, b.passed),
      hints: Math.max(a.hints, b.hints),
      last: later(a.last, b.last),
    })),
    puzzles: merge(mine.puzzles, theirs.puzzles, (a, b) => ({
      tries: Math.max(a.tries, b.tries),
      solved: earlier(a.solved, b.solved),
      inPar: earlier(a.inPar, b.inPar),
      best: shorter(a.best, b.best),
      hints: Math.max(a.hints, b.hints),
      last: later(a.last, b.last),
    })),
    settings: { ...theirs.settings, ...mine.settings },
  };
}

const NEVER_CHECKED = (now: string) => ({ checks: 0, passed: null, hints: 0, last: now });

/** Own entries only: an id may be "constructor". */
function entry<T>(entries: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(entries, id) ? entries[id] : undefined;
}

/** Fields that we do not know are kept, of `mine` first. */
function merge<T>(
  mine: Readonly<Record<string, T>>,
  theirs: Readonly<Record<string, T>>,
  both: (a: T, b: T) => T,
): Record<string, T> {
  const merged = Object.entries(theirs).map(([id, their]): [string, T] => {
    const own = entry(mine, id);
    return [id, own === undefined ? their : { ...their, ...own, ...both(own, their) }];
  });
  return { ...mine, ...Object.fromEntries(merged) };
}

interface Boxed {
  readonly box: number;
  readonly last: string;
}

function newerBox(a: Boxed, b: Boxed): number {
  if (a.last === b.last) return Math.min(a.box, b.box);
  return a.last > b.last ? a.box : b.box;
}

function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
