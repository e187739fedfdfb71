/** One process puts, another gets: small items a second, then items of 1 MiB a second. */
import { Process, Queue } from 'concur-lesson/mp';

const SMALL = 200_000;
const LARGE = 400;

export function produce(queue, count, filling) {
  for (let number = 0; number < count; number += 1) queue.put(filling ?? number);
}

function measure(count, filling) {
  const queue = new Queue();
  const producer = new Process({ target: produce, args: [queue, count + 1, filling] });
  producer.start();
  queue.get(); // the producer has begun
  const start = process.hrtime.bigint();
  for (let left = count; left > 0; left -= 1) queue.get();
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  producer.join();
  return count / seconds;
}

export function main() {
  console.log(`${measure(SMALL, null)} ${measure(LARGE, Buffer.alloc(1 << 20, 'x'))}`);
}
