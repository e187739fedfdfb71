/** The order in which things happened in a queue, from the numbers and sizes its events carry; the log tells them a hair later. */
import { asHappened, type ItemEvent, type TraceEvent } from '../../src/trace/events.js';

/**
 * The puts and gets of `queue` in the one order that fits them all. Throws where there is none: a number is missing or
 * doubled, a get has no put of the same item before it in the log, or the sizes contradict each other.
 */
export function orderInQueue(events: readonly TraceEvent[], queue: string): ItemEvent[] {
  const of = (kind: 'put' | 'get') =>
    events
      .filter((event): event is ItemEvent => event.kind === kind && event.object === queue)
      .map(asHappened)
      .sort((a, b) => Number(a.number) - Number(b.number));
  const [puts, gets] = [of('put'), of('get')];
  for (const [kind, items] of Object.entries({ puts, gets })) {
    const odd = items.findIndex(({ number }, index) => number !== index + 1);
    if (odd >= 0) throw new Error(`${kind} of “${queue}”: number ${items[odd]?.number} in place ${odd + 1}`);
  }
  for (const get of gets) {
    const put = puts[Number(get.number) - 1];
    if (!put || put.item !== get.item || put.seq > get.seq || put.t > get.t) {
      throw new Error(`get without its put before it: ${JSON.stringify({ put, get })}`);
    }
  }
  const order: ItemEvent[] = [];
  let [put, get] = [0, 0];
  while (put < puts.length || get < gets.length) {
    const [nextPut, nextGet] = [puts[put], gets[get]];
    const putFits = nextPut?.size === put + 1 - get;
    const getFits = nextGet?.size === put - (get + 1);
    if (putFits === getFits) throw new Error(`no order: ${JSON.stringify({ put, get, nextPut, nextGet })}`);
    order.push((putFits ? nextPut : nextGet) as ItemEvent);
    if (putFits) put += 1;
    else get += 1;
  }
  const early = order.find(({ t }, index) => t < (order[index - 1]?.t ?? 0));
  if (early) throw new Error(`the times tell another order: ${JSON.stringify({ early, order })}`);
  return order;
}
