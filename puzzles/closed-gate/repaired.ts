import {
  Process,
  readJson,
  Semaphore,
  scratchFile,
  writeJson,
} from 'concur-lesson/mp';

const count = scratchFile('count.json');

export function add(gate: Semaphore) {
  gate.acquire(); // one at a time
  writeJson(count, readJson<number>(count) + 1);
  gate.release();
}

export function main() {
  writeJson(count, 0);
  const gate = new Semaphore(1, { name: 'gate' });
  const p1 = new Process({ target: add, args: [gate], name: 'p1' });
  const p2 = new Process({ target: add, args: [gate], name: 'p2' });
  p1.start();
  p2.start();
  p1.join();
  p2.join();
}
