/** Text of a progress file to progress. Strict about what we know, and keeps what we do not: newer entries, other fields. */
import { LAST_BOX, type Progress } from './progress.js';
import { isSpeed } from './speed.js';

export type Decoded =
  | { readonly kind: 'progress'; readonly progress: Progress }
  /** Written by a later version of the tool. */
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'corrupt' };

/** What a progress file's text says. Pure; never throws. */
export function decodeProgress(text: string): Decoded {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'corrupt' };
  }
  if (!isRecord(value)) return { kind: 'corrupt' };
  const { version } = value;
  if (typeof version === 'number' && Number.isInteger(version) && version > 1)
    return { kind: 'newer', version };
  // a file of a version of the tool that had no puzzles yet
  const whole = 'puzzles' in value ? value : { ...value, puzzles: {} };
  return isProgress(whole) ? { kind: 'progress', progress: whole } : { kind: 'corrupt' };
}

/** The text of a progress file. */
export function encodeProgress(progress: Progress): string {
  return `${JSON.stringify(progress, null, 2)}\n`;
}

type Fields = Readonly<Record<string, unknown>>;

function isProgress(value: Fields): value is Fields & Progress {
  return (
    value['version'] === 1 &&
    isRecordOf(value['lessons'], isLesson) &&
    isRecordOf(value['questions'], isQuestion) &&
    isRecordOf(value['exercises'], isExercise) &&
    isRecordOf(value['puzzles'], isPuzzle) &&
    (value['bookmark'] === undefined || isBookmark(value['bookmark'])) &&
    isRecord(value['settings']) &&
    areSettings(value['settings'])
  );
}

function isLesson({ runs, done, last }: Fields): boolean {
  return isCount(runs) && (done === null || isTime(done)) && isTime(last);
}

function isBookmark(value: unknown): boolean {
  return (
    isRecord(value) && typeof value['lesson'] === 'string' && isCount(value['page']) && value['page'] >= 1
  );
}

function isQuestion({ box, right, wrong, last }: Fields): boolean {
  return isCount(box) && box >= 1 && box <= LAST_BOX && isCount(right) && isCount(wrong) && isTime(last);
}

function isExercise({ checks, passed, hints, last }: Fields): boolean {
  return isCount(checks) && (passed === null || isTime(passed)) && isCount(hints) && isTime(last);
}

function isPuzzle({ tries, solved, inPar, best, hints, last }: Fields): boolean {
  const times = [solved, inPar].every((time) => time === null || isTime(time));
  return isCount(tries) && times && (best === null || isLength(best)) && isCount(hints) && isTime(last);
}

function isLength(value: unknown): boolean {
  return isRecord(value) && isCount(value['switches']) && isCount(value['steps']);
}

function areSettings({ language, speed }: Fields): boolean {
  return (
    (language === undefined || language === 'en' || language === 'zh') &&
    (speed === undefined || isSpeed(speed))
  );
}

function isRecordOf(value: unknown, isEntry: (entry: Fields) => boolean): boolean {
  return isRecord(value) && Object.values(value).every((entry) => isRecord(entry) && isEntry(entry));
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isTime(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) && !Number.isNaN(Date.parse(value));
}
