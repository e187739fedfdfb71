/** Whether a run with locks came to its end, although it could have come to a deadlock. */
import { object, phrase } from '../../i18n/phrase.js';
import { en, zh } from '../../i18n/speech.js';
import type { Timeline } from '../../trace/timeline.js';
import { defineFinding } from '../finding.js';
import { lockHistories } from '../history/locks.js';
import { standingCircles } from '../locks/standing-circles.js';

/** The run came to its end: locks were taken, every one was given back, and nobody waits. Evidence: the last releases. */
export const noDeadlockFinding = defineFinding('no-deadlock', {
  judge(timeline: Timeline) {
    const histories = [...lockHistories(timeline).values()];
    const turns = histories.flatMap((history) => history.turns);
    const stuck = standingCircles(timeline).length > 0 || turns.some(({ released }) => released === null);
    const outcome =
      turns.length === 0 ? 'unused' : stuck || timeline.end?.reason !== 'finished' ? 'stuck' : 'shown';
    return {
      shown: outcome === 'shown',
      data: {
        outcome,
        objects: histories.map((history) => history.object),
        acquires: timeline.events.filter(({ kind }) => kind === 'acquire').length,
        processes: new Set(turns.map(({ process }) => process)).size,
      } as const,
      evidence: histories.flatMap(({ turns: own }) => own.at(-1)?.released?.seq ?? []),
    };
  },

  en({ outcome, objects, acquires, processes }) {
    const locks = phrase`${objects.length > 1 ? 'locks' : 'lock'} ${en.list(objects, object)}`;
    switch (outcome) {
      case 'shown':
        return phrase`No deadlock: ${acquires} acquires of the ${locks} by ${processes === 1 ? '1 process' : `${processes} processes`}, everything was given back, and the run came to its end.`;
      case 'stuck':
        return phrase`Not shown: the ${locks} ${objects.length > 1 ? 'were' : 'was'} not given back, or somebody still waited.`;
      case 'unused':
        return phrase`Not shown: no process acquired a lock.`;
    }
  },

  zh({ outcome, objects, acquires, processes }) {
    const locks = phrase`锁 ${zh.list(objects, object)}`;
    switch (outcome) {
      case 'shown':
        return phrase`没有死锁：${processes} 个进程一共 acquire 了 ${acquires} 次${locks}，全都还了，程序顺利跑完。`;
      case 'stuck':
        return phrase`看不出来：${locks} 没有全部归还，或者还有谁在等。`;
      case 'unused':
        return phrase`看不出来：没有哪个进程拿过锁。`;
    }
  },
});
