import { currentProcess, Process, print, Queue, sleep } from 'concur-lesson/mp';

export function produce(table: Queue<string | null>, buns: number) {
  const { name } = currentProcess();
  for (let bun = 1; bun <= buns; bun++) {
    sleep(1); // a bun takes 1 s to make …
    table.put(`${name}-${bun}`); // waits here while the table is full
  }
  print(`${name} has made ${buns} buns`);
}

export function consume(table: Queue<string | null>) {
  for (;;) {
    const bun = table.get();
    if (bun === null) break;
    sleep(3); // … and 3 s to eat
  }
  print(`${currentProcess().name} goes home`);
}

export function main({ producers = 1, consumers = 1, buns = 6, places = 2, limit = true }) {
  const table = new Queue<string | null>(limit ? places : 0, { name: 'table' });

  const cooks: Process[] = [];
  for (let number = 1; number <= producers; number++)
    cooks.push(new Process({ target: produce, args: [table, buns], name: `cook${number}` }));
  const guests: Process[] = [];
  for (let number = 1; number <= consumers; number++)
    guests.push(new Process({ target: consume, args: [table], name: `guest${number}` }));

  for (const process of [...cooks, ...guests]) process.start();
  for (const cook of cooks) cook.join();
  for (const _ of guests) table.put(null); // the sentinels
  for (const guest of guests) guest.join();
}
