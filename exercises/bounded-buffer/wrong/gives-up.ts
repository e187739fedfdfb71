import { currentProcess, Empty, Process, print, Queue, randint, sleep } from 'concur-lesson/mp';

export function produce(buffer: Queue<string>) {
  const { name } = currentProcess();
  for (let number = 1; number <= 5; number++) {
    buffer.put(`${name}'s bun ${number}`);
    print(`${name} has made bun ${number}`);
  }
}

export function consume(buffer: Queue<string>) {
  const { name } = currentProcess();
  try {
    for (;;) {
      print(`${name} eats ${buffer.get({ timeout: 30 })}`);
      sleep(randint(1, 2));
    }
  } catch (error) {
    if (!(error instanceof Empty)) throw error;
    print(`${name} has waited for long enough`);
  }
}

export function main() {
  const buffer = new Queue<string>(3, { name: 'buffer' });
  const producers = ['p1', 'p2'].map((name) => new Process({ target: produce, args: [buffer], name }));
  const consumers = ['c1', 'c2'].map((name) => new Process({ target: consume, args: [buffer], name }));

  for (const each of [...producers, ...consumers]) each.start();
  for (const each of [...producers, ...consumers]) each.join();
}
