/** Schedules in files: read and written, with what is wrong told in the learner's language. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Language } from '../../i18n/language.js';
import type { Target } from '../../run/perform.js';
import type { StepSession } from '../../run/steer/session.js';
import { parseSchedule, ScheduleError } from '../../schedule/parse-schedule.js';
import type { Schedule } from '../../schedule/schedule.js';
import {
  decodeScheduleFile,
  encodeScheduleFile,
  type ScheduleFile,
  ScheduleFileError,
} from '../../schedule/schedule-file.js';
import { EXIT } from '../failure/exit-codes.js';
import { UserFailure } from '../failure/failure.js';
import type { StepOptions } from './step-options.js';
import { hashOf } from './step-target.js';
import { stepWords } from './step-words.js';

/** Throws UserFailure. */
export function readSchedule(text: string, language: Language): Schedule {
  try {
    return parseSchedule(text);
  } catch (error) {
    if (!(error instanceof ScheduleError)) throw error;
    const { scheduleAt, badSchedule } = stepWords[language];
    throw new UserFailure(scheduleAt(error.position, error.found, badSchedule[error.problem]));
  }
}

/** Throws UserFailure. */
export function readScheduleFile(file: string, language: Language): ScheduleFile {
  const words = stepWords[language].file;
  try {
    return decodeScheduleFile(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof ScheduleFileError) throw new UserFailure(words[error.code](file));
    if (error instanceof ScheduleError) throw new UserFailure(words.SCHEDULE_FORMAT(file));
    throw new UserFailure(words.unreadable(file, codeOf(error)));
  }
}

/** Throws UserFailure. */
export function writeScheduleFile(file: string, content: ScheduleFile, language: Language): void {
  try {
    writeFileSync(file, encodeScheduleFile(content));
  } catch (error) {
    throw new UserFailure(stepWords[language].file.unwritable(file, codeOf(error)), EXIT.notShown);
  }
}

/** Writes the steps that were made to where `--save-schedule` says, if it says so. Throws UserFailure. */
export function saveSteps(
  { schedule, calls, seed }: Pick<StepSession, 'schedule' | 'calls' | 'seed'>,
  target: Target,
  { saveSchedule }: StepOptions,
  language: Language,
): void {
  if (saveSchedule === undefined) return;
  const origin = { program: target.label, hash: hashOf(target), parameters: target.parameters };
  const content = { ...origin, seed, schedule, calls: calls.map((call) => JSON.stringify(call)) };
  writeScheduleFile(saveSchedule, content, language);
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);
