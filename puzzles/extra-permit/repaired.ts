import { Process, Semaphore } from 'concur-lesson/mp';

export function visit(room: Semaphore) {
  room.acquire();
  room.release();
}

export function peek(room: Semaphore) {
  if (!room.acquire({ block: false })) return;
  room.release();
}

export function main() {
  const room = new Semaphore(1, { name: 'room' });
  const p1 = new Process({ target: visit, args: [room], name: 'p1' });
  const p2 = new Process({ target: peek, args: [room], name: 'p2' });
  const p3 = new Process({ target: visit, args: [room], name: 'p3' });
  for (const each of [p1, p2, p3]) each.start();
  for (const each of [p1, p2, p3]) each.join();
}
