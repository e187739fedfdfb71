import { currentProcess, Process, print, randint, sleep } from 'concur-lesson/mp';

export function printHomework(seconds: number) {
  const { name } = currentProcess();
  print(`${name} starts printing`);
  sleep(randint(1, seconds));
  print(`${name} has finished printing`);
}

export function main({ processes = 3, seconds = 3 }) {
  const students: Process[] = [];
  for (let number = 1; number <= processes; number++) {
    students.push(new Process({ target: printHomework, args: [seconds], name: `p${number}` }));
  }

  for (const student of students) student.start();
  for (const student of students) student.join();
}
