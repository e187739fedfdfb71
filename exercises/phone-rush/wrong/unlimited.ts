import { Full, getpid, Process, print, Queue } from 'concur-lesson/mp';

export function rush(sale: Queue<number>) {
  print(`${getpid()} lines up`);
  try {
    sale.putNowait(getpid()); // gets in or fails, in one step
    print(`${getpid()} gets a phone`);
  } catch (error) {
    if (!(error instanceof Full)) throw error;
    print(`${getpid()} is too late`);
  }
}

export function main({ processes = 100 }) {
  const sale = new Queue<number>(0, { name: 'sale' });
  const buyers: Process[] = [];
  for (let number = 1; number <= processes; number++) {
    buyers.push(new Process({ target: rush, args: [sale], name: `b${number}` }));
  }

  for (const buyer of buyers) buyer.start();
  for (const buyer of buyers) buyer.join();

  // nobody is left who could change it: now empty() can be trusted
  for (let rank = 1; !sale.empty(); rank++) print(`${rank}. ${sale.get()}`);
}
