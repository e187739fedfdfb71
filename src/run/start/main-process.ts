/** The lesson's main process: how it is started, and what it is told. */

import type { ChildProcess } from 'node:child_process';
import { closeSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { execa } from 'execa';
import { FD } from '../../mp/context.js';
import { encodeRequest } from '../../mp/process/child-request.js';
import { NODE_FLAGS, NOT_INHERITED } from '../../mp/process/environment.js';
import { CANNOT_START } from '../../mp/process/start/launch.js';
import { KEEPS_INPUT } from '../../mp/process/start/payload.js';
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
  /** The descriptor that is main's standard input; without one that is empty. */
  readonly input?: number;
}

export interface MainProcess extends ChildProcess {
  readonly pid: number;
  /** What it reads its request from. */
  readonly request: Writable;
  stdout: Readable;
  stderr: Readable;
}

/**
 * Starts main in a process group (and session) of its own; it waits for its request before it does anything, so that a
 * janitor can be put in charge first. Takes the trace pipe: of its ends only the one to read from is open afterwards, and
 * none if this throws. `memory`: the shared memory of a steered run (FD.steered), which stays open here.
 *
 * @throws OsError CANNOT_START.
 */
export function startMain(
  { program, input }: Pick<MainWork, 'program' | 'input'>,
  traceRead: number,
  traceWrite: number,
  memory?: number,
): MainProcess {
  try {
    return spawnMain(program.bootstrap, traceWrite, input, memory);
  } catch (error) {
    closeSync(traceRead);
    throw error;
  } finally {
    closeSync(traceWrite);
  }
}

function spawnMain(
  bootstrap: string,
  trace: number,
  input: number | undefined,
  memory: number | undefined,
): MainProcess {
  const keepsInput = input !== undefined;
  const args = [...NODE_FLAGS, bootstrap, 'main', ...(keepsInput ? [KEEPS_INPUT] : [])];
  const main = execa(process.execPath, args, {
    detached: true,
    cleanup: false, // ours is better: it ends the whole group, and the janitor does when we cannot
    buffer: false,
    reject: false,
    extendEnv: false,
    env: { ...process.env, ...NOT_INHERITED },
    // execa takes a descriptor's number here; only its types do not say so
    stdio: [
      (input ?? 'pipe') as 'pipe',
      'pipe',
      'pipe',
      trace as unknown as 'pipe',
      ...(keepsInput ? ['pipe' as const] : memory === undefined ? [] : ['ignore' as const]),
      ...(memory === undefined ? [] : [memory as unknown as 'pipe']),
    ],
  }) as unknown as Omit<MainProcess, 'request'>;
  if (main.pid === undefined) {
    throw new OsError(
      CANNOT_START,
      `${process.execPath} cannot be started. The limit on processes may be reached (\`ulimit -u\`)`,
    );
  }
  const request = main.stdio[keepsInput ? FD.request : FD.payload] as Writable;
  request.on('error', () => {}); // it died before it read its request: its exit tells
  return Object.assign(main, { request }) as MainProcess;
}

/** Tells main who it is and what to run. From here on it runs. */
export function instructMain(
  main: MainProcess,
  { program: { sources: _, ...program }, parameters, settings, lesson }: MainWork,
  scratch: string,
): void {
  main.request.end(
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
