import {
  Lock,
  Process,
  readJson,
  scratchFile,
  writeJson,
} from 'concur-lesson/mp';

const count = scratchFile('count.json');

export function add(lock: Lock) {
  lock.acquire();
  const seen = readJson<number>(count);
  writeJson(count, seen + 1);
  lock.release();
}

export function main() {
  writeJson(count, 0);
  const lock = new Lock({ name: 'lock' });
  const p1 = new Process({ target: add, args: [lock], name: 'p1' });
  const p2 = new Process({ target: add, args: [lock], name: 'p2' });
  p1.start();
  p2.start();
  p1.join();
  p2.join();
}
