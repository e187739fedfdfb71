/** Processes that wait at a barrier for others who will not come. */
import { alert, code, object, type Phrase, phrase, process } from '../../i18n/phrase.js';
import { en, zh } from '../../i18n/speech.js';
import { objectAt } from '../../trace/moment.js';
import type { Timeline } from '../../trace/timeline.js';
import { defineFinding } from '../finding.js';
import { inPlace, inPlaceZh } from '../place.js';
import { judgeWaits, type Loss, lossesOf, namesOf, placeOf, seqsOf } from './waiters.js';

/**
 * Who sleeps at a barrier in a standstill, how many it needs, and who ended badly without having come: sisters of those who
 * wait, or their parent. Evidence: where they fell asleep.
 */
export const waitsAtBarrierFindings = defineFinding('waits-at-barrier', {
  judge(timeline: Timeline) {
    return judgeWaits(timeline, ['barrier'], (wait, { moment }) => {
      const names = namesOf(wait);
      const inside = objectAt(moment, 'barrier', wait.object)?.inside ?? new Set(names);
      const parents = new Set(names.map((name) => moment.processes.get(name)?.parent));
      const losses = lossesOf(timeline).filter(
        (loss) => parents.has(loss.process) || parents.has(moment.processes.get(loss.process)?.parent),
      );
      const absent = losses.filter((loss) => !inside.has(loss.process));
      return {
        shown: null,
        data: {
          outcome: absent.length > 0 ? 'lost' : 'short',
          barrier: wait.object,
          processes: names,
          place: placeOf(wait),
          // a place that was taken by one who was killed there stays taken
          there: inside.size,
          parties: wait.blocks[0].parties ?? 0,
          absent,
        } as const,
        evidence: seqsOf(wait),
      };
    });
  },

  en({ outcome, barrier, processes, place, there, parties, absent }) {
    const all = parties > 0 ? ` of ${parties}` : '';
    const wait = phrase`${en.list(processes)} ${processes.length > 1 ? 'wait' : 'waits'} at the barrier ${object(barrier)}: ${there}${all} ${there === 1 ? 'is' : 'are'} there${inPlace(place)}`;
    const cure = phrase`Cure: as many have to come as the barrier is for, before they wait for anything else; ${code('wait(5)')} gives up after 5 s.`;
    switch (outcome) {
      case 'lost':
        return phrase`${wait}; ${joined(absent.map(lossEn), ', ')} and ${alert('will not come')}. ${cure}`;
      case 'short':
        return phrase`${wait}, and ${alert('nobody else comes')}: all others sleep or have ended. ${cure}`;
    }
  },

  zh({ outcome, barrier, processes, place, there, parties, absent }) {
    const all = parties > 0 ? `要 ${parties} 个，` : '';
    const wait = phrase`${zh.list(processes)} 等在屏障 ${object(barrier)} 前：${all}到了 ${there} 个${inPlaceZh(place)}`;
    const cure = phrase`解法：屏障要几个就得来几个，先到屏障，再去等别的；${code('wait(5)')} 等 5 秒就不等了。`;
    switch (outcome) {
      case 'lost':
        return phrase`${wait}；${joined(absent.map(lossZh), '，')}，${alert('不会来了')}。${cure}`;
      case 'short':
        return phrase`${wait}，${alert('再没有谁会来')}：其余的不是睡着，就是已经结束。${cure}`;
    }
  },
});

const lossEn = ({ process: name, exitcode }: Loss): Phrase =>
  exitcode < 0
    ? phrase`${process(name)} was ended by ${en.signal(-exitcode)}`
    : phrase`${process(name)} failed with exit code ${exitcode}`;

const lossZh = ({ process: name, exitcode }: Loss): Phrase =>
  exitcode < 0
    ? phrase`${process(name)} 被 ${zh.signal(-exitcode)}终止`
    : phrase`${process(name)} 出错退出，退出码 ${exitcode}`;

const joined = (phrases: readonly Phrase[], between: string): Phrase =>
  phrases.flatMap((each, index) => (index > 0 ? [between, ...each] : each));
