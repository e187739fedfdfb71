/** A log that is to be looked at again, with everything that is computed from it. */
import type { Language } from '../../i18n/language.js';
import { LogFileError } from '../../kept/errors.js';
import { findLog } from '../../kept/find.js';
import type { KeptRun } from '../../kept/list.js';
import { decodeLogFile, LARGEST_LOG_BYTES, readLogFile } from '../../kept/read.js';
import { listLessons } from '../../lesson/catalog.js';
import type { ParameterValues } from '../../lesson/lesson.js';
import { loadLesson } from '../../lesson/load-lesson.js';
import { KEPT_EVENTS, type Performance, reviewLog, type Subject } from '../../run/review.js';
import type { RunEvent, TraceEvent } from '../../trace/events.js';
import { EXIT } from '../failure/exit-codes.js';
import { UserFailure } from '../failure/failure.js';
import { keptCliWords } from './kept-words.js';

export interface OpenedLog {
  /** Null for a file that is no kept run. */
  readonly kept: KeptRun | null;
  /** As it lies there. */
  readonly bytes: Uint8Array;
  /** Without verdicts: those are made anew. */
  readonly events: readonly TraceEvent[];
  readonly subject: Subject;
  readonly performance: Performance;
  /** Of a lesson that this version does not have: its name. */
  readonly strangeLesson: string | null;
}

/** Opens what `typed` means: the number of a kept run, or a path; without it the last run. Throws UserFailure. */
export async function openLog(typed: string | undefined, language: Language): Promise<OpenedLog> {
  const { kept, bytes, log } = explained(language, () => {
    const found = findLog(typed, process.env);
    const content = readLogFile(found.path);
    return { kept: found.kept, bytes: content, log: decodeLogFile(found.path, content, KEPT_EVENTS) };
  });
  const events = log.events.filter(({ kind }) => kind !== 'verdict');
  const run = events[0] as RunEvent;
  const known = run.lesson && listLessons().some(({ id }) => id === run.program);
  const subject: Subject = {
    label: run.program,
    lesson: known ? await loadLesson(run.program) : null,
    parameters: run.parameters as ParameterValues, // a lesson's are numbers and flags
  };
  return {
    kept,
    bytes,
    events,
    subject,
    performance: reviewLog(subject, events, log.tooMany),
    strangeLesson: run.lesson && !known ? run.program : null,
  };
}

/** Says so where the log is of a lesson that this version does not have. */
export async function tellStrangeLesson({ strangeLesson }: OpenedLog, language: Language): Promise<void> {
  if (strangeLesson === null) return;
  (await import('../failure/tell.js')).tellNotice(keptCliWords[language].strangeLesson(strangeLesson));
}

/** What cannot be read is told in the learner's language. Throws UserFailure. */
export function explained<T>(language: Language, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof LogFileError)) throw error;
    const { code, subject, detail } = error;
    const told = code === 'LOG_TOO_LARGE' ? `${LARGEST_LOG_BYTES / 1e6}` : detail;
    throw new UserFailure(keptCliWords[language].log[code](subject, told), EXIT.usage, { cause: error });
  }
}
