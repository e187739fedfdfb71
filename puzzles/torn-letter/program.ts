import { type Connection, Pipe, Process, print } from 'concur-lesson/mp';

export function write(out: Connection<string>) {
  for (const name of ['Ann', 'Ben']) {
    out.send(`to ${name}`);
    out.send(`Dear ${name}!`);
  }
}

export function read(box: Connection<string>) {
  const head = box.recv();
  const body = box.recv();
  print(`${head}: ${body}`);
}

export function main() {
  const [box, out] = Pipe<string>({ duplex: false, name: 'post' });
  const writer = new Process({ target: write, args: [out], name: 'writer' });
  const p1 = new Process({ target: read, args: [box], name: 'p1' });
  const p2 = new Process({ target: read, args: [box], name: 'p2' });
  for (const each of [writer, p1, p2]) each.start();
  for (const each of [writer, p1, p2]) each.join();
}
