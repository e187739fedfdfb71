import {
  currentProcess,
  Lock,
  Process,
  print,
  readJson,
  scratchFile,
  writeJson,
} from 'concur-lesson/mp';

const left = scratchFile('left.json');

export function buy(lock: Lock) {
  lock.acquire();
  const seen = readJson<number>(left);
  if (seen > 0) writeJson(left, seen - 1);
  lock.release();
  if (seen > 0) print(`${currentProcess().name} has a ticket`);
}

export function main() {
  writeJson(left, 1);
  const lock = new Lock({ name: 'lock' });
  const buyers = ['p1', 'p2', 'p3'].map(
    (name) => new Process({ target: buy, args: [lock], name }),
  );
  for (const buyer of buyers) buyer.start();
  for (const buyer of buyers) buyer.join();
}
