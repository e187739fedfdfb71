import { Event, getppid, Process, print, show, sleep } from 'concur-lesson/mp';

export function child(ready: Event, seconds: number) {
  const first = getppid();
  show('parent of child', first);
  print(`my parent is process ${first}`);
  ready.set();

  while (getppid() === first) sleep(0.5);
  show('parent of child', getppid());
  print(`my parent is process ${getppid()} now; I go on working`);
  sleep(seconds);
  print('my work is done');
}

export function parent(seconds: number) {
  const ready = new Event({ name: 'child is up' });
  const worker = new Process({ target: child, args: [ready, seconds], name: 'child' });
  worker.start();
  ready.wait();
  sleep(1);
  print('I end before my child does');
  process.exit(); // ends at once; at the end of its code a process would wait for its children
}

export function main({ seconds = 3 }) {
  const first = new Process({ target: parent, args: [seconds], name: 'parent' });
  first.start();
  first.join();
  print('parent has ended; I am the grandparent, and still here');
  sleep(1);
}
