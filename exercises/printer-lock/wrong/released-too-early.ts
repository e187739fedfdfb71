import { currentProcess, Lock, Process, print, randint, sleep } from 'concur-lesson/mp';

export function printHomework(printer: Lock) {
  const { name } = currentProcess();
  printer.acquire();
  print(`${name} starts printing`);
  printer.release();
  sleep(randint(1, 3));
  print(`${name} has finished printing`);
}

export function main() {
  const printer = new Lock({ name: 'printer' });
  const students: Process[] = [];
  for (let number = 1; number <= 3; number++) {
    students.push(new Process({ target: printHomework, args: [printer], name: `p${number}` }));
  }

  for (const student of students) student.start();
  for (const student of students) student.join();
}
