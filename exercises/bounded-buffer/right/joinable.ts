import { JoinableQueue, Process, print, randint, sleep } from 'concur-lesson/mp';

export function bake(shelf: JoinableQueue<number>) {
  for (let n = 0; n < 5; n++) shelf.put(n);
  print('baked');
  shelf.join();
}

export function eat(shelf: JoinableQueue<number>) {
  for (;;) {
    print(`mmm ${shelf.get()}`);
    sleep(randint(1, 2));
    shelf.taskDone();
  }
}

export function main() {
  const shelf = new JoinableQueue<number>(3, { name: 'shelf' });
  const bakers = [1, 2].map(() => new Process({ target: bake, args: [shelf] }));
  for (let n = 0; n < 2; n++) new Process({ target: eat, args: [shelf], daemon: true }).start();
  for (const baker of bakers) baker.start();
  for (const baker of bakers) baker.join();
  print('all eaten');
}
