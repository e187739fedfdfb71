import {
  Lock,
  Process,
  readJson,
  scratchFile,
  writeJson,
} from 'concur-lesson/mp';

const account = scratchFile('account.json');

export function take(lock: Lock, amount: number) {
  lock.acquire();
  const seen = readJson<number>(account);
  lock.release();
  if (seen < amount) return;
  lock.acquire();
  writeJson(account, readJson<number>(account) - amount);
  lock.release();
}

export function main() {
  writeJson(account, 100);
  const lock = new Lock({ name: 'lock' });
  const p1 = new Process({ target: take, args: [lock, 70], name: 'p1' });
  const p2 = new Process({ target: take, args: [lock, 70], name: 'p2' });
  p1.start();
  p2.start();
  p1.join();
  p2.join();
}
