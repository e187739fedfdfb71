/** Starting the operating-system process behind a Process, and telling it what to do. */
import { writeSync } from 'node:fs';
import { OsError } from '../../../os/errors.js';
import { closeQuietly, openPipe } from '../../../os/pipe.js';
import { spawnProcess } from '../../../os/spawn.js';
import { emit } from '../../../trace/emit.js';
import { FD } from '../../context.js';
import { memoryDescriptor } from '../../primitives/memory.js';
import { needsV8 } from '../../travel/clone.js';
import type { Packed } from '../../travel/transfer.js';
import { type ChildRequest, encodeRequest } from '../child-request.js';
import { NODE_FLAGS, NOT_INHERITED } from '../environment.js';
import { awaitBeginning, beginningArguments } from './beginning.js';
import { codeForChild } from './own-code.js';

export interface Running {
  readonly pid: number;
  /** Read end of a pipe that only the child holds the other end of: it is at its end when the child is. */
  readonly sentinel: number;
}

/** The code of an OsError that says: the system did not let start() start a process. */
export const CANNOT_START = 'CANNOT_START';

type Request = Omit<ChildRequest, 'args'>;

/**
 * Starts a child, tells the log, and sends it its request. A start that fails leaves nothing: no process, no descriptor.
 * `sisters`: how many children there are already.
 *
 * @throws OsError CANNOT_START.
 */
export function launch(request: Request, args: Packed, sisters: number): Running {
  const open = new Set<number>();
  const close = (...fds: number[]) => {
    closeQuietly(...fds);
    for (const fd of fds) open.delete(fd);
  };
  const pipe = () => {
    const ends = openPipe();
    for (const fd of ends) open.add(fd);
    return ends;
  };
  try {
    const [payloadRead, payloadWrite] = pipe();
    const [sentinel, sentinelWrite] = pipe();
    const beginning = beginningArguments(sisters);
    const pid = spawnChild(request, args, [payloadRead, sentinelWrite], beginning);
    close(payloadRead, sentinelWrite);
    if (beginning.length > 0) awaitBeginning(pid, sentinel);
    const { name, daemon } = request;
    // told before the child learns what to do: nothing it does can come before this in the log
    emit({ kind: 'spawn', child: name, childPid: pid, daemon, ...handedEnds(args) });
    sendPayload(payloadWrite, encodeRequest({ ...request, args: args.bytes }));
    open.delete(sentinel);
    return { pid, sentinel };
  } catch (error) {
    throw error instanceof OsError ? cannotStart(request, error) : error;
  } finally {
    close(...open);
  }
}

function spawnChild(
  { name, program, traced }: Request,
  { bytes, descriptors }: Packed,
  [payload, sentinel]: readonly [payload: number, sentinel: number],
  beginning: readonly string[],
): number {
  const flags = needsV8(bytes) ? [] : NODE_FLAGS;
  const code = codeForChild();
  return spawnProcess({
    file: process.execPath,
    args: [
      process.execPath,
      ...flags,
      program.bootstrap,
      name,
      ...(code ? [code.argument] : []),
      ...beginning,
    ],
    env: { ...process.env, ...NOT_INHERITED },
    fds: [
      [FD.payload, payload],
      [1, 1],
      [2, 2],
      ...(traced ? [[FD.trace, FD.trace] as const] : []),
      [FD.memory, memoryDescriptor()],
      [FD.sentinel, sentinel],
      ...(code ? [[FD.code, code.descriptor] as const] : []),
      // pipe ends and the like keep their numbers
      ...descriptors.map((fd) => [fd, fd] as const),
    ],
  });
}

/** Characters of JSON: half a line of the log. */
const MOST_ENDS = 2048;

/** More ends than fit into one line of the log are left out together: half a list would mislead. */
function handedEnds({ ends }: Packed): Pick<Packed, 'ends'> | undefined {
  return ends.length > 0 && JSON.stringify(ends).length <= MOST_ENDS ? { ends } : undefined;
}

/** Blocks while the pipe is full, until the child reads. A child that died meanwhile shows in join(). */
function sendPayload(fd: number, payload: Buffer): void {
  try {
    for (let sent = 0; sent < payload.length; ) sent += writeSync(fd, payload, sent);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  }
}

function cannotStart({ name }: Request, cause: OsError): OsError {
  return new OsError(CANNOT_START, `${name} cannot be started. ${cause.message}`, { cause });
}
