import {
  currentProcess,
  Lock,
  Process,
  print,
  readJson,
  scratchFile,
  writeJson,
} from 'concur-lesson/mp';

const pot = scratchFile('pot.json');

export function drink(lock: Lock) {
  const { name } = currentProcess();
  if (readJson(pot) === null) {
    lock.acquire();
    writeJson(pot, `tea of ${name}`);
    lock.release();
  }
  print(`${name} drinks the ${readJson(pot)}`);
}

export function main() {
  writeJson(pot, null);
  const lock = new Lock({ name: 'lock' });
  const p1 = new Process({ target: drink, args: [lock], name: 'p1' });
  const p2 = new Process({ target: drink, args: [lock], name: 'p2' });
  p1.start();
  p2.start();
  p1.join();
  p2.join();
}
