/** What went through each queue, in the order of the queue. */
import type { ItemEvent } from '../../trace/events.js';
import type { Timeline } from '../../trace/timeline.js';
import { perTimeline } from './per-timeline.js';
import { queueCalls } from './queue-calls.js';

/** What was taken, and the put of what it was the turn of. */
export interface Taken {
  readonly get: ItemEvent;
  /** Null where nothing that was put is known to have been at that place. */
  readonly put: ItemEvent | null;
}

export interface QueueHistory {
  /** In the order in which they went in. */
  readonly puts: readonly ItemEvent[];
  /** In the order in which they came out. */
  readonly gets: readonly ItemEvent[];
  /** The gets, each with its put. */
  readonly taken: readonly Taken[];
  /** The puts of what nobody took. */
  readonly left: readonly ItemEvent[];
  /** The first that came out twice, before it went in, or when it was another one's turn. Null if none did for certain. */
  readonly outOfTurn: Taken | null;
}

const NOTHING_MOVED: QueueHistory = { puts: [], gets: [], taken: [], left: [], outOfTurn: null };

/**
 * The history of a queue; empty if nobody used it. Items that are numbered are told after the call, and of two processes'
 * the later one may be told first: then the number says which is which. Without numbers they stand in the log as they were.
 */
export function queueHistory(timeline: Timeline, queue: string): QueueHistory {
  return queueHistories(timeline).get(queue) ?? NOTHING_MOVED;
}

/** Those of all queues that anybody used, by the queue's name. */
export const queueHistories = perTimeline((timeline): ReadonlyMap<string, QueueHistory> => {
  const items = new Map<string, ItemEvent[]>();
  for (const event of timeline.events) {
    if (event.kind !== 'put' && event.kind !== 'get') continue;
    const ofQueue = items.get(event.object) ?? [];
    ofQueue.push(event);
    items.set(event.object, ofQueue);
  }
  return new Map(
    [...items].map(([queue, events]) => [
      queue,
      events.every(({ number }) => number !== undefined)
        ? inNumberedOrder(events, askedBy(timeline, queue))
        : inLoggedOrder(events),
    ]),
  );
});

/** The n-th that comes out is the n-th that went in, and after it. */
function inLoggedOrder(events: readonly ItemEvent[]): QueueHistory {
  const { puts, gets } = byKind(events);
  const taken = gets.map((get, index) => ({ get, put: puts[index] ?? null }));
  const outOfTurn = taken.find(({ get, put }) => put?.item !== get.item || put.seq > get.seq) ?? null;
  return { puts, gets, taken, left: puts.slice(gets.length), outOfTurn };
}

/** @param asked seq of the event by which the call of a put or get began; no less than 0 where the log does not tell */
function inNumberedOrder(events: readonly ItemEvent[], asked: (event: ItemEvent) => number): QueueHistory {
  const { puts, gets } = byKind([...events].sort((a, b) => numberOf(a) - numberOf(b)));
  const putOf = new Map(puts.map((put) => [put.number, put]));
  const taken = gets.map((get) => ({ get, put: putOf.get(get.number) ?? null }));
  const last = gets.at(-1);
  // One that was killed before it could tell leaves a gap: what came in before the last that came out is out, too.
  const left = puts.filter((put) => !last || numberOf(put) > numberOf(last));
  let earliest: Taken | null = null;
  let outOfTurn: Taken | null = null;
  for (const [index, each] of [...taken.entries()].reverse()) {
    const { get, put } = each;
    const wrong = put !== null && (put.item !== get.item || asked(put) > get.seq);
    if (wrong || gets[index - 1]?.number === get.number) outOfTurn = each;
    // Certain only where the one was over before the other began.
    else if (earliest && earliest.get.seq < asked(get)) outOfTurn = earliest;
    if (!earliest || get.seq < earliest.get.seq) earliest = each;
  }
  return { puts, gets, taken, left, outOfTurn };
}

function askedBy(timeline: Timeline, queue: string): (event: ItemEvent) => number {
  const asked = new Map(queueCalls(timeline, queue).map((call) => [call.answer?.seq, call.asked?.seq]));
  return ({ seq }) => asked.get(seq) ?? 0;
}

const numberOf = ({ number }: ItemEvent): number => number ?? 0;

function byKind(events: readonly ItemEvent[]) {
  return {
    puts: events.filter(({ kind }) => kind === 'put'),
    gets: events.filter(({ kind }) => kind === 'get'),
  };
}
