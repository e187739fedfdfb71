import { Barrier, Full, getpid, Process, print, Queue } from 'concur-lesson/mp';

export function buyer(gate: Barrier, sale: Queue<{ pid: number }>) {
  print(`pid ${getpid()} waits at the gate`);
  gate.wait();
  let won = true;
  try {
    sale.put({ pid: getpid() }, { block: false });
  } catch (error) {
    if (!(error instanceof Full)) throw error;
    won = false;
  }
  print(won ? 'won' : 'lost');
}

export function main({ processes = 100 }) {
  const gate = new Barrier(processes);
  const sale = new Queue<{ pid: number }>(10);
  const all: Process[] = [];
  for (let i = 0; i < processes; i++) all.push(new Process({ target: buyer, args: [gate, sale] }));
  for (const each of all) each.start();
  const winners = [...Array(10)].map(() => sale.get().pid);
  for (const each of all) each.join();
  winners.forEach((pid, index) => {
    print(`place ${index + 1}: process ${pid}`);
  });
  print('thank you for coming');
}
