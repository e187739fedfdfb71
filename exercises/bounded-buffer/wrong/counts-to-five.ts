import { currentProcess, Process, print, Queue, randint, sleep } from 'concur-lesson/mp';

export function produce(buffer: Queue<string>) {
  const { name } = currentProcess();
  for (let number = 1; number <= 5; number++) {
    buffer.put(`${name}'s bun ${number}`); // waits while the buffer is full
    print(`${name} has made bun ${number}`);
  }
}

export function consume(buffer: Queue<string>) {
  const { name } = currentProcess();
  for (let eaten = 0; eaten < 5; eaten++) {
    print(`${name} eats ${buffer.get()}`);
    sleep(randint(1, 2));
  }
}

export function main() {
  const buffer = new Queue<string>(3, { name: 'buffer' });
  const producers = ['p1', 'p2'].map((name) => new Process({ target: produce, args: [buffer], name }));
  const consumers = ['c1', 'c2'].map((name) => new Process({ target: consume, args: [buffer], name }));

  for (const each of [...producers, ...consumers]) each.start();
  for (const producer of producers) producer.join();
  for (const consumer of consumers) consumer.join();
}
