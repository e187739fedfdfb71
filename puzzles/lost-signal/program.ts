import {
  Event,
  Process,
  readJson,
  scratchFile,
  writeJson,
} from 'concur-lesson/mp';

const ready = scratchFile('ready.json');

export function eat(bell: Event) {
  if (!readJson(ready)) bell.wait();
}

export function serve(bell: Event) {
  writeJson(ready, true);
  bell.set();
  bell.clear();
}

export function main() {
  writeJson(ready, false);
  const bell = new Event({ name: 'bell' });
  const guest = new Process({ target: eat, args: [bell], name: 'guest' });
  const cook = new Process({ target: serve, args: [bell], name: 'cook' });
  guest.start();
  cook.start();
  guest.join();
  cook.join();
}
