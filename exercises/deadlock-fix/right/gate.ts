import { Lock, Process, print, RLock, Semaphore, sleep } from 'concur-lesson/mp';

export function work(gate: Lock, first: Semaphore | RLock, second: Semaphore | RLock) {
  gate.acquire(); // only one at a time may collect its two
  first.acquire();
  second.acquire();
  gate.release();
  print('copies');
  sleep(1);
  first.release();
  second.release();
}

export function main() {
  const gate = new Lock({ name: 'gate' });
  const s = new Semaphore(1, { name: 's' });
  const r = new RLock({ name: 'r' });
  const all = [
    new Process({ target: work, args: [gate, s, r] }),
    new Process({ target: work, args: [gate, r, s] }),
    new Process({ target: work, args: [gate, r, s] }),
  ];
  for (const each of all) each.start();
  for (const each of all) each.join();
  print('all done');
}
