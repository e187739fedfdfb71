/** What went into the queue and came out: each put tells how many items there are after it. */
import type { ItemEvent, TraceEvent } from '../../src/trace/events.js';
import { type Conduct, childrenOf, startedAfterJoin } from '../../src/verdict/exercise/conduct.js';
import {
  type Contradiction,
  contradiction,
  type ExerciseCheck,
  firstOf,
} from '../../src/verdict/exercise/judgement.js';

const ROOM = 3;
const ITEMS = 5;

export const check: ExerciseCheck = (timeline) => {
  const children = childrenOf(timeline);
  const items = timeline.events.filter(
    (event): event is ItemEvent => event.kind === 'put' || event.kind === 'get',
  );
  const counts = children.map(({ process }) => {
    const own = items.filter((item) => item.process === process);
    return { process, puts: own.filter(isPut).length, gets: own.filter((item) => !isPut(item)).length };
  });
  const producers = counts.filter(({ puts, gets }) => puts >= ITEMS && gets === 0);
  // one that came too late to get anything is a consumer, too
  const consumers = counts.filter(({ puts, gets }) => gets > 0 || puts === 0);
  const names = new Set(producers.map(({ process }) => process));
  return {
    bounded: firstOf(items, ({ kind, size = 0, seq, process }) =>
      kind === 'put' && size > ROOM ? contradiction([seq], { a: process, n: size }) : null,
    ),
    told: firstOf(children, (child) =>
      names.has(child.process) ? null : stoppedUntold(child, items, names),
    ),
    patient: firstOf(children, (child) => (names.has(child.process) ? null : gaveUp(child))),
    'all-consumed': firstOf(new Set(items.map(({ object }) => object)), (queue) =>
      leftIn(queue, items, names),
    ),
    many:
      producers.length < 2 || consumers.length < 2
        ? contradiction([], { producers: producers.length, consumers: consumers.length })
        : null,
    'side-by-side': startedAfterJoin(children),
  };
};

/** It waited with a time limit, or it looked, got nothing at all, and left: nobody can have told it anything. */
function gaveUp({ process, events, exit }: Conduct): Contradiction | null {
  const limit = events.find((event) => event.kind === 'timeout' && event.on === 'queue');
  if (limit) return contradiction([limit.seq], { a: process });
  const look = events.findLast(({ kind }) => kind === 'look');
  const idle = !events.some(({ kind }) => kind === 'get' || kind === 'put');
  return look && idle && exit !== null ? contradiction([look.seq, exit], { a: process }) : null;
}

/**
 * It came to its end by itself, has done nothing but take things out, with all the patience in the world, and the last one was
 * a thing like others: it must have counted. A word of the end is what somebody else puts, or a producer after all its items.
 */
function stoppedUntold(
  { process, events, exit }: Conduct,
  items: readonly ItemEvent[],
  producers: ReadonlySet<string>,
): Contradiction | null {
  const last = events.findLast((event): event is ItemEvent => event.kind === 'get');
  if (exit === null || !last || !events.every(isTakingOnly)) return null;
  const wordsOfTheEnd = items.filter((put) => {
    const own = items.filter((item) => isPut(item) && item.process === put.process);
    return isPut(put) && (!producers.has(put.process) || (own.length > ITEMS && own.at(-1) === put));
  });
  if (wordsOfTheEnd.some(({ item }) => item === last.item)) return null;
  const got = events.filter(({ kind }) => kind === 'get').length;
  return contradiction([last.seq, exit], { a: process, n: got });
}

const TAKING: ReadonlySet<string> = new Set(
  'start print output var sleep wake wait block get state exit'.split(' '),
);

/** Whoever asks for anything else may have learned there that it is over. */
function isTakingOnly(event: TraceEvent): boolean {
  return TAKING.has(event.kind) && (event.kind !== 'wait' || event.timeout === undefined);
}

function isPut({ kind }: ItemEvent): boolean {
  return kind === 'put';
}

/** First in, first out: what is left was put last. That a word of the end is left over does no harm. */
function leftIn(queue: string, items: readonly ItemEvent[], producers: ReadonlySet<string>) {
  const own = items
    .filter(({ object }) => object === queue)
    .sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
  const [puts, gets] = [own.filter(isPut), own.filter((item) => !isPut(item))];
  const left = puts.slice(gets.length).find(({ process, item }) => {
    // the last thing a producer puts, and only it, may be the word of the end
    const last = puts.findLast((put) => put.process === process);
    return (
      producers.has(process) && !(last?.item === item && puts.filter((put) => put.item === item).length > 1)
    );
  });
  const figures = { a: left?.process ?? '', put: puts.length, got: gets.length };
  return left ? contradiction([left.seq], figures) : null;
}
