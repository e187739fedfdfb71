/** Orphans a real process, to see who adopts it and whether that one collects it when it has ended. Needs no native library. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { monotonic } from '../../os/clock.js';
import type { DoctorData } from '../../os/machine/examination.js';
import { lookUp } from '../../os/machine/system-facts.js';

export type OrphanTrial = Pick<DoctorData, 'adopter' | 'collecting'>;

/** How long the orphan may take to begin, and to end; seconds. */
const ORPHAN_LIMIT_S = 5;
/** How long we look whether it is collected, seconds: some adopters look only every other second. */
const COLLECTING_S = 3;
const LOOK_INTERVAL_MS = 20;

/**
 * The shell ends at once and its child waits for a pipe that only we hold to end: whatever becomes of us, it ends, too.
 * Standard output is let go, so that its end is the shell's.
 */
const SCRIPT = '(read -r word <&3) >/dev/null 2>&1 & echo $!';

/** Takes a few seconds at most. What cannot be tried is answered as such, never thrown. */
export async function tryOrphan(): Promise<OrphanTrial> {
  try {
    return await orphanOne();
  } catch (error) {
    return untried((error as Error).message);
  }
}

async function orphanOne(): Promise<OrphanTrial> {
  const shell = spawn('/bin/sh', ['-c', SCRIPT], { stdio: ['ignore', 'pipe', 'ignore', 'pipe'] });
  const held = shell.stdio[3];
  held?.on('error', () => {});
  try {
    const signal = AbortSignal.timeout(ORPHAN_LIMIT_S * 1000);
    const [text] = await Promise.all([readAll(shell.stdout as Readable), once(shell, 'exit', { signal })]);
    const orphan = Number(text);
    const adopted = lookUp(orphan);
    const adopter = adopted && lookUp(adopted.ppid);
    if (!adopted || !adopter) return untried('the process table does not show it');
    held?.destroy();
    return {
      adopter: { pid: adopter.pid, command: adopter.command },
      collecting: await watchCollecting(orphan, adopter.pid),
    };
  } catch (error) {
    shell.kill('SIGKILL');
    return untried((error as Error).message);
  } finally {
    held?.destroy();
  }
}

/** Waits until `orphan` has ended, then until it is gone. */
async function watchCollecting(orphan: number, adopter: number): Promise<DoctorData['collecting']> {
  const endBy = monotonic() + ORPHAN_LIMIT_S;
  let ended: number | null = null;
  for (;;) {
    const now = monotonic();
    const seen = lookUp(orphan);
    // another parent: the number already belongs to somebody else
    if (!seen || seen.ppid !== adopter) {
      return { outcome: 'collected', seconds: ended === null ? 0 : now - ended };
    }
    if (ended === null && seen.state === 'Z') ended = now;
    if (ended !== null && now - ended >= COLLECTING_S) return { outcome: 'zombie', seconds: COLLECTING_S };
    if (ended === null && now >= endBy) return { outcome: 'untried', seconds: 0 };
    await pause(LOOK_INTERVAL_MS);
  }
}

function untried(error: string): OrphanTrial {
  return { adopter: { pid: null, error }, collecting: { outcome: 'untried', seconds: 0 } };
}

async function readAll(stream: Readable): Promise<string> {
  let text = '';
  for await (const part of stream) text += part;
  return text;
}
