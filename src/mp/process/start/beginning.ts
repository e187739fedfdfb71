/**
 * Whether a process that was started gets as far as our first line. Where there is no room for the threads that Node starts
 * with, it aborts, or sleeps for ever as it waits for them. So where room is scarce a start is complete when the child
 * says that it has begun. Everywhere else nobody waits.
 */
import { readSync, writeSync } from 'node:fs';
import { EAGAIN } from '../../../os/errno.js';
import { callFailed } from '../../../os/errors.js';
import { isRoomScarce } from '../../../os/machine/scarcity.js';
import { waitReadable } from '../../../os/pipe.js';
import { sleepsWhole } from '../../../os/process-table.js';
import { collect } from '../../../os/spawn.js';
import { FD } from '../../context.js';

/** An argument for a child that is to say that it has begun. */
const SAY_SO = '--say-begun';
/** Where it stands: behind node, the bootstrap and the child's name. */
const AFTER_NAME = 3;

/** The arguments a child is started with because of that. `sisters`: those who may be about to begin, too. */
export function beginningArguments(sisters: number): readonly string[] {
  return isRoomScarce(sisters) ? [SAY_SO] : [];
}

/** In the child: says so, if it was asked to. The program does not see that argument. */
export function sayBegun(): void {
  if (process.argv[AFTER_NAME] !== SAY_SO) return;
  process.argv.length = AFTER_NAME;
  writeSync(FD.sentinel, '\n');
}

/** How often to look whether one is still about to begin; seconds. */
export const BEGINNING_LOOK_S = 0.25;
/** So many looks in a row at which no thread of it did anything, and none was about to: nobody will wake it. */
const MOST_QUIET_LOOKS = 8;

/** Looks at the process `pid`, which has not begun yet: whether it never will. */
export function watchBeginning(pid: number): () => boolean {
  let quiet = 0;
  return () => {
    quiet = sleepsWhole(pid) ? quiet + 1 : 0;
    return quiet >= MOST_QUIET_LOOKS;
  };
}

/**
 * In the parent: waits until the child `pid` has begun. `sentinel`: the read end of the pipe it says so in.
 *
 * @throws OsError EAGAIN if it never will. Then it is gone, and collected.
 */
export function awaitBeginning(pid: number, sentinel: number): void {
  const isStuck = watchBeginning(pid);
  do {
    if (!waitReadable(sentinel, BEGINNING_LOOK_S)) continue;
    if (readSync(sentinel, Buffer.alloc(1)) === 1) return;
    break; // the end of the pipe: it has ended
  } while (!isStuck());
  process.kill(pid, 'SIGKILL');
  collect(pid, true);
  throw callFailed('Starting a process', EAGAIN);
}
