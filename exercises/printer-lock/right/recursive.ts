import { currentProcess, Process, print, RLock, randint, sleep } from 'concur-lesson/mp';

function say(lock: RLock, words: string) {
  lock.acquire();
  print(currentProcess().name, words);
  lock.release();
}

export function use(lock: RLock) {
  while (!lock.acquire({ timeout: 1 })) print('patience');
  say(lock, 'begins');
  sleep(randint(1, 3));
  say(lock, 'ends');
  lock.release();
}

export function main() {
  const lock = new RLock({ name: 'the-only-one' });
  const processes = ['ann', 'bob', 'cy'].map((name) => new Process({ target: use, args: [lock], name }));
  for (const each of processes) each.start();
  for (const each of processes) each.join();
}
