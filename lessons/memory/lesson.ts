import { currentProcess, Process, print, show, sleep } from 'concur-lesson/mp';

let counter = 0;

function tell() {
  const { name } = currentProcess();
  show(`${name}'s counter`, counter);
  print(`${name}: counter is ${counter}`);
}

export function count(times: number) {
  tell();
  for (let time = 0; time < times; time++) {
    sleep(1);
    counter += 1;
    tell();
  }
}

export function main({ processes = 2, times = 3 }) {
  tell();
  const children: Process[] = [];
  for (let number = 1; number <= processes; number++) {
    children.push(new Process({ target: count, args: [times], name: `p${number}` }));
  }
  for (const child of children) child.start();
  for (const child of children) child.join();
  tell();
}
