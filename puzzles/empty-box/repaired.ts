import {
  Event,
  Lock,
  Process,
  readJson,
  scratchFile,
  writeJson,
} from 'concur-lesson/mp';

const box = scratchFile('box.json');

export function take(lock: Lock, filled: Event) {
  lock.acquire();
  while (readJson(box) === 0) {
    filled.clear();
    lock.release();
    filled.wait(); // sleeps until somebody has put one in
    lock.acquire();
  }
  writeJson(box, readJson<number>(box) - 1);
  lock.release();
}

export function put(lock: Lock, filled: Event) {
  lock.acquire();
  writeJson(box, readJson<number>(box) + 1);
  filled.set();
  lock.release();
}

export function main() {
  writeJson(box, 0);
  const lock = new Lock({ name: 'lock' });
  const args: [Lock, Event] = [lock, new Event({ name: 'filled' })];
  const p1 = new Process({ target: take, args, name: 'p1' });
  const p2 = new Process({ target: take, args, name: 'p2' });
  const p3 = new Process({ target: put, args, name: 'p3' });
  const p4 = new Process({ target: put, args, name: 'p4' });
  for (const each of [p1, p2, p3, p4]) each.start();
  for (const each of [p1, p2, p3, p4]) each.join();
}
