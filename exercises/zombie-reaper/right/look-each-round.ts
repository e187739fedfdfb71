import { activeChildren, Process, print, Queue, randint, sleep } from 'concur-lesson/mp';

export function job(results: Queue<number>, n: number) {
  console.log('working on', n);
  sleep(randint(1, 2));
  results.put(n * n);
  console.log('done');
}

export function main() {
  const results = new Queue<number>(0, { name: 'squares' });
  for (const n of [1, 2, 3, 4, 5]) new Process({ target: job, args: [results, n] }).start();
  let sum = 0;
  for (let n = 1; n <= 5; n++) sum += results.get();
  print('sum', String(sum));
  for (let second = 0; second < 8; second++) {
    sleep(1);
    print(`still running: ${activeChildren().length}`);
  }
}
