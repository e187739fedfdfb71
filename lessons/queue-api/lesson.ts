import { Barrier, Event, JoinableQueue, type MpError, Process, print, Queue, sleep } from 'concur-lesson/mp';

type Box = Queue<string>;

/** Makes one call and says what came of it. */
function tell(call: string, make: () => unknown) {
  try {
    print(`${call} → ${JSON.stringify(make()) ?? 'done'}`);
  } catch (error) {
    const { name, code } = error as MpError;
    print(`${call} → ${name === 'MpError' ? code : name}`); // Empty, Full, TypeError, or what exactly is wrong
  }
}

// ---- put and get: what a full queue and an empty one do

export function putLater(box: Box) {
  sleep(3);
  box.put('A');
}

export function getLater(box: Box) {
  sleep(3);
  box.get();
}

function putAndGet() {
  const box: Box = new Queue(2, { name: 'box' }); // at most 2 items
  tell('empty()', () => box.empty());
  tell('getNowait()', () => box.getNowait());
  tell('get, at most 2 s', () => box.get({ timeout: 2 }));
  tell('get, block false', () => box.get({ block: false, timeout: 60 })); // the timeout does not count

  const giver = new Process({ target: putLater, args: [box], name: 'giver' });
  giver.start();
  tell('get()', () => box.get()); // sleeps until there is something
  giver.join();

  tell('put B', () => box.put('B'));
  tell('put C', () => box.putNowait('C'));
  tell('full()', () => box.full());
  tell('qsize()', () => box.qsize()); // Python has none on macOS
  tell('putNowait D', () => box.putNowait('D'));
  tell('put D, at most 2 s', () => box.put('D', { timeout: 2 }));
  tell('put D, block false', () => box.put('D', { block: false, timeout: 60 }));

  const taker = new Process({ target: getLater, args: [box], name: 'taker' });
  taker.start();
  tell('put D', () => box.put('D')); // sleeps until there is room
  taker.join();
}

// ---- --looks: what empty() and qsize() are worth, and how to clear a queue

export function lookAndGet(box: Box, both: Barrier) {
  tell('looks: empty()', () => box.empty());
  tell('looks: qsize()', () => box.qsize());
  both.wait(); // both have looked
  tell('getNowait()', () => box.getNowait());
}

function lookFirst() {
  const box: Box = new Queue(0, { name: 'box' }); // 0 or nothing: no limit
  box.put('the only one');
  const both = new Barrier(2, { name: 'both' });
  const lookers = ['p1', 'p2'].map((name) => new Process({ target: lookAndGet, args: [box, both], name }));
  for (const looker of lookers) looker.start();
  for (const looker of lookers) looker.join();

  for (const item of ['A', 'B', 'C']) box.put(item);
  tell('full()', () => box.full());
  tell("'clear' in box", () => 'clear' in box);
  for (let left = box.qsize(); left >= 0; left--) tell('getNowait()', () => box.getNowait());
}

// ---- --tasks: taskDone and join

export function work(tasks: JoinableQueue<string>) {
  for (let number = 1; number <= 3; number++) {
    tell('get()', () => tasks.get());
    sleep(1);
    tell('taskDone()', () => tasks.taskDone());
  }
}

function workOff() {
  const plain = new Queue<string>(0, { name: 'plain' });
  plain.put('A');
  plain.get();
  tell('taskDone() of a Queue', () => (plain as JoinableQueue<string>).taskDone());

  const tasks = new JoinableQueue<string>(0, { name: 'tasks' });
  for (const item of ['A', 'B', 'C']) tasks.put(item);
  const worker = new Process({ target: work, args: [tasks], name: 'worker' });
  worker.start();
  tell('join()', () => tasks.join()); // sleeps until the third taskDone
  worker.join();
  tell('taskDone() once more', () => tasks.taskDone());
}

// ---- --closing: what close() does, and what it does not

export function putAndClose(box: Box) {
  tell('joinThread() of an open queue', () => box.joinThread());
  tell('put A', () => box.put('A'));
  tell('close()', () => box.close());
  tell('put B', () => box.put('B'));
  tell('get()', () => box.get());
  tell('joinThread()', () => box.joinThread()); // everything put is safely in the queue
  tell('cancelJoinThread()', () => box.cancelJoinThread()); // do not wait for that at the end
}

export function getAfterwards(box: Box, ready: Event) {
  ready.set();
  tell('get, at most 6 s', () => box.get({ timeout: 6 }));
}

function closeIt() {
  const box: Box = new Queue(0, { name: 'box' });
  const writer = new Process({ target: putAndClose, args: [box], name: 'writer' });
  writer.start();
  writer.join();
  tell('get(), the writer is gone', () => box.get());

  const ready = new Event({ name: 'ready' });
  const reader = new Process({ target: getAfterwards, args: [box, ready], name: 'reader' });
  reader.start();
  ready.wait();
  sleep(2); // the reader waits for an item …
  tell('close()', () => box.close()); // … and is not told
  reader.join();
}

export function main({ looks = false, tasks = false, closing = false }) {
  if (looks) lookFirst();
  else if (tasks) workOff();
  else if (closing) closeIt();
  else putAndGet();
}
