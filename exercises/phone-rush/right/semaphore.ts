import { getpid, Process, print, Queue, Semaphore } from 'concur-lesson/mp';

function tryIt(phones: Semaphore, list: Queue<string>): boolean {
  if (!phones.acquire({ block: false })) return false;
  list.put(`winner ${getpid()}`);
  return true;
}

export function fan(phones: Semaphore, list: Queue<string>) {
  console.log('hello, I am', getpid(), 'and I want one');
  console.log(getpid(), 'is ready');
  console.log(tryIt(phones, list) ? 'yes!' : 'no...');
}

export function main({ processes = 100 }) {
  const phones = new Semaphore(10);
  const list = new Queue<string>();
  const fans = Array.from({ length: processes }, () => new Process({ target: fan, args: [phones, list] }));
  for (const each of fans) {
    each.start();
    print(`started ${each.pid}`);
  }
  for (const each of fans) each.join();
  const lines: string[] = [];
  for (let rank = 1; rank <= 10; rank++) lines.push(`#${rank} ${list.get()}`);
  print(lines.join('\n'));
}
