import {
  Event,
  Process,
  readJson,
  scratchFile,
  writeJson,
} from 'concur-lesson/mp';

const waiting = scratchFile('waiting.json');

export function cut(bell: Event, done: Event) {
  if (!readJson(waiting)) {
    bell.clear(); // so that no old ring wakes me
    bell.wait();
  }
  done.set();
}

export function visit(bell: Event, done: Event) {
  writeJson(waiting, true);
  bell.set();
  done.wait();
}

export function main() {
  writeJson(waiting, false);
  const bell = new Event({ name: 'bell' });
  const done = new Event({ name: 'done' });
  const args: [Event, Event] = [bell, done];
  const barber = new Process({ target: cut, args, name: 'barber' });
  const customer = new Process({ target: visit, args, name: 'customer' });
  for (const each of [barber, customer]) each.start();
  for (const each of [barber, customer]) each.join();
}
