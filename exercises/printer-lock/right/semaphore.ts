import { getpid, Process, randint, Semaphore, sleep } from 'concur-lesson/mp';

function drucke(seconds: number) {
  console.log(getpid(), 'Papier wird eingelegt');
  console.log(getpid(), 'druckt');
  sleep(seconds);
  console.log(getpid(), 'fertig');
  console.log(getpid(), 'wirklich');
}

export function student(one: Semaphore) {
  console.log(getpid(), 'kommt');
  one.acquire();
  try {
    drucke(randint(1, 2));
  } finally {
    one.release();
  }
  console.log(getpid(), 'geht');
}

export function main() {
  const one = new Semaphore(1);
  const all = Array.from({ length: 5 }, () => new Process({ target: student, args: [one] }));
  for (const each of all) each.start();
  for (const each of all.reverse()) each.join();
  console.log('alle fertig');
}
