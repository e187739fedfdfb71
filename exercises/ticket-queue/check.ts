/** Looking is qsize() and its like; the counter is a buyer's last sleep after its first look, up to the last thing it does with the queue. */
import type { TraceEvent } from '../../src/trace/events.js';
import {
  type Conduct,
  childrenOf,
  isWithin,
  lastSleep,
  printAfter,
  startedAfterJoin,
  type Turn,
  twoAtOnce,
} from '../../src/verdict/exercise/conduct.js';
import {
  type Contradiction,
  contradiction,
  type ExerciseCheck,
  firstOf,
} from '../../src/verdict/exercise/judgement.js';

const TICKETS = 4;
const BUYERS = 6;

export const check: ExerciseCheck = (timeline) => {
  const buyers = childrenOf(timeline);
  const tickets = timeline.events.filter(({ kind, process }) => kind === 'put' && process === 'main').length;
  const sold = buyers.flatMap(({ events }) => events.filter(({ kind }) => kind === 'get')).length;
  const asAsked = sold === TICKETS && tickets === TICKETS && buyers.length >= BUYERS;
  return {
    'one-at-a-time': twoAtOnce(buyers.flatMap((buyer) => counterTurn(buyer) ?? [])),
    looked: firstOf(buyers, ({ process, events, exit }) =>
      exit !== null && !events.some(isLook) ? contradiction([exit], { a: process }) : null,
    ),
    'looked-together': firstOf(buyers, lookedAlone),
    network: firstOf(buyers, hurried),
    'side-by-side': startedAfterJoin(buyers),
    told: firstOf(buyers, leftSilently),
    'four-sold': asAsked ? null : contradiction([], { sold, tickets, buyers: buyers.length }),
  };
};

function isLook({ kind }: TraceEvent): boolean {
  return kind === 'look';
}

function isDeed(event: TraceEvent): boolean {
  return event.kind === 'look' || event.kind === 'get' || (event.kind === 'timeout' && event.on === 'queue');
}

function counterTurn(buyer: Conduct): Turn | null {
  const look = buyer.events.find(isLook);
  const sleep = look && lastSleep(buyer, look.seq);
  if (!sleep) return null;
  const wake = buyer.events.find(({ kind, seq }) => kind === 'wake' && seq > sleep.from);
  const deed = wake && buyer.events.findLast((event) => isDeed(event) && event.seq > wake.seq);
  return { ...sleep, to: deed?.seq ?? wake?.seq ?? null };
}

function lookedAlone({ process, events, holds }: Conduct): Contradiction | null {
  const look = events.find(isLook);
  const hold = look && holds.find((each) => isWithin(each, look.seq));
  return look && hold ? contradiction([hold.acquired, look.seq], { a: process, x: hold.object }) : null;
}

/** Without the delays nobody could come between a look and what follows from it: then keeping others out would prove nothing. */
function hurried({ process, events }: Conduct): Contradiction | null {
  const look = events.find(isLook);
  if (!look) return null;
  const slept = (from: number, to: number) =>
    events.some(({ kind, seq }) => kind === 'sleep' && seq > from && seq < to);
  const deed = events.find((event) => event.seq > look.seq && isDeed(event) && !isLook(event));
  if (slept(-1, look.seq) && (!deed || slept(look.seq, deed.seq))) return null;
  return contradiction([look.seq, deed?.seq], { a: process });
}

function leftSilently({ process, events, exit }: Conduct): Contradiction | null {
  const deed = events.findLast(isDeed);
  if (exit === null || !deed || printAfter(events, deed.seq)) return null;
  return contradiction([deed.seq, exit], { a: process });
}
