import { Barrier, currentProcess, Lock, Process, print, sleep } from 'concur-lesson/mp';

export function eat(table: Barrier, first: Lock, second: Lock, seconds: number) {
  const { name } = currentProcess();
  table.wait(); // everybody sits down
  first.acquire();
  print(`${name} has the ${first.name}`);
  sleep(seconds);
  second.acquire();
  print(`${name} has both and eats`);
  second.release();
  first.release();
}

export function main({ seconds = 3, cured = false }) {
  const table = new Barrier(2, { name: 'table' });
  const fork = new Lock({ name: 'fork' });
  const knife = new Lock({ name: 'knife' });
  const [first, second] = cured ? [fork, knife] : [knife, fork];
  const p1 = new Process({ target: eat, args: [table, fork, knife, seconds], name: 'p1' });
  const p2 = new Process({ target: eat, args: [table, first, second, seconds], name: 'p2' });
  p1.start();
  p2.start();
  p1.join();
  p2.join();
}
