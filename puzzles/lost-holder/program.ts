import { Lock, Process } from 'concur-lesson/mp';

export function print(printer: Lock) {
  printer.acquire();
  printer.release();
}

export function main() {
  const printer = new Lock({ name: 'printer' });
  const p1 = new Process({ target: print, args: [printer], name: 'p1' });
  const p2 = new Process({ target: print, args: [printer], name: 'p2' });
  p1.start();
  p2.start();
  p1.join();
  p2.join();
}
