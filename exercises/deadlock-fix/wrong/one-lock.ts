import { currentProcess, Lock, Process, print, randint, sleep } from 'concur-lesson/mp';

export function copy(first: Lock, second: Lock) {
  const { name } = currentProcess();
  first.acquire();
  print(`${name} has ${first.name}`);
  sleep(1); // walks over to the other machine
  print(`${name} has ${second.name}, too, and copies`);
  sleep(randint(1, 3));
  print(`${name} is done`);
  first.release();
}

export function main() {
  const scanner = new Lock({ name: 'scanner' });
  const printer = new Lock({ name: 'printer' });
  const p1 = new Process({ target: copy, args: [scanner, printer], name: 'p1' });
  const p2 = new Process({ target: copy, args: [scanner, printer], name: 'p2' });

  p1.start();
  p2.start();
  p1.join();
  p2.join();
}
