/** A byte stream as batches of complete lines, in the order they came. */
import { StringDecoder } from 'node:string_decoder';

/** Yields the complete lines of each chunk together: one step for a hundred events. A last line without end counts. */
export async function* readLines(stream: AsyncIterable<Buffer>): AsyncGenerator<readonly string[]> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const chunk of stream) {
    const lines = (rest + decoder.write(chunk)).split('\n');
    rest = lines.pop() ?? '';
    if (lines.length > 0) yield lines;
  }
  if (rest !== '') yield [rest];
}
