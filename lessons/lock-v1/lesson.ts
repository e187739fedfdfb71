import { currentProcess, Process, print, randint, sleep } from 'concur-lesson/mp';

export function printHomework(seconds: number) {
  const { name } = currentProcess();
  print(`${name} starts printing`);
  sleep(seconds);
  print(`${name} has finished printing`);
}

export function main({ processes = 3, seconds = 3 }) {
  const drawn = randint(1, seconds);
  const students: Process[] = [];
  for (let number = 1; number <= processes; number++) {
    const length = 1 + ((drawn + number) % seconds); // 1 to `seconds`, another one for each
    students.push(new Process({ target: printHomework, args: [length], name: `p${number}` }));
  }

  for (const student of students) student.start();
  for (const student of students) student.join();
}
