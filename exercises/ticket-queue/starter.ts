import { currentProcess, Process, print, Queue, randint, sleep } from 'concur-lesson/mp';

export function visit(tickets: Queue<number>) {
  const { name } = currentProcess();
  sleep(randint(1, 3)); // the network
  print(`${name} looks: ${tickets.qsize()} left`);

  if (tickets.qsize() > 0) {
    sleep(randint(1, 3)); // the network again
    const ticket = tickets.get();
    print(`${name} has bought ticket ${ticket}`);
  }
}

export function main() {
  const tickets = new Queue<number>(4, { name: 'tickets' });
  for (let number = 1; number <= 4; number++) tickets.put(number);

  const buyers: Process[] = [];
  for (let number = 1; number <= 6; number++) {
    buyers.push(new Process({ target: visit, args: [tickets], name: `b${number}` }));
  }

  for (const buyer of buyers) buyer.start();
  for (const buyer of buyers) buyer.join();
}
