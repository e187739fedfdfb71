/** Processes that were left behind: their parent ended before them, and nobody was left to join them. */
import { alert, code, phrase, process } from '../../i18n/phrase.js';
import { en, zh } from '../../i18n/speech.js';
import type { Timeline } from '../../trace/timeline.js';
import { defineFinding } from '../finding.js';
import { endingsOf } from '../history/endings.js';
import { roundSeconds } from '../seconds.js';

/** Real seconds that one may outlive its parent before that is worth telling: both may have been about to end. */
const LEAST_LIFE_S = 0.1;

/**
 * Children that lived on, and did something, after their parent had ended by itself or by somebody of the run. One finding a
 * parent. Evidence: the parent's end, then the first that each child did after it.
 */
export const parentFirstFindings = defineFinding('parent-first', {
  judge(timeline: Timeline) {
    const signalled = new Set(
      timeline.events.flatMap((event) => (event.kind === 'kill' ? [event.child] : [])),
    );
    return endingsOf(timeline).flatMap(({ lane: { process: parent, exitcode }, ended, evidence }) => {
      const exit = evidence[0] ?? Number.POSITIVE_INFINITY;
      const left = timeline.lanes.flatMap((lane) => {
        if (lane.parent !== parent || lane.collected !== null || signalled.has(lane.process)) return [];
        const until = lane.ended ?? timeline.duration;
        if (until - ended < LEAST_LIFE_S) return [];
        const sign = timeline.events.find(
          ({ kind, seq, process, t }) =>
            process === lane.process && seq > exit && t > ended && kind !== 'exit' && kind !== 'state',
        );
        return sign ? [{ process: lane.process, until, sign: sign.seq }] : [];
      });
      if (left.length === 0) return [];
      return [
        {
          shown: null,
          data: {
            outcome: (exitcode ?? 0) < 0 ? 'killed' : 'ended',
            parent,
            signal: Math.max(0, -(exitcode ?? 0)),
            processes: left.map((each) => each.process),
            seconds: roundSeconds(Math.max(...left.map(({ until }) => until)) - ended),
          } as const,
          evidence: [...evidence, ...left.map(({ sign }) => sign)],
        },
      ];
    });
  },

  en({ outcome, parent, signal, processes, seconds }) {
    const many = processes.length > 1;
    const lived = phrase`${en.list(processes)} ${alert('lived on')} for ${en.seconds(seconds)} after ${many ? 'their' : 'its'} parent ${process(parent)}`;
    const orphan = many ? 'orphans that nobody can' : 'an orphan that nobody can';
    switch (outcome) {
      case 'killed':
        return phrase`${lived} was ended by ${en.signal(signal)}: ${orphan} ${code('join()')}. A signal ends one process and none of its children. Cure: tell ${process(parent)} to stop, by an Event or a message, so that it can end and join ${many ? 'them' : 'it'} first.`;
      case 'ended':
        return phrase`${lived} had ended: ${orphan} ${code('join()')}. Cure: ${process(parent)} joins ${many ? 'them' : 'it'} before it ends.`;
    }
  },

  zh({ outcome, parent, signal, processes, seconds }) {
    const orphan = phrase`成了孤儿，再没有谁能 ${code('join()')} 它`;
    switch (outcome) {
      case 'killed':
        return phrase`父进程 ${process(parent)} 被 ${zh.signal(signal)}终止以后，${zh.list(processes)} 又${alert('活了')} ${zh.seconds(seconds)}：${orphan}。一个信号只结束一个进程，不管它的子进程。解法：用事件或消息叫 ${process(parent)} 自己停下，让它先结束并回收子进程。`;
      case 'ended':
        return phrase`父进程 ${process(parent)} 结束以后，${zh.list(processes)} 又${alert('活了')} ${zh.seconds(seconds)}：${orphan}。解法：${process(parent)} 结束之前先 ${code('join()')} 它。`;
    }
  },
});
