import { type Connection, EOFError, Pipe, Process, print, randint, sleep } from 'concur-lesson/mp';

export function answer(phone: Connection<number>, seconds: number) {
  try {
    for (;;) {
      const number = phone.recv(); // waits for a question, or for the end
      sleep(randint(1, seconds)); // thinks
      phone.send(number * number);
    }
  } catch (error) {
    if (!(error instanceof EOFError)) throw error;
    print('the other side has hung up');
  }
}

export function main({ questions = 3, seconds = 2 }) {
  const [here, there] = Pipe<number>({ name: 'phone' });
  const clerk = new Process({ target: answer, args: [there, seconds], name: 'clerk' });
  clerk.start();
  there.close(); // the clerk has its own copy of that end

  for (let number = 1; number <= questions; number++) {
    here.send(number);
    if (!here.poll(0.5)) print('no answer yet');
    print(`${number} squared is ${here.recv()}`);
  }
  here.close();
  clerk.join();
}
