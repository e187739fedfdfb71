/**
 * `concur-lesson/mp`: Python's multiprocessing in TypeScript. Real processes, real locks, blocking calls; times are in
 * lesson seconds. Names are Python's in camelCase.
 */
export { Barrier } from './barrier.js';
export type { Connection } from './connection.js';
export {
  BrokenBarrierError,
  BrokenPipeError,
  Empty,
  EOFError,
  Full,
  MpError,
  type MpErrorCode,
} from './errors.js';
export { Event } from './event.js';
export { JoinableQueue } from './joinable-queue.js';
export { readJson, scratchFile, writeJson } from './json-file.js';
export { Lock, RLock } from './lock.js';
export { Pipe, type PipeOptions } from './pipe.js';
export { print } from './print.js';
export {
  activeChildren,
  currentProcess,
  getpid,
  getppid,
  Process,
  type ProcessOptions,
  parentProcess,
} from './process.js';
export { Queue, type QueueOptions } from './queue.js';
export { randint } from './random.js';
export { BoundedSemaphore, Semaphore } from './semaphore.js';
export type { PrimitiveOptions } from './shared-primitive.js';
export { show } from './show.js';
export { sleep, type Timeout, type WaitOptions } from './time.js';
