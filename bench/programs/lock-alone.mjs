/** Acquire and release of a lock nobody else wants: prints pairs per second. */
import { Lock } from 'concur-lesson/mp';

const PAIRS = 2_000_000;

export function main() {
  const lock = new Lock();
  const start = process.hrtime.bigint();
  for (let n = 0; n < PAIRS; n += 1) {
    lock.acquire();
    lock.release();
  }
  console.log(PAIRS / (Number(process.hrtime.bigint() - start) / 1e9));
}
