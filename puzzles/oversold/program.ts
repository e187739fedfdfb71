import {
  currentProcess,
  Process,
  print,
  readJson,
  scratchFile,
  writeJson,
} from 'concur-lesson/mp';

const left = scratchFile('left.json');

export function buy() {
  const seen = readJson<number>(left);
  if (seen === 0) return;
  writeJson(left, seen - 1);
  print(`${currentProcess().name} has a ticket`);
}

export function main() {
  writeJson(left, 1);
  const buyers = ['p1', 'p2', 'p3'].map(
    (name) => new Process({ target: buy, name }),
  );
  for (const buyer of buyers) buyer.start();
  for (const buyer of buyers) buyer.join();
}
