import { currentProcess, Lock, Process, print, randint, sleep } from 'concur-lesson/mp';

export function printHomework(printer: Lock, seconds: number) {
  const { name } = currentProcess();
  printer.acquire(); // never twice in a row: the second one would wait for ever
  print(`${name} starts printing`);
  sleep(seconds);
  print(`${name} has finished printing`);
  printer.release();
}

export function main({ processes = 3, seconds = 3 }) {
  const printer = new Lock({ name: 'printer' });
  const drawn = randint(1, seconds);
  const students: Process[] = [];
  for (let number = 1; number <= processes; number++) {
    const length = 1 + ((drawn + number) % seconds); // 1 to `seconds`, another one for each
    students.push(new Process({ target: printHomework, args: [printer, length], name: `p${number}` }));
  }

  for (const student of students) student.start();
  for (const student of students) student.join();
}
