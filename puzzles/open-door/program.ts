import {
  Event,
  Lock,
  Process,
  readJson,
  scratchFile,
  writeJson,
} from 'concur-lesson/mp';

const here = scratchFile('here.json');

export function meet(lock: Lock, door: Event) {
  lock.acquire();
  const count = readJson<number>(here) + 1;
  writeJson(here, count);
  lock.release();
  if (count === 2) door.set();
  door.wait();
}

export function walk(lock: Lock, door: Event) {
  meet(lock, door); // together through the first door …
  meet(lock, door); // … and together through the second
}

export function main() {
  writeJson(here, 0);
  const lock = new Lock({ name: 'lock' });
  const door = new Event({ name: 'door' });
  const p1 = new Process({ target: walk, args: [lock, door], name: 'p1' });
  const p2 = new Process({ target: walk, args: [lock, door], name: 'p2' });
  for (const each of [p1, p2]) each.start();
  for (const each of [p1, p2]) each.join();
}
