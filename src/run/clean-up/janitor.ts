/**
 * The janitor: a tiny shell that outlives us only to clean up. It reads a pipe whose other end only the observer holds;
 * when that ends without the word "done" (the observer crashed, or was killed with kill -9), it kills the run's group
 * and removes its temporary folder. One that is killed itself is followed by another.
 */
import { spawn } from 'node:child_process';
import { monotonic } from '../../os/clock.js';

// No `--` before a group: dash, which is sh on Debian and Ubuntu, takes it for a process id and kills nobody.
// A killed process may still finish the system call it is in, such as making the folder: it is removed at once, and again
// when the group is gone (or after a moment, because where nobody collects zombies the group never goes).
const JANITOR_SCRIPT = `trap "" INT TERM HUP QUIT
read -r word
[ "$word" = done ] && exit
kill -9 "-$1" 2>/dev/null
rm -rf -- "$2"
for _ in 1 2 3 4 5; do
  kill -0 "-$1" 2>/dev/null || break
  sleep 0.05
done
rm -rf -- "$2"`;

export interface Janitor {
  /** The run has ended and left nothing: nothing to do. */
  dismiss(): void;
  /** The run has failed: kill what is left of its group and remove its folder, now. */
  cleanUp(): void;
}

/** Whoever ends sooner than this would end again; milliseconds. */
const SHORT_LIFE_MS = 100;

/**
 * Keeps a janitor for the process group `group` and the folder `scratch` until it is dismissed. In a session of its own, so
 * that no Ctrl-C reaches it.
 */
export function startJanitor(group: number, scratch: string): Janitor {
  let onDuty: Janitor | undefined;
  let successor: NodeJS.Timeout | undefined;
  const employ = () => {
    const since = monotonic();
    onDuty = employOne(group, scratch, () => {
      const served = (monotonic() - since) * 1000;
      if (served > SHORT_LIFE_MS) employ();
      else successor = setTimeout(employ, SHORT_LIFE_MS).unref();
    });
  };
  employ();
  return {
    dismiss: () => {
      clearTimeout(successor);
      onDuty?.dismiss();
    },
    cleanUp: () => {
      clearTimeout(successor);
      onDuty?.cleanUp();
    },
  };
}

/** Starts one. `onLost`: it ended, though nobody dismissed it. */
function employOne(group: number, scratch: string, onLost: () => void): Janitor {
  let dismissed = false;
  const janitor = spawn('/bin/sh', ['-c', JANITOR_SCRIPT, 'concur-lesson-janitor', String(group), scratch], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  janitor.unref();
  const lost = () => dismissed || onLost();
  // without a shell the run's own clean-up still works, only kill -9 of us would not; room for it there may be later
  janitor.on('error', ({ code }: NodeJS.ErrnoException) => code === 'ENOENT' || lost());
  janitor.on('exit', lost);
  // absent where it could not be started at all
  janitor.stdin?.on('error', () => {});
  (janitor.stdin as unknown as { unref(): void } | undefined)?.unref();
  return {
    dismiss: () => {
      dismissed = true;
      janitor.stdin?.end('done\n');
    },
    cleanUp: () => {
      dismissed = true;
      janitor.stdin?.end();
    },
  };
}
