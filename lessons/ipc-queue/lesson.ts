import { currentProcess, Empty, Lock, Process, print, Queue, randint, sleep } from 'concur-lesson/mp';

export function visit(tickets: Queue<number>, counter: Lock | null, seconds: number) {
  const { name } = currentProcess();
  sleep(randint(1, seconds)); // the network: everybody looks at the same time
  print(`${name} looks: ${tickets.qsize()} left`);

  counter?.acquire(); // with --no-lock there is no lock to acquire
  buy(name, tickets, seconds);
  counter?.release();
}

function buy(name: string, tickets: Queue<number>, seconds: number) {
  print(`${name} is at the counter`);
  sleep(randint(1, seconds));
  try {
    const ticket = tickets.getNowait(); // takes it or fails, in one step: nobody else can have it
    print(`${name} leaves with ticket ${ticket}, ${tickets.qsize()} left`);
  } catch (error) {
    if (!(error instanceof Empty)) throw error;
    print(`${name} leaves without: too late, ${tickets.qsize()} left`);
  }
}

export function main({ processes = 6, tickets = 4, seconds = 3, lock = true }) {
  const office = new Queue<number>(tickets, { name: 'tickets' });
  for (let number = 1; number <= tickets; number++) office.put(number);
  const counter = lock ? new Lock({ name: 'counter' }) : null;

  const buyers: Process[] = [];
  for (let number = 1; number <= processes; number++) {
    buyers.push(new Process({ target: visit, args: [office, counter, seconds], name: `b${number}` }));
  }

  for (const buyer of buyers) buyer.start();
  for (const buyer of buyers) buyer.join();
}
