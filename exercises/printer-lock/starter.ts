import { currentProcess, Process, print, randint, sleep } from 'concur-lesson/mp';

export function printHomework() {
  const { name } = currentProcess();
  print(`${name} starts printing`);
  sleep(randint(1, 3));
  print(`${name} has finished printing`);
}

export function main() {
  const students: Process[] = [];
  for (let number = 1; number <= 3; number++) {
    students.push(new Process({ target: printHomework, name: `p${number}` }));
  }

  for (const student of students) student.start();
  for (const student of students) student.join();
}
