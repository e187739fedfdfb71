/** Variables of a program that processes seem to share, and do not. */
import { alert, code, phrase, process } from '../../i18n/phrase.js';
import { en, zh } from '../../i18n/speech.js';
import type { CopyEvent } from '../../trace/events.js';
import type { Timeline } from '../../trace/timeline.js';
import { defineFinding } from '../finding.js';

/** Variables of the module that a target changes and main reads. One finding a variable and target. Evidence: that each of those processes ran it. */
export const ownCopyFindings = defineFinding('own-copy', {
  judge(timeline: Timeline) {
    const copies = new Map<string, [CopyEvent, ...CopyEvent[]]>();
    for (const event of timeline.events) {
      if (event.kind !== 'copy') continue;
      const key = JSON.stringify([event.variable, event.target]);
      const known = copies.get(key);
      if (known) known.push(event);
      else copies.set(key, [event]);
    }
    const file = timeline.run?.program.split('/').at(-1) ?? '';
    const places = new Map(timeline.lanes.map((lane, place) => [lane.process, place]));
    const placeOf = ({ process }: CopyEvent) => places.get(process) ?? places.size;
    return [...copies.values()].map((ended) => {
      const [{ variable, target, line }] = ended;
      // they are told when each ends; a learner reads them in the order in which they were started
      const all = ended.toSorted((a, b) => placeOf(a) - placeOf(b));
      const place = `${file}:${line}`;
      return {
        shown: null,
        data: { variable, target, place, processes: all.map((copy) => copy.process) },
        evidence: all.map(({ seq }) => seq),
      };
    });
  },

  en({ variable, target, place, processes }) {
    const many = processes.length > 1;
    return phrase`${code(`${target}()`)} changes ${code(variable)} (${code(place)}), and ${en.list(processes)} ran it, ${many ? 'each with a copy' : 'with a copy'} ${alert('of its own')}: processes share no variables, so ${process('main')} reads another one. Cure: ${code('put()')} what was found into a Queue, and ${code('get()')} it in ${process('main')}.`;
  },

  zh: ({ variable, target, place, processes }) =>
    phrase`${code(`${target}()`)} 改的是 ${code(variable)}（${code(place)}），运行它的 ${zh.list(processes)} ${alert('各有自己的一份')}：进程之间不共享变量，${process('main')} 读的是另外一份。解法：把结果 ${code('put()')} 进队列，在 ${process('main')} 里 ${code('get()')} 出来。`,
});
