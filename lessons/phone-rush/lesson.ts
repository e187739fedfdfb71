import { Barrier, currentProcess, Full, getpid, Process, print, Queue } from 'concur-lesson/mp';

export function rush(start: Barrier, sale: Queue<string>) {
  const { name } = currentProcess();
  print(`${name} lines up, pid ${getpid()}`);
  start.wait(); // the sale opens when all are there
  try {
    sale.putNowait(`${name} (pid ${getpid()})`); // gets in or fails, in one step
    print(`${name} gets a phone`);
  } catch (error) {
    if (!(error instanceof Full)) throw error;
    print(`${name} is too late: sold out`);
  }
}

export function main({ buyers = 100, phones = 10 }) {
  const sale = new Queue<string>(phones, { name: 'sale' });
  const start = new Barrier(buyers, { name: 'start' });
  const crowd: Process[] = [];
  for (let number = 1; number <= buyers; number++) {
    crowd.push(new Process({ target: rush, args: [start, sale], name: `p${number}` }));
  }

  for (const buyer of crowd) buyer.start();
  for (const buyer of crowd) buyer.join();

  // empty() can be trusted here: nobody is left who could change it
  for (let rank = 1; !sale.empty(); rank++) print(`${rank}. ${sale.get()}`);
}
