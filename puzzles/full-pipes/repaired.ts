import { type Connection, Pipe, Process } from 'concur-lesson/mp';

const letter = 'word '.repeat(100_000); // far more than a pipe holds

export function talk(end: Connection<string>) {
  end.send(letter);
  end.recv();
}

export function listen(end: Connection<string>) {
  end.recv(); // one of the two empties the pipe first
  end.send(letter);
}

export function main() {
  const [here, there] = Pipe<string>({ name: 'pipe' });
  const p1 = new Process({ target: talk, args: [here], name: 'p1' });
  const p2 = new Process({ target: listen, args: [there], name: 'p2' });
  p1.start();
  p2.start();
  p1.join();
  p2.join();
}
