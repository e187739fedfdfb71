/** What a process is told at its start, where it comes from, and what its program then finds as standard input. */
import { closeSync, openSync, readFileSync } from 'node:fs';
import { FD } from '../../context.js';

/** An argument for a main whose program gets a standard input: then that is no place for the request. */
export const KEEPS_INPUT = '--keeps-input';
/** Where it stands: behind node, the bootstrap and the name. */
const AFTER_NAME = 3;

/**
 * In the process: reads all of its request. Afterwards descriptor 0 is what main was given to read, if anything; else, and
 * in every child, as in CPython, it is empty.
 */
export function readPayload(): Buffer {
  if (process.argv[AFTER_NAME] !== KEEPS_INPUT) return readAndReplace(FD.payload);
  process.argv.length = AFTER_NAME; // the program does not see it
  return readAndReplace(FD.request);
}

/** Its number stays taken: the end of a pipe that got it would go to children, who have something else there. */
function readAndReplace(fd: number): Buffer {
  const bytes = readFileSync(fd);
  closeSync(fd);
  openSync('/dev/null', 'r'); // takes the lowest free number
  return bytes;
}
