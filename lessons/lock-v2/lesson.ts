import { currentProcess, Process, print, randint, sleep } from 'concur-lesson/mp';

export function printHomework(seconds: number) {
  const { name } = currentProcess();
  print(`${name} starts printing`);
  sleep(seconds);
  print(`${name} has finished printing`);
}

export function main({ processes = 3, seconds = 3 }) {
  const drawn = randint(1, seconds);
  for (let number = 1; number <= processes; number++) {
    const length = 1 + ((drawn + number) % seconds); // 1 to `seconds`, another one for each
    const student = new Process({ target: printHomework, args: [length], name: `p${number}` });
    student.start();
    student.join(); // main waits here: the next student does not exist yet
  }
}
