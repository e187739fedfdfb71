import {
  Barrier,
  currentProcess,
  Empty,
  JoinableQueue,
  Process,
  print,
  randint,
  sleep,
} from 'concur-lesson/mp';

type Buns = JoinableQueue<number | null>; // a Queue would do, but for taskDone and join

/** Makes `count` buns, numbered from `first`. */
export function produce(buns: Buns, ready: Barrier, first: number, count: number, slow: boolean) {
  const { name } = currentProcess();
  ready.wait(); // begin when everybody is there
  for (let bun = first; bun < first + count; bun++) {
    if (slow && bun === first + 1) sleep(10); // out of flour: off to the shop
    sleep(randint(1, 2));
    print(`${name} made bun ${bun}`);
    buns.put(bun);
  }
}

/** Stops when nothing came for `patience` seconds. */
export function consumeUntilTimeout(buns: Buns, ready: Barrier, patience: number) {
  const { name } = currentProcess();
  ready.wait();
  try {
    for (;;) eat(name, buns.get({ timeout: patience }));
  } catch (error) {
    if (!(error instanceof Empty)) throw error;
    print(`${name} waited ${patience} s for nothing and goes home`);
  }
}

/** Stops when it is told to: null stands for “there will be no more”. */
export function consumeUntilSentinel(buns: Buns, ready: Barrier) {
  const { name } = currentProcess();
  ready.wait();
  for (let bun = buns.get(); bun !== null; bun = buns.get()) eat(name, bun);
  print(`${name} was told to stop and goes home`);
}

/** Never stops by itself, but says when it is done with a bun. */
export function consumeForEver(buns: Buns, ready: Barrier) {
  const { name } = currentProcess();
  ready.wait();
  for (;;) {
    eat(name, buns.get());
    buns.taskDone();
  }
}

function eat(name: string, bun: number | null) {
  print(`${name} eats bun ${bun}`);
  sleep(randint(1, 3));
}

export function main({
  producers = 1,
  consumers = 1,
  buns = 5,
  patience = 3,
  sentinel = false,
  joinable = false,
  slow = false,
}) {
  const table: Buns = new JoinableQueue(0, { name: 'buns' });
  const ready = new Barrier(producers + consumers, { name: 'ready' });

  const cooks: Process[] = [];
  for (let number = 1; number <= producers; number++) {
    const first = (number - 1) * buns + 1;
    cooks.push(
      new Process({ target: produce, args: [table, ready, first, buns, slow], name: `cook${number}` }),
    );
  }
  const guests: Process[] = [];
  for (let number = 1; number <= consumers; number++) {
    const name = `guest${number}`;
    if (sentinel) guests.push(new Process({ target: consumeUntilSentinel, args: [table, ready], name }));
    else if (joinable)
      guests.push(new Process({ target: consumeForEver, args: [table, ready], name, daemon: true }));
    else guests.push(new Process({ target: consumeUntilTimeout, args: [table, ready, patience], name }));
  }

  for (const process of [...cooks, ...guests]) process.start();
  for (const cook of cooks) cook.join();
  if (sentinel) for (const _ of guests) table.put(null); // one for each consumer
  if (joinable)
    table.join(); // waits for the last taskDone; the guests are daemons: they end with main
  else for (const guest of guests) guest.join();
}
