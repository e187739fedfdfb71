/** Turns about: a bare `node -e 0`, whole; a lesson process, from start() to its first line. BENCH_ROUNDS of each. */
import { spawnSync } from 'node:child_process';
import { Process, print } from 'concur-lesson/mp';

export function firstLine(before) {
  const now = process.hrtime.bigint();
  print(`lesson ${milliseconds(before, now)}`);
}

export function main() {
  for (let round = 0; round < Number(process.env.BENCH_ROUNDS); round += 1) {
    const before = process.hrtime.bigint();
    spawnSync(process.execPath, ['-e', '0'], { stdio: 'ignore' });
    print(`bare ${milliseconds(before, process.hrtime.bigint())}`);
    const child = new Process({ target: firstLine, args: [process.hrtime.bigint()] });
    child.start();
    child.join();
  }
}

function milliseconds(from, to) {
  return Number(to - from) / 1e6;
}
