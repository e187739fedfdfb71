/** A machine that is busy, and processes that are stopped at random: nobody may get a wrong answer because of it. */
import { type ChildProcess, spawn } from 'node:child_process';
import type { TraceEvent } from '../../src/trace/events.js';

/** Starts `count` processes that do nothing but compute. Returns what ends them. */
export function beBusy(count: number): () => void {
  const loops = Array.from(
    { length: count },
    (): ChildProcess => spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }),
  );
  return () => {
    for (const loop of loops) loop.kill('SIGKILL');
  };
}

/** Milliseconds: how long a process is stopped, and the pause before the next is. */
export interface Pace {
  readonly stop: number;
  readonly pause: number;
}

/**
 * Stops processes of a run, each for a while, one after the other: whom `add` has heard of and whom nobody has collected. Those who
 * have stopped themselves go on then too.
 */
export function stopAtRandom(pace: Pace): {
  readonly add: (event: TraceEvent) => void;
  readonly end: () => number;
} {
  const living = new Set<number>();
  let stops = 0;
  let timer = setTimeout(stop, pace.pause);

  function stop() {
    const pids = [...living];
    const pid = pids[Math.floor(Math.random() * pids.length)];
    if (pid !== undefined && signal(pid, 'SIGSTOP')) {
      stops += 1;
    }
    timer = setTimeout(goOn, pace.stop);
  }
  function goOn() {
    for (const pid of living) signal(pid, 'SIGCONT');
    timer = setTimeout(stop, Math.random() * pace.pause);
  }
  return {
    add(event) {
      if (event.kind === 'spawn') living.add(event.childPid);
      if (event.kind === 'start') living.add(event.pid);
      // not when it says that it ends: it may still be stopped then
      if (event.kind === 'join') living.delete(event.childPid);
    },
    end() {
      clearTimeout(timer);
      for (const pid of living) signal(pid, 'SIGCONT');
      return stops;
    },
  };
}

function signal(pid: number, name: 'SIGSTOP' | 'SIGCONT'): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false; // it has just ended
  }
}
