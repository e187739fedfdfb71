/** An order of locks is dangerous whether or not this run came to the deadlock: who holds one and waits for another shows it. */
import type { TraceEvent } from '../../src/trace/events.js';
import {
  type Conduct,
  childrenOf,
  isWithin,
  lastSleep,
  startedAfterJoin,
} from '../../src/verdict/exercise/conduct.js';
import {
  type Contradiction,
  contradiction,
  type ExerciseCheck,
  firstOf,
} from '../../src/verdict/exercise/judgement.js';

export const check: ExerciseCheck = (timeline) => {
  const children = childrenOf(timeline);
  const workers = children.filter((child) => lastSleep(child) !== null);
  const requests = children.flatMap(nestedRequests);
  // processes that were never there at the same time do no harm to each other
  const apart = startedAfterJoin(children);
  return {
    'one-order': apart
      ? null
      : firstOf(requests, (first) => firstOf(requests, (second) => inversion(first, second))),
    'both-held': firstOf(workers, worksWithoutBoth),
    'side-by-side': apart,
    everybody: workers.length < 2 ? contradiction([], { n: workers.length }) : null,
  };
};

/** A process holds something and waits, without a time limit, for something else. */
interface NestedRequest {
  readonly process: string;
  readonly seq: number;
  readonly held: readonly string[];
  readonly wanted: string;
}

function nestedRequests({ process, events }: Conduct): NestedRequest[] {
  const held: string[] = [];
  return events.flatMap((event): NestedRequest[] => {
    if (event.kind === 'acquire' && isLock(event)) held.push(event.object);
    if (event.kind === 'release' && held.includes(event.object))
      held.splice(held.lastIndexOf(event.object), 1);
    const waits = event.kind === 'wait' && isLock(event) && event.timeout === undefined;
    if (!waits || held.length === 0 || held.includes(event.object)) return [];
    return [{ process, seq: event.seq, held: [...held], wanted: event.object }];
  });
}

function isLock(event: TraceEvent): boolean {
  return 'primitive' in event && ['lock', 'rlock', 'semaphore'].includes(event.primitive);
}

/** Opposite orders; a third lock that both hold meanwhile keeps them apart. */
function inversion(first: NestedRequest, second: NestedRequest): Contradiction | null {
  const opposite = first.held.includes(second.wanted) && second.held.includes(first.wanted);
  const gate = first.held.some((object) => object !== second.wanted && second.held.includes(object));
  if (!opposite || gate || first.process >= second.process) return null;
  const names = { a: first.process, b: second.process, x: second.wanted, y: first.wanted };
  return contradiction([first.seq, second.seq], names);
}

function worksWithoutBoth(child: Conduct): Contradiction | null {
  const { process, holds } = child;
  const work = lastSleep(child);
  if (!work || work.to === null) return null; // it may be on its way to the second lock
  const inHand = new Set(holds.filter((hold) => isWithin(hold, work.from)).map(({ object }) => object));
  return inHand.size >= 2 ? null : contradiction([work.from], { a: process, n: inHand.size });
}
