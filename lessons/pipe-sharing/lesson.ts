import {
  Barrier,
  type Connection,
  currentProcess,
  Lock,
  MpError,
  Pipe,
  Process,
  print,
  sleep,
} from 'concur-lesson/mp';

export function write(
  sending: Connection<string>,
  turn: Lock | null,
  all: Barrier,
  notices: number,
  bytes: number,
) {
  all.wait();
  try {
    for (let number = 1; number <= notices; number++) {
      if (bytes < 100) sleep(1); // large ones come without a pause
      turn?.acquire();
      sending.send(`${currentProcess().name}-${number} `.padEnd(bytes, '~'));
      turn?.release();
    }
  } catch (error) {
    stop(error);
  }
}

export function read(receiving: Connection<string>, turn: Lock | null, all: Barrier) {
  all.wait();
  try {
    for (;;) {
      const notice = take(receiving, turn);
      print(`reads ${notice.split(' ')[0]}`);
    }
  } catch (error) {
    stop(error);
  }
}

function take(receiving: Connection<string>, turn: Lock | null) {
  turn?.acquire();
  try {
    return receiving.recv();
  } finally {
    turn?.release();
  }
}

function stop(error: unknown) {
  if (!(error instanceof MpError)) throw error;
  print(`stops: ${error.code}`);
}

export function main({ readers = 2, writers = 1, notices = 6, lock = false, large = false }) {
  const [receiving, sending] = Pipe<string>({ duplex: false, name: 'board' });
  const [reading, writing] = lock
    ? [new Lock({ name: 'reading' }), new Lock({ name: 'writing' })]
    : [null, null];
  const all = new Barrier(readers + writers, { name: 'all here' });
  const people: Process[] = [];
  for (let number = 1; number <= readers; number++) {
    people.push(new Process({ target: read, args: [receiving, reading, all], name: `r${number}` }));
  }
  for (let number = 1; number <= writers; number++) {
    const bytes = large ? 1_000_000 : 10;
    people.push(
      new Process({ target: write, args: [sending, writing, all, notices, bytes], name: `w${number}` }),
    );
  }

  for (const each of people) each.start();
  receiving.close();
  sending.close();
  for (const each of people) each.join();
}
