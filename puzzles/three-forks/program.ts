import { Lock, Process } from 'concur-lesson/mp';

export function eat(left: Lock, right: Lock) {
  left.acquire();
  right.acquire();
  right.release();
  left.release();
}

export function main() {
  const a = new Lock({ name: 'fork-a' });
  const b = new Lock({ name: 'fork-b' });
  const c = new Lock({ name: 'fork-c' });
  const p1 = new Process({ target: eat, args: [a, b], name: 'p1' });
  const p2 = new Process({ target: eat, args: [b, c], name: 'p2' });
  const p3 = new Process({ target: eat, args: [c, a], name: 'p3' });
  for (const each of [p1, p2, p3]) each.start();
  for (const each of [p1, p2, p3]) each.join();
}
