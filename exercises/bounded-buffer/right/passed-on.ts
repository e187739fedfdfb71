import { Process, Queue, sleep } from 'concur-lesson/mp';

const END = { end: true, n: 0 };

export function make(out: Queue<typeof END>, from: number) {
  for (let n = from; n < from + 6; n++) out.put({ end: false, n });
  console.log('made all');
}

export function use(input: Queue<typeof END>) {
  for (;;) {
    const item = input.get();
    if (item.end) {
      input.put(item); // for the next one
      break;
    }
    console.log('used', item.n);
    sleep(0.5);
  }
  console.log('finished');
}

export function main() {
  const line = new Queue<typeof END>(2);
  const users = [1, 2, 3].map(() => new Process({ target: use, args: [line] }));
  const makers = [100, 200].map((from) => new Process({ target: make, args: [line, from] }));
  for (const each of users) each.start();
  for (const each of makers) each.start();
  for (const each of makers) each.join();
  line.put(END);
  for (const each of users) each.join();
}
