/** Starting the operating-system process behind a Process, and telling it what to do. */
import { writeSync } from 'node:fs';
import { closeQuietly, openPipe } from '../../os/pipe.js';
import { spawnProcess } from '../../os/spawn.js';
import { emit } from '../../trace/emit.js';
import { FD } from '../context.js';
import { memoryDescriptor } from '../primitives/memory.js';
import { needsV8 } from '../travel/clone.js';
import type { Packed } from '../travel/transfer.js';
import { type ChildRequest, encodeRequest } from './child-request.js';
import { NODE_FLAGS, NOT_INHERITED } from './environment.js';

export interface Running {
  readonly pid: number;
  /** Read end of a pipe that only the child holds the other end of: it is at its end when the child is. */
  readonly sentinel: number;
}

/** Starts a child, tells the log, and sends it its request. Throws OsError. */
export function launch(request: Omit<ChildRequest, 'args'>, args: Packed): Running {
  const { name, daemon, program } = request;
  const [payloadRead, payloadWrite] = openPipe();
  const [sentinel, sentinelWrite] = openPipe();
  try {
    const pid = spawnProcess({
      file: process.execPath,
      args: [process.execPath, ...(needsV8(args.bytes) ? [] : NODE_FLAGS), program.bootstrap, name],
      env: { ...process.env, ...NOT_INHERITED },
      fds: [
        [FD.payload, payloadRead],
        [1, 1],
        [2, 2],
        ...(request.traced ? [[FD.trace, FD.trace] as const] : []),
        [FD.memory, memoryDescriptor()],
        [FD.sentinel, sentinelWrite],
        // pipe ends and the like keep their numbers
        ...args.descriptors.map((fd) => [fd, fd] as const),
      ],
    });
    closeQuietly(payloadRead, sentinelWrite);
    // told before the child learns what to do: nothing it does can come before this in the log
    emit({ kind: 'spawn', child: name, childPid: pid, daemon, ...handedEnds(args) });
    sendPayload(payloadWrite, encodeRequest({ ...request, args: args.bytes }));
    return { pid, sentinel };
  } catch (error) {
    closeQuietly(payloadRead, sentinel, sentinelWrite);
    throw error;
  } finally {
    closeQuietly(payloadWrite);
  }
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
