/**
 * `concur-lesson/mp`: Python's multiprocessing in TypeScript. Real processes, real locks, blocking calls; times are in
 * lesson seconds. Names are Python's in camelCase.
 */

export { OsError } from '../os/errors.js';
export {
  BrokenBarrierError,
  BrokenPipeError,
  Empty,
  EOFError,
  Full,
  MpError,
  type MpErrorCode,
} from './errors.js';
export { readJson, scratchFile, writeJson } from './json-file.js';
export type { Connection } from './pipe/connection.js';
export { Pipe, type PipeOptions } from './pipe/pipe.js';
export { type Waitable, wait } from './pipe/wait.js';
export { Barrier } from './primitives/barrier.js';
export { Event } from './primitives/event.js';
export { Lock, RLock } from './primitives/lock.js';
export { BoundedSemaphore, Semaphore } from './primitives/semaphore.js';
export type { PrimitiveOptions } from './primitives/shared-primitive.js';
export { print } from './print.js';
export { cpuCount } from './process/cpu-count.js';
export { type CurrentProcess, currentProcess, getpid, getppid } from './process/identity.js';
export { type ParentProcess, parentProcess } from './process/parent-process.js';
export { activeChildren, Process } from './process/process.js';
export type { ProcessOptions } from './process/process-options.js';
export { JoinableQueue } from './queue/joinable-queue.js';
export { Queue, type QueueOptions } from './queue/queue.js';
export { SimpleQueue } from './queue/simple-queue.js';
export { randint } from './random.js';
export { show } from './show.js';
export { sleep, type Timeout, type WaitOptions } from './time.js';
