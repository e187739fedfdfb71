import { Process, print, Queue } from 'concur-lesson/mp';

export function make(out: Queue<number>) {
  for (const n of [1, 2, 3, 4, 5, 6]) out.put(n);
  out.put(-1);
}

export function take(input: Queue<number>) {
  let n = 0;
  while (input.get() !== -1) n++;
  print(`took ${n}`);
}

export function main() {
  const q = new Queue<number>(3);
  const all = [make, take, make, take].map((target) => new Process({ target, args: [q] }));
  for (const each of all) each.start();
  for (const each of all) each.join();
}
