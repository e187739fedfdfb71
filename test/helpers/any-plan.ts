/** Plans for test/fixtures/steered/anything.ts: a few processes that make calls of all kinds, by chance. */

/** What each may do; calls that are asked of the same thing stand together, so that they meet. */
const FAMILIES: readonly (readonly string[])[] = [
  ['lock.acquire', 'lock.acquire.1', 'lock.acquire.0', 'lock.release', 'lock.release'],
  ['rlock.acquire', 'rlock.acquire', 'rlock.acquire.1', 'rlock.release', 'rlock.release', 'rlock.release'],
  ['two.acquire', 'two.acquire', 'two.acquire.1', 'two.release', 'two.getValue'],
  ['signal.acquire', 'signal.acquire.1', 'signal.release', 'signal.release'],
  ['bounded.acquire', 'bounded.release', 'bounded.acquire.1', 'bounded.release'],
  ['event.wait', 'event.wait', 'event.wait.1', 'event.set', 'event.clear', 'event.isSet'],
  ['pair.wait', 'pair.wait', 'pair.wait', 'pair.wait.1', 'pair.wait.0', 'pair.abort', 'pair.reset'],
  ['queue.put', 'queue.get', 'queue.get.1', 'queue.put', 'queue.qsize', 'queue.close'],
  ['small.put', 'small.put.1', 'small.get', 'small.get.1', 'small.put', 'small.get', 'small.full'],
  ['tasks.put', 'tasks.put', 'tasks.get', 'tasks.get', 'tasks.taskDone', 'tasks.taskDone', 'tasks.join'],
  [
    'sending.send',
    'sending.send',
    'receiving.recv',
    'receiving.recv',
    'receiving.poll.1',
    'receiving.poll.0',
  ],
  ['sending.close', 'sending.close', 'receiving.recv', 'receiving.close', 'receiving.poll', 'sending.send'],
  ['sending.sendLarge', 'sending.sendLarge', 'receiving.recv', 'receiving.recv', 'receiving.recv'],
  ['left.send', 'right.send', 'left.recv', 'right.recv', 'left.poll.1', 'right.close', 'left.close'],
  ['left.sendLarge', 'right.sendLarge', 'left.recv', 'right.recv'],
  ['any.pipe', 'any.both', 'any.both.1', 'any.pipe.1', 'sending.send', 'right.send', 'receiving.recv'],
  ['start.p4', 'last.join', 'last.join.1', 'first.join', 'first.alive', 'last.terminate', 'first.kill'],
  ['parent.join.1', 'parent.join', 'parent.alive', 'sleep', 'exit', 'fail'],
];

/** So many calls each process makes. */
const CALLS = 6;

/** What can have a time limit, and has none. */
const MAY_BE_LIMITED = /\.(acquire|wait|get|put|poll|join|pipe|both)$/;

/**
 * A plan as JSON. Most of its calls are about two things, so that processes meet; half of the plans have a time limit wherever there can
 * be one, so that more programs come to their ends. `generate`: numbers from 0 to below 1.
 */
export function makePlan(generate: () => number): string {
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(generate() * items.length)] as Item;
  const met = [pick(FAMILIES), pick(FAMILIES)];
  const isLimited = generate() < 0.5;
  const call = () => {
    const found = pick(generate() < 0.7 ? pick(met) : pick(FAMILIES));
    return isLimited ? found.replace(MAY_BE_LIMITED, '.$1.1') : found;
  };
  const names = ['main', 'p1', 'p2', ...(generate() < 0.5 ? ['p3'] : [])];
  const plan = names.map((name) => [name, Array.from({ length: CALLS }, call)]);
  const ofChildren = Array.from({ length: 3 }, call).filter((each) => !each.startsWith('start'));
  return JSON.stringify(Object.fromEntries([...plan, ['p4', ofChildren]]));
}
