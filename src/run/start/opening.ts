/** How a log begins: what is run, on what, and the program itself, so that a log that is kept can be read beside its code. */
import { fileNames } from '../../mp/process/program.js';
import { nearestProcessLimit } from '../../os/machine/process-limits.js';
import { type EventBody, LOG_VERSION } from '../../trace/events.js';
import type { MainWork } from './main-process.js';
import type { PreparedProgram } from './prepare.js';

/** Bytes of text that a file may have, and all of them. */
const MOST_OF_A_FILE = 64 * 1024;
const MOST_OF_ALL = 256 * 1024;

/** What is said of a run before it begins. */
interface Announced extends MainWork {
  /** The lesson's id, or the program's path as typed. */
  readonly label: string;
  /** Real seconds it may take; null: any number. */
  readonly timeout: number | null;
}

/** The first events. */
export function describeRun(work: Announced): EventBody[] {
  const { label, lesson, settings, parameters, program, timeout } = work;
  const pids = nearestProcessLimit();
  const { seed, speed, ...rest } = settings;
  const run: EventBody = {
    kind: 'run',
    version: LOG_VERSION,
    program: label,
    lesson,
    seed,
    speed,
    parameters,
    platform: `${process.platform}-${process.arch}`,
    node: process.version,
    ...rest,
    ...(timeout === null ? {} : { timeout }),
    ...(pids ? { pids } : {}),
  };
  return [run, ...describeProgram(program)];
}

/** An event for each of its files, the program's own first; of what is too long only the name. */
export function describeProgram(program: PreparedProgram): EventBody[] {
  let left = MOST_OF_ALL;
  return [...fileNames(program)].map(([path, file]): EventBody => {
    const text = program.sources[path] ?? '';
    const bytes = Buffer.byteLength(text);
    if (bytes > Math.min(left, MOST_OF_A_FILE)) return { kind: 'program', file };
    left -= bytes;
    return { kind: 'program', file, text };
  });
}
