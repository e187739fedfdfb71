import { Lock, Process } from 'concur-lesson/mp';

export function write(first: Lock, second: Lock) {
  first.acquire();
  second.acquire();
  second.release();
  first.release();
}

export function main() {
  const pen = new Lock({ name: 'pen' });
  const paper = new Lock({ name: 'paper' });
  const p1 = new Process({ target: write, args: [pen, paper], name: 'p1' });
  const p2 = new Process({ target: write, args: [pen, paper], name: 'p2' });
  p1.start();
  p2.start();
  p1.join();
  p2.join();
}
