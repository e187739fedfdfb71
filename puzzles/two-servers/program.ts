import {
  currentProcess,
  Process,
  print,
  readJson,
  scratchFile,
  writeJson,
} from 'concur-lesson/mp';

const owner = scratchFile('owner.json');

export function serve() {
  const { name } = currentProcess();
  if (readJson(owner) !== null) return;
  writeJson(owner, name);
  print(`${name} is the server`);
}

export function main() {
  writeJson(owner, null);
  const p1 = new Process({ target: serve, name: 'p1' });
  const p2 = new Process({ target: serve, name: 'p2' });
  p1.start();
  p2.start();
  p1.join();
  p2.join();
}
