/** A hundred processes, each acquires, prints, releases. */
import { getpid, Lock, Process, print } from 'concur-lesson/mp';

export function work(lock) {
  lock.acquire();
  print(`${getpid()} has it`);
  lock.release();
}

export function main() {
  const lock = new Lock();
  const processes = Array.from({ length: 100 }, () => new Process({ target: work, args: [lock] }));
  for (const process of processes) process.start();
  for (const process of processes) process.join();
}
