import {
  currentProcess,
  Lock,
  Process,
  print,
  randint,
  readJson,
  scratchFile,
  sleep,
  writeJson,
} from 'concur-lesson/mp';

interface Office {
  left: number;
}

export function visit(file: string, counter: Lock | null, seconds: number) {
  const { name } = currentProcess();
  sleep(randint(1, seconds)); // the network: everybody looks at the same time
  print(`${name} looks: ${readJson<Office>(file).left} left`);

  counter?.acquire(); // with --no-lock there is no lock to acquire
  buy(name, file, seconds);
  counter?.release();
}

function buy(name: string, file: string, seconds: number) {
  print(`${name} is at the counter`);
  const { left } = readJson<Office>(file);
  if (left > 0) {
    sleep(randint(1, seconds)); // the network again: meanwhile, what was read gets old
    writeJson(file, { left: left - 1 }); // written elsewhere, then renamed: nobody ever reads half a file
    print(`${name} leaves with a ticket`);
  } else {
    print(`${name} leaves without: too late, sold out`);
  }
}

export function main({ processes = 6, tickets = 4, seconds = 3, lock = true }) {
  const file = scratchFile('tickets.json');
  writeJson(file, { left: tickets });
  const counter = lock ? new Lock({ name: 'counter' }) : null;

  const buyers: Process[] = [];
  for (let number = 1; number <= processes; number++) {
    buyers.push(new Process({ target: visit, args: [file, counter, seconds], name: `b${number}` }));
  }

  for (const buyer of buyers) buyer.start();
  for (const buyer of buyers) buyer.join();
  print(`in the file: ${readJson<Office>(file).left} left`);
}
