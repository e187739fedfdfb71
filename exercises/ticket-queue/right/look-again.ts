import { currentProcess, Lock, Process, print, Queue, randint, sleep } from 'concur-lesson/mp';

export function visit(tickets: Queue<number>, counter: Lock) {
  const { name } = currentProcess();
  print('bonjour');
  sleep(randint(1, 3));
  print(`${name} looks: ${tickets.qsize()} left`);

  counter.acquire();
  sleep(randint(1, 3)); // the network again
  if (tickets.empty()) {
    print('tant pis');
  } else {
    tickets.get();
    print('chouette');
  }
  counter.release();
  print('au revoir');
}

export function main() {
  const tickets = new Queue<number>(4, { name: 'tickets' });
  for (let number = 1; number <= 4; number++) tickets.put(number);
  const counter = new Lock({ name: 'counter' });

  const buyers: Process[] = [];
  for (let number = 1; number <= 6; number++) {
    buyers.push(new Process({ target: visit, args: [tickets, counter], name: `b${number}` }));
  }

  for (const buyer of buyers) buyer.start();
  for (const buyer of buyers) buyer.join();
}
