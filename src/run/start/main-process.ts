/** The lesson's main process: how it is started, and what it is told. */

import type { ChildProcess } from 'node:child_process';
import { closeSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { execa } from 'execa';
import { encodeRequest } from '../../mp/process/child-request.js';
import { NODE_FLAGS, NOT_INHERITED } from '../../mp/process/environment.js';
import { CANNOT_START } from '../../mp/process/start/launch.js';
import { OsError } from '../../os/errors.js';
import type { RunSettings } from '../../trace/events.js';
import type { PreparedProgram } from './prepare.js';

/** What main runs, and how. */
export interface MainWork {
  readonly program: PreparedProgram;
  readonly parameters: Readonly<Record<string, number | string | boolean>>;
  readonly settings: RunSettings;
  /** Whether it is a lesson, not a learner's own program. */
  readonly lesson: boolean;
}

export interface MainProcess extends ChildProcess {
  readonly pid: number;
  stdin: Writable;
  stdout: Readable;
  stderr: Readable;
}

/**
 * Starts main in a process group (and session) of its own; it waits for its request before it does anything, so that a
 * janitor can be put in charge first. Takes the trace pipe: of its ends only the one to read from is open afterwards, and
 * none if this throws.
 *
 * @throws OsError CANNOT_START.
 */
export function startMain(bootstrap: string, traceRead: number, traceWrite: number): MainProcess {
  try {
    return spawnMain(bootstrap, traceWrite);
  } catch (error) {
    closeSync(traceRead);
    throw error;
  } finally {
    closeSync(traceWrite);
  }
}

function spawnMain(bootstrap: string, trace: number): MainProcess {
  const main = execa(process.execPath, [...NODE_FLAGS, bootstrap, 'main'], {
    detached: true,
    cleanup: false, // ours is better: it ends the whole group, and the janitor does when we cannot
    buffer: false,
    reject: false,
    extendEnv: false,
    env: { ...process.env, ...NOT_INHERITED },
    // execa takes a descriptor's number here; only its types do not say so
    stdio: ['pipe', 'pipe', 'pipe', trace as unknown as 'pipe'],
  }) as unknown as MainProcess;
  if (main.pid === undefined) {
    throw new OsError(
      CANNOT_START,
      `${process.execPath} cannot be started. The limit on processes may be reached (\`ulimit -u\`)`,
    );
  }
  main.stdin.on('error', () => {}); // it died before it read its request: its exit tells
  return main;
}

/** Tells main who it is and what to run. From here on it runs. */
export function instructMain(
  main: MainProcess,
  { program: { sources: _, ...program }, parameters, settings, lesson }: MainWork,
  scratch: string,
): void {
  main.stdin.end(
    encodeRequest({
      role: 'main',
      name: 'main',
      path: 'main',
      parent: null,
      daemon: false,
      traced: true,
      program,
      parameters,
      settings: { ...settings, scratch, ...(lesson ? {} : { habits: true }) },
    }),
  );
}
