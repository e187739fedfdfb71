import { type Connection, EOFError, Pipe, Process, print, sleep } from 'concur-lesson/mp';

export function fill(sending: Connection<string>, messages: number, bytes: number) {
  for (let number = 1; number <= messages; number++) {
    sending.send(`${number} `.padEnd(bytes, '~')); // sleeps where there is no room
  }
  print('everything is in the pipe');
}

export function main({ messages = 12, bytes = 8000, seconds = 3 }) {
  const [receiving, sending] = Pipe<string>({ duplex: false, name: 'hose' });
  const writer = new Process({ target: fill, args: [sending, messages, bytes], name: 'writer' });
  writer.start();
  sending.close();

  receiving.poll(null); // the first message is there
  sleep(seconds); // and nobody takes it
  try {
    for (;;) {
      receiving.recv();
      sleep(0.5);
    }
  } catch (error) {
    if (!(error instanceof EOFError)) throw error;
  }
  writer.join();
}
