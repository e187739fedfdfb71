import { currentProcess, Process, print, Queue, randint, sleep } from 'concur-lesson/mp';

export function work(results: Queue<string>) {
  const { name } = currentProcess();
  sleep(randint(1, 2));
  results.put(`result of ${name}`);
}

export function main() {
  const results = new Queue<string>();
  const workers: Process[] = [];
  for (let number = 1; number <= 4; number++) {
    workers.push(new Process({ target: work, args: [results], name: `w${number}` }));
  }
  for (const worker of workers) worker.start();
  for (const _ of workers) print(`main has got the ${results.get()}`);

  workers.at(-1)?.join();
  for (let round = 1; round <= 6; round++) {
    print(`main goes on: round ${round}`);
    sleep(1);
  }
}
