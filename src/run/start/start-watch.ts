/** Notices a start that the system did not let be completed: of main itself, or of a process that one of the run's wanted. */
import { BEGINNING_LOOK_S, watchBeginning } from '../../mp/process/start/beginning.js';
import { CANNOT_START } from '../../mp/process/start/launch.js';
import { OsError } from '../../os/errors.js';
import type { TraceEvent } from '../../trace/events.js';
import { killGroup } from '../clean-up/process-group.js';
import type { MainProcess } from './main-process.js';

export interface StartWatch {
  /** Takes in the next event that a lesson process told. */
  readonly add: (event: TraceEvent) => void;
  /** To be called when main has ended. Throws OsError CANNOT_START if it never began. */
  readonly requireBegun: () => void;
  readonly stop: () => void;
}

/** How Node ends itself where it cannot go on. */
const CRASHES: readonly (NodeJS.Signals | null)[] = ['SIGABRT', 'SIGTRAP', 'SIGILL'];

/**
 * Where there is no room for the threads that Node starts with, it aborts, or sleeps for ever: then main is ended. A run in
 * which a process ended because it could not start another one is over: the others would wait for what never comes.
 */
export function watchStarts(main: MainProcess): StartWatch {
  const isStuck = watchBeginning(main.pid);
  let begun = false;
  let stuck = false;
  const timer = setInterval(() => {
    if (stuck || !isStuck()) return;
    stuck = true;
    killGroup(main.pid);
  }, BEGINNING_LOOK_S * 1000);
  return {
    add(event) {
      if (event.pid === main.pid) begun = true;
      if (begun) clearInterval(timer);
      if (event.kind === 'exit' && event.error?.code === CANNOT_START) killGroup(main.pid);
    },
    requireBegun() {
      if (begun || !(stuck || CRASHES.includes(main.signalCode))) return;
      throw new OsError(
        CANNOT_START,
        'The main process of the run ended before its first line, because Node could not start. ' +
          'Most often a limit on processes, threads or memory is reached: close other programs, or raise it (`ulimit -u`, `ulimit -v`, the container’s limits)',
      );
    },
    stop: () => clearInterval(timer),
  };
}
