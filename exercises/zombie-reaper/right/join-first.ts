import { Process, print, randint, sleep } from 'concur-lesson/mp';

export function work() {
  sleep(randint(1, 3));
}

export function main() {
  const all = [1, 2, 3].map(() => new Process({ target: work }));
  all.forEach((each) => {
    each.start();
  });
  all.reverse().forEach((each) => {
    each.join();
    print(`${each.name} ended with ${each.exitcode}`);
  });
  for (let i = 0; i < 5; i++) sleep(1);
}
