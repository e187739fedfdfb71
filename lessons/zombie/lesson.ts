import { currentProcess, Process, print, Queue, sleep } from 'concur-lesson/mp';

export function work(results: Queue<string>) {
  const { name } = currentProcess();
  print(`${name} hands in its result and ends`);
  results.put(`result of ${name}`);
}

function startWorkers(letter: string, processes: number) {
  const results = new Queue<string>(0, { name: `${letter} results` });
  const workers: Process[] = [];
  for (let number = 1; number <= processes; number++) {
    workers.push(new Process({ target: work, args: [results], name: `${letter}${number}` }));
  }
  for (const worker of workers) worker.start();
  for (const _ of workers) results.get();
  return workers;
}

export function leave(processes: number, seconds: number) {
  startWorkers('q', processes);
  print('all results are in; I do something else');
  sleep(seconds);
  process.exit(); // ends at once, without collecting anybody
}

export function main({ processes = 3, seconds = 4 }) {
  const workers = startWorkers('p', processes);
  print('all results are in; I do something else');
  sleep(seconds);
  for (const worker of workers) worker.join(); // cure 1: collect them
  print('collected: their records are gone');

  const careless = new Process({ target: leave, args: [processes, seconds], name: 'careless' });
  careless.start();
  careless.join(); // cure 2: their parent ends
  print('careless has ended, and its zombies get another parent');
  sleep(1);
}
