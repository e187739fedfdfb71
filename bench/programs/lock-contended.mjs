/** For one second two processes acquire and release one lock as fast as they can: pairs, start and end (ns) of each. */
import { Barrier, Lock, Process } from 'concur-lesson/mp';

const SECOND = 1_000_000_000n;
const BETWEEN_LOOKS = 1000;

export function work(lock, ready) {
  ready.wait();
  const start = process.hrtime.bigint();
  let [pairs, now] = [0, start];
  while (now - start < SECOND) {
    for (let n = 0; n < BETWEEN_LOOKS; n += 1) {
      lock.acquire();
      lock.release();
    }
    pairs += BETWEEN_LOOKS;
    now = process.hrtime.bigint();
  }
  console.log(`${pairs} ${start} ${now}`);
}

export function main() {
  const args = [new Lock(), new Barrier(2)];
  const processes = [1, 2].map(() => new Process({ target: work, args }));
  for (const process of processes) process.start();
  for (const process of processes) process.join();
}
