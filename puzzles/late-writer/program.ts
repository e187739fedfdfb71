import {
  Process,
  readJson,
  Semaphore,
  scratchFile,
  writeJson,
} from 'concur-lesson/mp';

const page = scratchFile('page.json');

export function read(seats: Semaphore) {
  seats.acquire();
  readJson(page);
  seats.release();
}

export function write(seats: Semaphore) {
  seats.acquire();
  seats.acquire(); // who has both seats is alone
  writeJson(page, 'new');
  seats.release();
  seats.release();
}

export function main() {
  writeJson(page, 'old');
  const seats = new Semaphore(2, { name: 'seats' });
  const writer = new Process({ target: write, args: [seats], name: 'writer' });
  const p1 = new Process({ target: read, args: [seats], name: 'p1' });
  const p2 = new Process({ target: read, args: [seats], name: 'p2' });
  for (const each of [writer, p1, p2]) each.start();
  for (const each of [writer, p1, p2]) each.join();
}
