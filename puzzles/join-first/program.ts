import { Process, print, Queue } from 'concur-lesson/mp';

export function bake(plate: Queue<number>) {
  for (const bun of [1, 2, 3]) plate.put(bun);
}

export function main() {
  const plate = new Queue<number>(2, { name: 'plate' });
  const baker = new Process({ target: bake, args: [plate], name: 'baker' });
  baker.start();
  baker.join(); // first the baker shall be done …
  for (let bun = 1; bun <= 3; bun++) {
    print(`main eats bun ${plate.get()}`); // … then main eats
  }
}
