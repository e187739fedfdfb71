import { Process, readJson, scratchFile, writeJson } from 'concur-lesson/mp';

const count = scratchFile('count.json');

export function add() {
  const seen = readJson<number>(count);
  writeJson(count, seen + 1);
}

export function main() {
  writeJson(count, 0);
  const p1 = new Process({ target: add, name: 'p1' });
  const p2 = new Process({ target: add, name: 'p2' });
  p1.start();
  p2.start();
  p1.join();
  p2.join();
}
