import { Barrier, currentProcess, Process, print } from 'concur-lesson/mp';

export function hike(bus: Barrier) {
  const { name } = currentProcess();
  print(`${name} is at the bus`);
  bus.wait(); // the bus leaves when all are here
  print(`${name} is on its way`);
}

export function main() {
  const bus = new Barrier(3, { name: 'bus' });
  const hikers = ['p1', 'p2', 'p3'].map(
    (name) => new Process({ target: hike, args: [bus], name }),
  );
  for (const hiker of hikers) hiker.start();
  for (const hiker of hikers) hiker.join();
}
