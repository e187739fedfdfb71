import {
  currentProcess,
  Lock,
  Process,
  print,
  readJson,
  scratchFile,
  writeJson,
} from 'concur-lesson/mp';

const owner = scratchFile('owner.json');

export function serve(lock: Lock) {
  const { name } = currentProcess();
  lock.acquire();
  const isFree = readJson(owner) === null;
  if (isFree) writeJson(owner, name);
  lock.release();
  if (isFree) print(`${name} is the server`);
}

export function main() {
  writeJson(owner, null);
  const lock = new Lock({ name: 'lock' });
  const p1 = new Process({ target: serve, args: [lock], name: 'p1' });
  const p2 = new Process({ target: serve, args: [lock], name: 'p2' });
  p1.start();
  p2.start();
  p1.join();
  p2.join();
}
