import { currentProcess, Process, print, Queue, sleep } from 'concur-lesson/mp';

type Table = Queue<number | null>;

/** Makes `count` buns, numbered from `first`. */
export function produce(table: Table, first: number, count: number) {
  for (let bun = first; bun < first + count; bun++) {
    sleep(1); // a bun takes 1 s to make …
    table.put(bun); // waits here while the table is full
  }
  print(`${currentProcess().name} has made ${count} buns`);
}

export function consume(table: Table) {
  while (table.get() !== null) sleep(3); // … and 3 s to eat
  print(`${currentProcess().name} goes home`);
}

export function main({ producers = 1, consumers = 1, buns = 6, places = 2, limit = true }) {
  const table: Table = new Queue(limit ? places : 0, { name: 'table' });

  const cooks: Process[] = [];
  for (let number = 1; number <= producers; number++) {
    const first = (number - 1) * buns + 1;
    cooks.push(new Process({ target: produce, args: [table, first, buns], name: `cook${number}` }));
  }
  const guests: Process[] = [];
  for (let number = 1; number <= consumers; number++)
    guests.push(new Process({ target: consume, args: [table], name: `guest${number}` }));

  for (const process of [...cooks, ...guests]) process.start();
  for (const cook of cooks) cook.join();
  for (const _ of guests) table.put(null); // the sentinels
  for (const guest of guests) guest.join();
}
