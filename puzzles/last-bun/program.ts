import { Process, Queue } from 'concur-lesson/mp';

export function bake(plate: Queue<string>) {
  plate.put('bun');
}

export function eat(plate: Queue<string>) {
  if (plate.qsize() > 0) plate.get();
}

export function main() {
  const plate = new Queue<string>(0, { name: 'plate' });
  const cook = new Process({ target: bake, args: [plate], name: 'cook' });
  const p1 = new Process({ target: eat, args: [plate], name: 'p1' });
  const p2 = new Process({ target: eat, args: [plate], name: 'p2' });
  for (const each of [cook, p1, p2]) each.start();
  for (const each of [cook, p1, p2]) each.join();
}
