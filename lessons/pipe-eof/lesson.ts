import {
  BrokenPipeError,
  type Connection,
  EOFError,
  Pipe,
  Process,
  print,
  randint,
  sleep,
} from 'concur-lesson/mp';

export function write(sending: Connection<string>, lines: number, seconds: number) {
  try {
    for (let number = 1; number <= lines; number++) {
      sleep(randint(1, seconds));
      sending.send(`line ${number}`);
    }
  } catch (error) {
    if (!(error instanceof BrokenPipeError)) throw error;
    print('nobody reads any more');
  }
  sending.close();
}

export function read(receiving: Connection<string>, most: number) {
  try {
    for (let number = 1; number <= most; number++) print(`reads ${receiving.recv()}`);
    print('has read enough');
  } catch (error) {
    if (!(error instanceof EOFError)) throw error;
    print('end of file');
  }
  receiving.close();
}

/** With `leave` the reader wants one line only, and the writer goes on for ever: it is like `yes | head -1` in a shell. */
export function main({ lines = 3, seconds = 2, leave = false, forget = false }) {
  const [receiving, sending] = Pipe<string>({ duplex: false, name: 'lines' });
  const [written, wanted] = leave ? [Infinity, 1] : [lines, Infinity];
  const writer = new Process({ target: write, args: [sending, written, seconds], name: 'writer' });
  const reader = new Process({ target: read, args: [receiving, wanted], name: 'reader' });
  writer.start();
  reader.start();

  receiving.close();
  if (!forget) sending.close(); // main does not send; but while it could, there is no end of file
  writer.join();
  reader.join();
}
