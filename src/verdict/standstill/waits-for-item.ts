/** Processes that wait for an item of a queue into which nobody will put one. */
import { alert, code, object, type Phrase, phrase } from '../../i18n/phrase.js';
import { en, zh } from '../../i18n/speech.js';
import type { Timeline } from '../../trace/timeline.js';
import { defineFinding } from '../finding.js';
import { type LastStandstill, type SharedWait, sharedWaits } from '../history/last-standstill.js';
import { queueHistory } from '../history/queues.js';
import { inPlace, inPlaceZh } from '../place.js';
import { endedOf, joinersOf, judgeWaits, livingOf, namesOf, placeOf, seqsOf } from './waiters.js';

/**
 * Who sleeps in get() in a standstill, and what became of those who put into the queue. Evidence: where they fell asleep,
 * the last put.
 */
export const waitsForItemFindings = defineFinding('waits-for-item', {
  judge(timeline: Timeline) {
    return judgeWaits(
      timeline,
      ['queue'],
      (wait, standstill) => {
        const { puts } = queueHistory(timeline, wait.object);
        const putters = puts.map(({ process }) => process);
        const told = sentinelOf(timeline, wait, standstill);
        const living = livingOf(putters, standstill);
        const names = namesOf(wait);
        const joiners = joinersOf(names, standstill).filter((name) => living.includes(name));
        const outcome =
          puts.length === 0
            ? allTakeFirst(timeline, standstill)
              ? 'all-first'
              : 'never'
            : told
              ? 'sentinels'
              : joiners.length > 0
                ? 'joined'
                : living.length > 0
                  ? 'asleep'
                  : 'ended';
        const putsOf = {
          'all-first': [],
          never: [],
          sentinels: told?.consumers ?? [],
          joined: joiners,
          asleep: living,
        };
        const last = puts.at(-1);
        return {
          shown: null,
          data: {
            outcome,
            queue: wait.object,
            processes: names,
            place: placeOf(wait),
            puts: puts.length,
            // who put into it; for "sentinels" who ended with one
            others: outcome === 'ended' ? endedOf(putters, standstill) : putsOf[outcome],
            item: told?.item ?? '',
          } as const,
          evidence: [...seqsOf(wait), ...(last ? [last.seq] : [])],
        };
      },
      'item',
    );
  },

  en({ outcome, queue, processes, place, puts, others, item }) {
    const many = processes.length > 1;
    const wait = phrase`${en.list(processes)} ${many ? 'wait' : 'waits'} in ${code('get()')} for an item of ${object(queue)}${inPlace(place)}`;
    const taken =
      puts === 1 ? 'The one item put into it is taken' : `All ${puts} items put into it are taken`;
    const cure =
      'Cure: put all that is to come before waiting for others, last an item that means the end, one for each who takes; who gets it stops.';
    const they = others.length > 1;
    switch (outcome) {
      case 'never':
        return phrase`${wait}, into which ${alert('nobody has put')} anything. Cure: ${code('put()')} comes before whoever puts waits for something itself.`;
      case 'all-first':
        return phrase`${wait}, into which ${alert('nobody has put')} anything: everybody takes before anybody puts. Cure: one of them puts first.`;
      case 'sentinels':
        return phrase`${wait}. ${en.list(others)} ended with ${code(item)}, which was put only ${others.length === 1 ? 'once' : en.count(others.length, 'time')}: everybody who takes ${alert('needs one')}. Cure: put as many as there are who take, before waiting for others.`;
      case 'joined':
        return phrase`${wait}. ${taken}; ${en.list(others)}, who put ${puts === 1 ? 'it' : 'them'}, ${they ? 'wait' : 'waits'} ${alert('for the end')} of ${many ? 'those who wait here' : 'who waits here'}. ${cure}`;
      case 'asleep':
        return phrase`${wait}. ${taken}; ${en.list(others)}, who put ${puts === 1 ? 'it' : 'them'}, ${they ? 'sleep themselves' : 'sleeps as well'}. ${cure}`;
      case 'ended':
        return phrase`${wait}. ${taken}; ${en.list(others)}, who put ${puts === 1 ? 'it' : 'them'}, ${they ? 'have' : 'has'} ${alert('ended')}: nobody who has put into it is alive. ${cure}`;
    }
  },

  zh({ outcome, queue, processes, place, puts, others, item }): Phrase {
    const wait = phrase`${zh.list(processes)} 在 ${code('get()')} 里等队列 ${object(queue)} 来东西${inPlaceZh(place)}`;
    const taken = `放进去的 ${puts} 件都已取走`;
    const cure =
      '解法：先把要放的放完，最后放入表示结束的东西，取的进程每个一份，取到它就停；然后再去等别的。';
    switch (outcome) {
      case 'never':
        return phrase`${wait}，可是${alert('没有谁放过')}东西。解法：要放的进程先 ${code('put()')}，再去等别的。`;
      case 'all-first':
        return phrase`${wait}，可是${alert('没有谁放过')}东西：大家都先取后放。解法：总得有一个先放。`;
      case 'sentinels':
        return phrase`${wait}。${zh.list(others)} 取到 ${code(item)} 就结束了，而它一共只放了 ${others.length} 次，${alert('取的进程每个都要一份')}。解法：有几个进程在取就放几份，先放再去等别的。`;
      case 'joined':
        return phrase`${wait}。${taken}；放的是 ${zh.list(others)}，它又${alert('在等这里的进程结束')}。${cure}`;
      case 'asleep':
        return phrase`${wait}。${taken}；放的是 ${zh.list(others)}，它自己也睡着。${cure}`;
      case 'ended':
        return phrase`${wait}。${taken}；放的是 ${zh.list(others)}，都${alert('已经结束')}：放过东西的一个也不剩。${cure}`;
    }
  },
});

interface Sentinels {
  readonly item: string;
  /** Who ended right after it. */
  readonly consumers: readonly string[];
}

/**
 * The item with which all of the takers ended that did, if it was put no oftener and nothing was put after it. Nothing else
 * can mean an end than what several ended with, or what is no value.
 */
function sentinelOf(
  timeline: Timeline,
  { object: queue }: SharedWait,
  standstill: LastStandstill,
): Sentinels | null {
  const { puts, gets } = queueHistory(timeline, queue);
  const lastOf = new Map(gets.map(({ process, item }) => [process, item]));
  const consumers = endedOf([...lastOf.keys()], standstill);
  const [item, ...others] = new Set(consumers.map((name) => lastOf.get(name)));
  if (item === undefined || others.length > 0 || puts.at(-1)?.item !== item) return null;
  const times = puts.filter((put) => put.item === item).length;
  const wellEnded = consumers.every((name) => standstill.moment.processes.get(name)?.exit?.code === 0);
  const meansEnd = consumers.length > 1 ? times < puts.length : NO_VALUES.includes(item);
  return wellEnded && meansEnd && times === consumers.length ? { item, consumers } : null;
}

const NO_VALUES: readonly string[] = ['null', 'undefined'];

/** Everybody who waits for anything but an end waits in get(), at two queues or more, and nobody ever put into any of them. */
function allTakeFirst(timeline: Timeline, standstill: LastStandstill): boolean {
  const waits = sharedWaits(standstill);
  return (
    waits.length > 1 &&
    waits.every(
      ({ until, object: queue }) => until === 'item' && queueHistory(timeline, queue).puts.length === 0,
    )
  );
}
