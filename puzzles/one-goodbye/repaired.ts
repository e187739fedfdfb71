import { Process, print, Queue } from 'concur-lesson/mp';

export function work(jobs: Queue<number | null>) {
  for (;;) {
    const job = jobs.get();
    if (job === null) return; // that was the last one
    print(`job ${job} is done`);
  }
}

export function main() {
  const jobs = new Queue<number | null>(0, { name: 'jobs' });
  const p1 = new Process({ target: work, args: [jobs], name: 'p1' });
  const p2 = new Process({ target: work, args: [jobs], name: 'p2' });
  p1.start();
  p2.start();
  for (const job of [1, 2, 3, null, null]) jobs.put(job);
  p1.join();
  p2.join();
}
