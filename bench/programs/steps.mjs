// Three processes that share a lock: some seventy calls to step through.
import { Lock, Process, print } from 'concur-lesson/mp';

const ROUNDS = 6;

export function work(lock) {
  for (let round = 0; round < ROUNDS; round += 1) lock.run(() => print('mine'));
}

export function main() {
  const lock = new Lock();
  const children = [1, 2, 3].map(() => new Process({ target: work, args: [lock] }));
  for (const child of children) child.start();
  for (const child of children) child.join();
}
