import { currentProcess, Process, print, randint, sleep } from 'concur-lesson/mp';

export function printHomework(seconds: number) {
  const { name } = currentProcess();
  print(`${name} starts printing`);
  sleep(randint(1, seconds));
  print(`${name} has finished printing`);
}

export function main({ processes = 3, seconds = 3 }) {
  for (let number = 1; number <= processes; number++) {
    const student = new Process({ target: printHomework, args: [seconds], name: `p${number}` });
    student.start();
    student.join(); // main waits here: the next student does not exist yet
  }
}
