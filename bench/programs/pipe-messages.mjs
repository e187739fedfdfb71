/** One process sends, another receives, through a one-way pipe: small messages a second, then messages of 1 MiB a second. */
import { Pipe, Process } from 'concur-lesson/mp';

const SMALL = 200_000;
const LARGE = 400;

export function send(writer, count, filling) {
  for (let number = 0; number < count; number += 1) writer.send(filling ?? number);
}

function measure(count, filling) {
  const [reader, writer] = Pipe({ duplex: false });
  const sender = new Process({ target: send, args: [writer, count + 1, filling] });
  sender.start();
  reader.recv(); // the sender has begun
  const start = process.hrtime.bigint();
  for (let left = count; left > 0; left -= 1) reader.recv();
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  sender.join();
  return count / seconds;
}

export function main() {
  console.log(`${measure(SMALL, null)} ${measure(LARGE, Buffer.alloc(1 << 20, 'x'))}`);
}
