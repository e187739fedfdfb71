import { currentProcess, Empty, Lock, Process, print, Queue, randint, sleep } from 'concur-lesson/mp';

export function visit(tickets: Queue<number>, counter: Lock) {
  const { name } = currentProcess();
  sleep(randint(1, 3)); // the network
  print(`${name} looks: ${tickets.qsize()} left`);

  counter.acquire();
  try {
    const ticket = tickets.getNowait(); // takes it or fails, in one step
    print(`${name} has bought ticket ${ticket}`);
  } catch (error) {
    if (!(error instanceof Empty)) throw error;
    print(`${name} is too late`);
  }
  counter.release();
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
