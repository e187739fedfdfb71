/** Whether all processes of a steered run have come to rest: every one that lives sleeps at its gate, every other one has ended. */
import { hasEnded, readStatus } from '../../os/process-table.js';
import { isDead, type Moment, type ProcessNow } from '../../trace/moment.js';

/** Real seconds after which one that was sent a signal, and still sleeps, is not going to end: its handler cannot run. */
const SIGNAL_S = 0.5;

/** What was found out once, and need not be waited for again. */
export interface FoundOut {
  /** Of whom the kernel has said that they have ended. */
  readonly ended: Set<string>;
  /** How many signals one has survived. */
  readonly survived: Map<string, number>;
}

/** By the log and by the kernel. `waited`: real seconds since one was let go on. `onDead` is told of who has ended without a word. */
export function isAtRest(
  { processes }: Moment,
  waited: number,
  { ended, survived }: FoundOut,
  onDead: () => void,
): boolean {
  let atRest = processes.size > 0;
  for (const now of processes.values()) {
    if (ended.has(now.process)) continue;
    if (hasSaidGoodbye(now)) {
      if (hasEnded(now.pid)) ended.add(now.process);
      else atRest = false;
    } else if (now.about === null || !sleeps(now.pid)) {
      atRest = false;
      if (hasEnded(now.pid)) onDead();
    } else if (now.signals > (survived.get(now.process) ?? 0)) {
      if (waited < SIGNAL_S) atRest = false;
      else survived.set(now.process, now.signals);
    }
  }
  return atRest;
}

/** Those that live and have not come to their gate, or are kept from sleeping there: somebody has stopped them. */
export function busyIn({ processes }: Moment): string[] {
  const busy = [...processes.values()].filter(
    (now) => !hasSaidGoodbye(now) && (now.about === null || !sleeps(now.pid)),
  );
  return busy.map(({ process }) => process);
}

const hasSaidGoodbye = (now: ProcessNow): boolean => now.exit !== null || isDead(now);

/** Without a table that would tell (macOS) its own word has to do. */
function sleeps(pid: number): boolean {
  const status = readStatus(pid);
  return status === null ? process.platform !== 'linux' : status.state === 'S';
}
