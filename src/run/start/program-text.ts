/** The program as the log carries it, so that a log that is kept can be read beside the code it is about. */
import { fileNames } from '../../mp/process/program.js';
import type { EventBody } from '../../trace/events.js';
import type { PreparedProgram } from './prepare.js';

/** Bytes of text that a file may have, and all of them. */
const MOST_OF_A_FILE = 64 * 1024;
const MOST_OF_ALL = 256 * 1024;

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
