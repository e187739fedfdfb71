import { Lock, Process, randint, sleep } from 'concur-lesson/mp';

function both(one: Lock, other: Lock) {
  for (;;) {
    one.acquire();
    if (other.acquire({ block: false })) return;
    one.release();
    console.log('somebody has the other one: back off');
    sleep(randint(1, 5) / 10);
  }
}

export function job(one: Lock, other: Lock) {
  console.log('hello');
  both(one, other);
  sleep(randint(1, 2));
  other.release();
  one.release();
  console.log('bye');
}

export function main() {
  const [a, b] = [new Lock(), new Lock()];
  const jobs = [new Process({ target: job, args: [a, b] }), new Process({ target: job, args: [b, a] })];
  for (const each of jobs) each.start();
  for (const each of jobs) each.join();
}
