import {
  Lock,
  Process,
  readJson,
  Semaphore,
  scratchFile,
  writeJson,
} from 'concur-lesson/mp';

const page = scratchFile('page.json');

export function read(turn: Lock, seats: Semaphore) {
  turn.acquire(); // whoever comes later waits behind the writer
  seats.acquire();
  turn.release();
  readJson(page);
  seats.release();
}

export function write(turn: Lock, seats: Semaphore) {
  turn.acquire();
  seats.acquire();
  seats.acquire();
  turn.release();
  writeJson(page, 'new');
  seats.release();
  seats.release();
}

export function main() {
  writeJson(page, 'old');
  const turn = new Lock({ name: 'turn' });
  const args: [Lock, Semaphore] = [turn, new Semaphore(2, { name: 'seats' })];
  const writer = new Process({ target: write, args, name: 'writer' });
  const p1 = new Process({ target: read, args, name: 'p1' });
  const p2 = new Process({ target: read, args, name: 'p2' });
  for (const each of [writer, p1, p2]) each.start();
  for (const each of [writer, p1, p2]) each.join();
}
