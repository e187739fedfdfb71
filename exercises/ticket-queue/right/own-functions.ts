import { Empty, getpid, Process, print, Queue, randint, Semaphore, sleep } from 'concur-lesson/mp';

interface Office {
  readonly slips: Queue<string>;
  readonly desk: Semaphore;
}

const delay = () => sleep(randint(10, 30) / 10);

function take(slips: Queue<string>): string | null {
  try {
    return slips.get({ block: false });
  } catch (error) {
    if (error instanceof Empty) return null;
    throw error;
  }
}

export function customer({ slips, desk }: Office) {
  delay();
  const seen = slips.qsize();
  print(getpid(), 'sees', seen, 'again', slips.empty());
  if (seen === 0) {
    print(getpid(), 'turns round at the door');
    return;
  }
  desk.acquire();
  delay();
  const slip = take(slips);
  desk.release();
  print(getpid(), slip === null ? 'nothing left' : `got ${slip}`);
}

export function main() {
  const office: Office = { slips: new Queue<string>(), desk: new Semaphore(1) };
  for (const slip of ['A', 'B', 'C', 'D']) office.slips.put(slip);
  print('the office is open');
  const customers: Process[] = [];
  while (customers.length < 8) customers.push(new Process({ target: customer, args: [office] }));
  for (const each of customers) each.start();
  for (const each of customers) each.join();
  print('closed; left over:', office.slips.qsize());
}
