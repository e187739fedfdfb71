/** Locks that nobody can get any more. */
import { alert, code, phrase, process } from '../../i18n/phrase.js';
import { en, zh } from '../../i18n/speech.js';
import type { Timeline } from '../../trace/timeline.js';
import { defineFinding } from '../finding.js';
import { endingsOf } from '../history/endings.js';
import { lockHistories, wasReleasedByAnother } from '../history/locks.js';

/**
 * Locks whose holder ended without a release. Not one that others have given back for their holders: it is a signal, and who
 * took it need not give it back. Evidence: the acquire, the end, the requests in vain.
 */
export const abandonedLockFindings = defineFinding('abandoned-lock', {
  judge(timeline: Timeline) {
    const endings = new Map(endingsOf(timeline).map((ending) => [ending.lane.process, ending]));
    return [...lockHistories(timeline).values()].flatMap(({ object, turns, unanswered }) => {
      if (turns.some(wasReleasedByAnother)) return [];
      const turn = turns.findLast(({ process, released }) => !released && endings.has(process));
      const ending = turn && endings.get(turn.process);
      if (!ending) return [];
      const others = unanswered.filter((request) => request.process !== turn.process);
      return [
        {
          shown: null,
          data: {
            object,
            holder: turn.process,
            // whether a signal ended it: then nothing of its code could have released anything
            killed: (ending.lane.exitcode ?? 0) < 0,
            // who asked for it and never got it
            waiting: others.map((request) => request.process),
          },
          evidence: [turn.acquired.seq, ...ending.evidence, ...others.map((request) => request.seq)],
        },
      ];
    });
  },

  en: ({ object, holder, killed, waiting }) =>
    phrase`${process(holder)} ended ${alert('without releasing')} the ${en.lock(object)}${waiting.length > 0 ? phrase`; ${en.list(waiting)} asked for it and never got it` : ', which stays locked'}. Cure: ${
      killed
        ? phrase`a signal leaves no time for ${code('release()')}, so ask it to stop by an Event or a message instead`
        : phrase`${code('lock.run(() => …)')}, which releases it in any case, also when something fails`
    }.`,

  zh: ({ object, holder, killed, waiting }) =>
    phrase`${process(holder)} 结束时${alert('没有释放')}${zh.lock(object)}，${waiting.length > 0 ? phrase`${zh.list(waiting)} 一直没等到它` : '它就一直锁着'}。解法：${
      killed
        ? phrase`信号一到，连 ${code('release()')} 都来不及，所以要它停下，就用事件或消息去说`
        : phrase`用 ${code('lock.run(() => …)')}，不管里面出什么错，它都会释放`
    }。`,
});
