import { currentProcess, Lock, Process, print, randint, sleep } from 'concur-lesson/mp';

export function printHomework(printer: Lock, seconds: number) {
  const { name } = currentProcess();
  printer.acquire(); // never twice in a row: the second one would wait for ever
  print(`${name} starts printing`);
  sleep(randint(1, seconds));
  print(`${name} has finished printing`);
  printer.release();
}

export function main({ processes = 3, seconds = 3 }) {
  const printer = new Lock({ name: 'printer' });
  const students: Process[] = [];
  for (let number = 1; number <= processes; number++) {
    students.push(new Process({ target: printHomework, args: [printer, seconds], name: `p${number}` }));
  }

  for (const student of students) student.start();
  for (const student of students) student.join();
}
