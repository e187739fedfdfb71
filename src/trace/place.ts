/**
 * Where in the learner's program a call of `mp` stands, for the events it tells: "lesson.ts:41", the innermost line of the
 * program's own files. Looked up once a call, at its first event: calls that tell nothing cost nothing.
 */
import type { EventKind } from './events.js';

/** The program's files: absolute path to the name they have in the log. */
export type FileNames = ReadonlyMap<string, string>;

/** Calls of ours, and of libraries of the program's, that may stand above it. Each takes time: few first. */
const FRAMES = [8, 40] as const;

/** A process looks up so many calls a second, at about 6 µs each; what it tells beyond has no place. */
const MOST_A_SECOND = 2000;

/** What is always looked up: it takes long itself, and what is said of it names the line. */
const ALWAYS: ReadonlySet<EventKind> = new Set(['block', 'spin']);

let names: FileNames = new Map();
let due = false;
let place = '';
let second = 0;
let looked = 0;

/** From now on calls are looked up in these files. */
export function placeIn(files: FileNames): void {
  names = files;
}

/** A call begins: what is told from now on stands where it does. */
export function beginCall(): void {
  due = true;
}

/** What is told from now on belongs to no call. */
export function endCalls(): void {
  due = false;
  place = '';
}

/** Where the call stands that tells an event of this `kind` in second `now` of a clock; '' where that is not known. */
export function placeOfCall(kind: EventKind, now: number): string {
  if (due && (ALWAYS.has(kind) || hasTime(now))) {
    place = learnerPlace();
    due = false;
  }
  return due ? '' : place;
}

function hasTime(now: number): boolean {
  if (now > second) {
    second = now;
    looked = 0;
  }
  return looked++ < MOST_A_SECOND;
}

/** The innermost line of the program's files that has led here; '' where none has. */
export function learnerPlace(): string {
  const { stackTraceLimit, prepareStackTrace } = Error;
  Error.prepareStackTrace = findPlace;
  let found: string | null = null;
  for (const limit of FRAMES) {
    Error.stackTraceLimit = limit;
    const holder: { stack?: string | null } = {};
    Error.captureStackTrace(holder, learnerPlace);
    found = holder.stack ?? null;
    if (found !== null) break;
  }
  Error.stackTraceLimit = stackTraceLimit;
  Error.prepareStackTrace = prepareStackTrace as typeof Error.prepareStackTrace & {};
  return found ?? '';
}

/** Asks V8 for the line of one frame: the text of a stack takes longer. */
function findPlace(_: Error, frames: readonly NodeJS.CallSite[]): string | null {
  for (const frame of frames) {
    const name = names.get(frame.getFileName() ?? '');
    if (name !== undefined) return `${name}:${frame.getLineNumber()}`;
  }
  return null;
}
