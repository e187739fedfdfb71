import { type Connection, EOFError, Pipe, Process, randint, sleep } from 'concur-lesson/mp';

export function source(end: Connection<number>, other: Connection<number>) {
  other.close();
  console.log('start');
  for (const n of [10, 20, 30, 40, 50, 60, 70]) {
    end.send(n);
    if (randint(0, 1)) sleep(1);
  }
  end.close();
}

export function main() {
  const [mine, theirs] = Pipe<number>();
  const child = new Process({ target: source, args: [theirs, mine] });
  child.start();
  theirs.close();
  let sum = 0;
  for (;;) {
    try {
      if (mine.poll(1)) sum += mine.recv();
      else console.log('quiet');
    } catch (error) {
      if (error instanceof EOFError) break;
      throw error;
    }
  }
  console.log('sum', sum);
  mine.close();
  child.join();
}
