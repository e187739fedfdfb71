import { Barrier, Process } from 'concur-lesson/mp';

export function walk(door: Barrier) {
  door.wait(); // a barrier lets two through, and closes behind them
  door.wait();
}

export function main() {
  const door = new Barrier(2, { name: 'door' });
  const p1 = new Process({ target: walk, args: [door], name: 'p1' });
  const p2 = new Process({ target: walk, args: [door], name: 'p2' });
  p1.start();
  p2.start();
  p1.join();
  p2.join();
}
