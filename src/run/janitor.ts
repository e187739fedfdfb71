/**
 * The janitor: a tiny shell that outlives us only to clean up. It reads a pipe whose other end only the observer holds;
 * when that ends without the word "done" (the observer crashed, or was killed with kill -9), it kills the run's group.
 */
import { spawn } from 'node:child_process';

// no `--` before the group: dash, which is sh on Debian and Ubuntu, takes it for a process id and kills nobody
const SCRIPT = 'trap "" INT TERM HUP QUIT; read -r word; [ "$word" = done ] || kill -9 "-$1" 2>/dev/null';

export interface Janitor {
  /** The run has ended and left nothing: nothing to do. */
  dismiss(): void;
}

/** Starts a janitor for the process group `group`. In a session of its own, so that no Ctrl-C reaches it. */
export function startJanitor(group: number): Janitor {
  const janitor = spawn('/bin/sh', ['-c', SCRIPT, 'concur-lesson-janitor', String(group)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  janitor.unref();
  janitor.on('error', () => {}); // no shell: the run's own clean-up still works, only kill -9 of us would not
  janitor.stdin.on('error', () => {});
  (janitor.stdin as unknown as { unref(): void }).unref();
  return { dismiss: () => janitor.stdin.end('done\n') };
}
