/** Processes that wait by asking again and again, instead of sleeping. */
import { alert, code, object, phrase } from '../../i18n/phrase.js';
import { en, zh } from '../../i18n/speech.js';
import type { Timeline } from '../../trace/timeline.js';
import { defineFinding } from '../finding.js';
import { inPlace, inPlaceZh } from '../place.js';
import { roundSeconds } from '../seconds.js';

/** Tries in a row that got nothing, without time to wait and without anything else between, from which on they are worth telling. */
const LEAST_TRIES = 1000;
/** Real seconds between two of them, on average at most: there is no work in between. */
const LONGEST_GAP_S = 0.000_2;

/** One finding a process and object. Evidence: that it was noticed, or the first try and the last. */
export const busyWaitFindings = defineFinding('busy-wait', {
  judge(timeline: Timeline) {
    const spins = timeline.events.flatMap((event) => {
      if (event.kind !== 'spin') return [];
      const { process, object: name, looks: times, seconds, at: place = '' } = event;
      return [
        { outcome: 'looks', process, object: name, place, times, seconds, evidence: [event.seq] } as const,
      ];
    });
    const known = new Set<string>();
    return [...spins, ...triesInVain(timeline)].flatMap(({ evidence, ...data }) => {
      const key = JSON.stringify([data.process, data.object]);
      if (known.has(key)) return [];
      known.add(key);
      return [{ shown: null, data, evidence }];
    });
  },

  en({ outcome, process: name, object: what, place, times, seconds }) {
    const cure = phrase`Cure: a call that sleeps until it is so (${code('wait()')}, ${code('get()')}, ${code('acquire()')}, ${code('join()')}), or at least a ${code('sleep()')} in between.`;
    switch (outcome) {
      case 'looks':
        return phrase`${en.list([name])} ${alert('waited busily')}: it looked ${times} times in ${en.seconds(seconds)} of processor time how ${object(what)} stands${inPlace(place)}, and kept a processor busy with that. ${cure}`;
      case 'tries':
        return phrase`${en.list([name])} ${alert('waited busily')}: it tried ${times} times within ${en.seconds(seconds)} to get ${object(what)}, without waiting, and kept a processor busy with that. ${cure}`;
    }
  },

  zh({ outcome, process: name, object: what, place, times, seconds }) {
    const cure = phrase`解法：用会睡着等的调用（${code('wait()')}、${code('get()')}、${code('acquire()')}、${code('join()')}），至少中间 ${code('sleep()')} 一下。`;
    switch (outcome) {
      case 'looks':
        return phrase`${zh.list([name])} ${alert('在空转等待')}：处理器的 ${zh.seconds(seconds)}里看了 ${times} 次 ${object(what)} 怎么样了${inPlaceZh(place)}，一直占着一个处理器。${cure}`;
      case 'tries':
        return phrase`${zh.list([name])} ${alert('在空转等待')}：${zh.seconds(seconds)}里试了 ${times} 次要拿 ${object(what)}，每次都不等，一直占着一个处理器。${cure}`;
    }
  },
});

interface Tries {
  readonly object: string;
  readonly from: number;
  readonly first: number;
  to: number;
  last: number;
  times: number;
}

/** Calls that do not wait and get nothing, one after the other, at one object. */
function triesInVain({ events }: Timeline) {
  const found: (readonly [string, Tries])[] = [];
  const rows = new Map<string, Tries>();
  const end = (process: string) => {
    const row = rows.get(process);
    rows.delete(process);
    if (row && row.times >= LEAST_TRIES && row.to - row.from <= row.times * LONGEST_GAP_S)
      found.push([process, row]);
  };
  for (const event of events) {
    const { process, seq, t } = event;
    if (event.kind === 'state' || event.kind === 'output') continue;
    const row = rows.get(process);
    if (event.kind === 'wait' && event.timeout === 0) {
      if (row?.object === event.object) continue;
      end(process);
      rows.set(process, { object: event.object, from: t, first: seq, to: t, last: seq, times: 0 });
    } else if (event.kind === 'timeout' && row?.object === event.object) {
      row.times++;
      row.to = t;
      row.last = seq;
    } else end(process);
  }
  for (const process of [...rows.keys()]) end(process);
  return found.map(([process, { object: name, times, from, to, first, last }]) => {
    const seconds = roundSeconds(to - from);
    return {
      outcome: 'tries',
      process,
      object: name,
      place: '',
      times,
      seconds,
      evidence: [first, last],
    } as const;
  });
}
