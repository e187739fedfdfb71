/** What a queue is made of in the kernel. */
import { closeOnExec, neverWait } from '../../os/descriptor.js';
import { openMemoryFile } from '../../os/memory-file.js';
import { openPipe } from '../../os/pipe.js';

/** Both ends of the pipe of records, and the file in memory. */
export interface Descriptors {
  readonly read: number;
  readonly write: number;
  readonly file: number;
}

/** What a new queue needs. Throws OsError EMFILE. */
export function openDescriptors(): Descriptors {
  const [read, write] = openPipe();
  neverWait(read);
  neverWait(write);
  return { read, write, file: openMemoryFile() };
}

/** Keeps descriptors that this process was handed from the programs it starts. */
export function keepDescriptors(descriptors: Descriptors): Descriptors {
  for (const fd of Object.values(descriptors)) closeOnExec(fd);
  return descriptors;
}
