import { Lock, Process, print, RLock } from 'concur-lesson/mp';

function printPage(printer: Lock | RLock, page: number) {
  printer.acquire();
  print(`prints page ${page}`);
  printer.release();
}

export function printHomework(printer: Lock | RLock) {
  printer.acquire();
  print('has the printer');
  printPage(printer, 1); // asks for it once more
  printPage(printer, 2);
  print('is done');
  printer.release();
}

export function main({ cured = false }) {
  const printer = cured ? new RLock({ name: 'printer' }) : new Lock({ name: 'printer' });
  const student = new Process({ target: printHomework, args: [printer], name: 'p1' });
  student.start();
  student.join();
}
