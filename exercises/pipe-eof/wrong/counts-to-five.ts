import { type Connection, Pipe, Process, print, randint, sleep } from 'concur-lesson/mp';

export function tell(sending: Connection<string>) {
  for (let number = 1; number <= 5; number++) {
    sleep(randint(1, 2));
    sending.send(`news ${number}`);
  }
  print('that was all');
}

export function listen(receiving: Connection<string>) {
  for (let number = 1; number <= 5; number++) print(`heard: ${receiving.recv()}`);
}

export function main() {
  const [receiving, sending] = Pipe<string>({ duplex: false });
  const teller = new Process({ target: tell, args: [sending], name: 'teller' });
  const listener = new Process({ target: listen, args: [receiving], name: 'listener' });

  teller.start();
  listener.start();
  teller.join();
  listener.join();
}
