/** Whether all processes of a steered run have come to rest: every one that lives sleeps at its gate, every other one has ended. */
import { hasEnded, readStatus } from '../../os/process-table.js';
import type { Moment, ProcessNow } from '../../trace/moment.js';

/** Real seconds after which one that was sent a signal, and still sleeps, is not going to end: its handler cannot run. */
const SIGNAL_S = 0.5;

/** By the log and by the kernel. `waited`: real seconds since one was let go on. `onDead` is told of who has ended without a word. */
export function isAtRest({ processes }: Moment, waited: number, onDead: () => void): boolean {
  let atRest = processes.size > 0;
  for (const now of processes.values()) {
    if (now.phase === 'gone') continue;
    if (hasSaidGoodbye(now)) atRest &&= hasEnded(now.pid);
    else if (now.about === null || !sleeps(now.pid)) {
      atRest = false;
      if (hasEnded(now.pid)) onDead();
    } else if (now.signalled && waited < SIGNAL_S) atRest = false;
  }
  return atRest;
}

/** Those that live and have not come to their gate. */
export function busyIn({ processes }: Moment): string[] {
  const busy = [...processes.values()].filter(
    (now) => now.phase !== 'gone' && !hasSaidGoodbye(now) && now.about === null,
  );
  return busy.map(({ process }) => process);
}

const hasSaidGoodbye = ({ exit, phase }: ProcessNow): boolean => exit !== null || phase === 'zombie';

/** Without a table that would tell (macOS) its own word has to do. */
function sleeps(pid: number): boolean {
  const status = readStatus(pid);
  return status === null ? process.platform !== 'linux' : status.state === 'S';
}
