/** A schedule that is kept in a file, with what it is a schedule of: so a stale one is told from a wrong one. Pure. */
import { parseSchedule } from './parse-schedule.js';
import { printSchedule } from './print-schedule.js';
import type { Schedule } from './schedule.js';

/** Of the format. */
const SCHEDULE_VERSION = 1;

/** What a schedule is of. */
export interface ScheduleOrigin {
  /** As it was typed: a lesson, a puzzle, a path. */
  readonly program: string;
  /** Of the program's text. */
  readonly hash: string;
  readonly parameters: Readonly<Record<string, number | string | boolean>>;
  readonly seed: number;
}

export interface ScheduleFile extends ScheduleOrigin {
  readonly schedule: Schedule;
  /** The call of each step, as JSON. */
  readonly calls: readonly string[];
}

/** What is wrong with the text of a schedule file; a file of a later version may be right, and cannot be read. */
export class ScheduleFileError extends Error {
  readonly code: 'SCHEDULE_FORMAT' | 'SCHEDULE_VERSION';

  constructor(code: ScheduleFileError['code'], message: string) {
    super(message);
    this.name = 'ScheduleFileError';
    this.code = code;
  }
}

/** As JSON, one step a line where a person reads it. */
export function encodeScheduleFile({ schedule, calls, ...origin }: ScheduleFile): string {
  const { program, hash, parameters, seed } = origin;
  const steps = { schedule: printSchedule(schedule), calls };
  return `${JSON.stringify({ version: SCHEDULE_VERSION, program, hash, parameters, seed, ...steps }, null, 2)}\n`;
}

/** Throws ScheduleFileError, ScheduleError. */
export function decodeScheduleFile(text: string): ScheduleFile {
  const value = parse(text);
  if (typeof value['version'] === 'number' && value['version'] > SCHEDULE_VERSION)
    throw new ScheduleFileError('SCHEDULE_VERSION', `it is of version ${value['version']}`);
  const { version, program, hash, parameters, seed, schedule, calls } = value;
  const isWhole =
    version === SCHEDULE_VERSION &&
    [program, hash, schedule].every((each) => typeof each === 'string') &&
    Number.isSafeInteger(seed) &&
    isRecord(parameters) &&
    Array.isArray(calls) &&
    calls.every((each) => typeof each === 'string');
  if (!isWhole) throw new ScheduleFileError('SCHEDULE_FORMAT', 'it is no schedule that was saved');
  return {
    program: String(program),
    hash: String(hash),
    parameters: parameters as ScheduleFile['parameters'],
    seed: Number(seed),
    schedule: parseSchedule(String(schedule)),
    calls,
  };
}

/** What has changed since it was saved, so that it may lead elsewhere. */
export function staleIn(
  file: ScheduleOrigin,
  now: Omit<ScheduleOrigin, 'seed'>,
): ('program' | 'parameters')[] {
  const isOther = JSON.stringify(sorted(file.parameters)) !== JSON.stringify(sorted(now.parameters));
  return [
    ...(file.hash === now.hash ? [] : ['program' as const]),
    ...(isOther ? ['parameters' as const] : []),
  ];
}

const sorted = (record: ScheduleOrigin['parameters']) =>
  Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1));

function parse(text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ScheduleFileError('SCHEDULE_FORMAT', 'it is no JSON');
  }
  if (!isRecord(value)) throw new ScheduleFileError('SCHEDULE_FORMAT', 'it is no JSON object');
  return value;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
