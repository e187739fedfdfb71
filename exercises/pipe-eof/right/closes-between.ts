import { type Connection, EOFError, Pipe, Process, print } from 'concur-lesson/mp';

export function speak(out: Connection<{ n: number }>) {
  print('speaking');
  for (let n = 0; n < 6; n++) out.send({ n });
}

export function hear(from: Connection<{ n: number }>) {
  let heard = 0;
  while (true) {
    try {
      from.recv();
      heard += 1;
    } catch (error) {
      print(`heard ${heard}, then ${(error as Error).name}`);
      if (error instanceof EOFError) return;
      throw error;
    }
  }
}

export function main() {
  const [from, out] = Pipe<{ n: number }>({ duplex: false, name: 'tube' });
  const speaker = new Process({ target: speak, args: [out] });
  speaker.start();
  out.close();
  const hearer = new Process({ target: hear, args: [from] });
  hearer.start();
  from.close();
  hearer.join();
  speaker.join();
}
