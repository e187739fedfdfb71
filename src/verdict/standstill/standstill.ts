/** That nobody could go on, and who only waited for others to end. */
import { alert, type Phrase, phrase, process } from '../../i18n/phrase.js';
import { en, zh } from '../../i18n/speech.js';
import type { Timeline } from '../../trace/timeline.js';
import { defineFinding } from '../finding.js';
import { lastStandstill } from '../history/last-standstill.js';
import { roundSeconds } from '../seconds.js';

/** The run was stopped in a standstill. `since`: seconds of the run. Evidence: where those fell asleep who wait for others to end, then that it was seen. */
export const standstillFinding = defineFinding('standstill', {
  judge(timeline: Timeline) {
    const standstill = lastStandstill(timeline);
    if (!standstill) return [];
    const { event, waits } = standstill;
    const joins = waits.filter(({ on }) => on === 'join');
    return [
      {
        shown: null,
        data: {
          processes: waits.map((block) => block.process),
          since: roundSeconds(Math.max(...waits.map(({ t }) => t))),
          joins: joins.map((block) => ({ process: block.process, child: block.object })),
        },
        evidence: [...joins.map(({ seq }) => seq), event.seq],
      },
    ];
  },

  en({ processes, since, joins }) {
    const [only = '?'] = processes;
    const who =
      processes.length > 1
        ? phrase`${processes.length === 2 ? 'both processes' : `all ${processes.length} processes`} sleep without a time limit, and none of them can wake another`
        : phrase`${process(only)} sleeps without a time limit, and no other process lives that could wake it`;
    const ends = joins.map(
      (each) => phrase`${process(each.process)} waits for ${process(each.child)} to end`,
    );
    return phrase`${alert('Standstill')}: since ${en.seconds(since)} ${who}${told(': ', ends, '; ')}.`;
  },

  zh({ processes, since, joins }) {
    const [only = '?'] = processes;
    const who =
      processes.length > 1
        ? phrase`${processes.length} 个进程全都睡着，没有时间限制，谁也叫不醒谁`
        : phrase`只剩 ${process(only)} 还在，它睡着，没有时间限制，没有谁能叫醒它`;
    const ends = joins.map((each) => phrase`${process(each.process)} 在等 ${process(each.child)} 结束`);
    return phrase`${alert('停住了')}：从 ${zh.seconds(since)}起，${who}${told('：', ends, '；')}。`;
  },
});

const MOST_JOINS = 4;

function told(before: string, ends: readonly Phrase[], between: string): Phrase {
  if (ends.length === 0) return [];
  const named = ends.slice(0, MOST_JOINS).flatMap((end, at) => (at > 0 ? [between, ...end] : end));
  return [before, ...named, ...(ends.length > MOST_JOINS ? [between, '…'] : [])];
}
