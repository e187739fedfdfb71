import { currentProcess, getpid, getppid, Process, print, sleep } from 'concur-lesson/mp';

export function work(seconds: number) {
  const { name } = currentProcess();
  print(`${name}: my pid is ${getpid()}, my parent is ${getppid()}`);
  sleep(seconds);
  print(`${name}: my work is done`);
}

export function main({ processes = 2, join = true }) {
  print(`main: my pid is ${getpid()}`);
  const children: Process[] = [];
  for (let number = 1; number <= processes; number++) {
    const seconds = 2 * (processes - number + 1); // p1 works longest
    children.push(new Process({ target: work, args: [seconds], name: `p${number}` }));
  }

  for (const child of children) child.start();
  print('main: all are started');
  for (const child of join ? children : []) {
    child.join();
    print(`main: ${child.name} has ended with exit code ${child.exitcode}`);
  }
  print('main: this is my last line');
}
