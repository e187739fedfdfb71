/** Locks that one process acquired and another gave back. */
import { phrase, process } from '../../i18n/phrase.js';
import { en, zh } from '../../i18n/speech.js';
import type { Timeline } from '../../trace/timeline.js';
import { defineFinding } from '../finding.js';
import { boundsOf, lockHistories, wasReleasedByAnother } from '../history/locks.js';

/** Locks given back by a process that had not acquired them: allowed for a Lock, and worth knowing. One finding a lock. */
export const foreignReleaseFindings = defineFinding('foreign-release', {
  judge(timeline: Timeline) {
    return [...lockHistories(timeline).values()].flatMap(({ object, turns }) => {
      const turn = turns.find(wasReleasedByAnother);
      if (!turn?.released) return [];
      const data = { object, holder: turn.process, releaser: turn.released.process };
      return [{ shown: null, data, evidence: boundsOf(turn) }];
    });
  },

  en: ({ object, holder, releaser }) =>
    phrase`${process(releaser)} released the ${en.lock(object)}, which ${process(holder)} had acquired: a Lock knows no owner.`,

  zh: ({ object, holder, releaser }) =>
    phrase`${zh.lock(object)} 是 ${process(holder)} 拿的，释放它的却是 ${process(releaser)}：Lock 不记主人是谁。`,
});
