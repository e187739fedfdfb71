/** Whether processes did their work while they had a lock. */
import { alert, phrase } from '../../i18n/phrase.js';
import { en, zh } from '../../i18n/speech.js';
import { type ActivityMarks, activitySpans } from '../../trace/activity.js';
import type { ActivitySpan, Timeline } from '../../trace/timeline.js';
import { defineFinding } from '../finding.js';
import { type LockHistory, type LockTurn, lockHistory } from '../history/locks.js';

/**
 * Each turn of the activity lay within a hold of `object` by the same process. Evidence: acquire, beginning, end and
 * release of each turn; or the beginnings and ends of those that lay outside.
 */
export const insideLockFinding = defineFinding('inside-lock', {
  final: ['outside'],

  judge(timeline: Timeline, object: string, activity: ActivityMarks) {
    const spans = activitySpans(timeline, activity);
    const guards = guardsOf(lockHistory(timeline, object), spans);
    const outside = spans.filter((_, index) => !guards[index]);
    const outcome = spans.length === 0 ? 'none' : outside.length > 0 ? 'outside' : 'shown';
    const inside = () =>
      spans.flatMap(({ first, last }, index) => {
        const guard = guards[index];
        return [guard?.acquired.seq, first, last, guard?.released?.seq];
      });
    const evidence = outcome === 'outside' ? outside.flatMap(({ first, last }) => [first, last]) : inside();
    return {
      shown: outcome === 'shown',
      // `names`: for "outside" who was busy without holding the lock
      data: {
        outcome,
        object,
        turns: spans.length,
        names: [...new Set(outside.map((span) => span.process))],
      } as const,
      evidence: evidence.filter((seq) => typeof seq === 'number'),
    };
  },

  en({ outcome, object, turns, names }, doing) {
    switch (outcome) {
      case 'shown':
        return turns === 1
          ? phrase`The one turn of ${doing} lay between acquire and release of the ${en.lock(object)}.`
          : phrase`All ${turns} turns of ${doing} lay between acquire and release of the ${en.lock(object)}.`;
      case 'outside':
        return phrase`${en.list(names)} ${names.length > 1 ? 'were' : 'was'} ${doing} ${alert('without holding')} the ${en.lock(object)}.`;
      case 'none':
        return phrase`Not shown: no process was seen ${doing}.`;
    }
  },

  zh({ outcome, object, turns, names }, doing) {
    switch (outcome) {
      case 'shown':
        return turns === 1
          ? phrase`唯一的一次${doing}发生在${zh.lock(object)} 的 acquire 和 release 之间。`
          : phrase`${turns} 次${doing}都发生在${zh.lock(object)} 的 acquire 和 release 之间。`;
      case 'outside':
        return phrase`${zh.list(names)} ${alert('没有拿着')}${zh.lock(object)} 就在${doing}。`;
      case 'none':
        return phrase`看不出来：没有哪个进程在${doing}。`;
    }
  },
});

/** For each span the hold it lies within, or null. `spans` in the order they began. */
export function guardsOf(history: LockHistory, spans: readonly ActivitySpan[]): (LockTurn | null)[] {
  const turnsOf = new Map<string, LockTurn[]>();
  for (const turn of history.turns) {
    const turns = turnsOf.get(turn.process);
    if (turns) turns.push(turn);
    else turnsOf.set(turn.process, [turn]);
  }
  return spans.map((span) => {
    const turn = lastBefore(turnsOf.get(span.process) ?? [], span.first);
    return turn && covers(turn, span) ? turn : null;
  });
}

/** A process that died in the middle of it (`last` is null) has to have held the lock until then. */
function covers({ released }: LockTurn, { last, to }: ActivitySpan): boolean {
  return !released || (last === null ? released.t >= to : released.seq > last);
}

/** Binary search: the last turn that was acquired before `seq`. */
function lastBefore(turns: readonly LockTurn[], seq: number): LockTurn | undefined {
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((turns[middle]?.acquired.seq ?? 0) < seq) low = middle + 1;
    else high = middle;
  }
  return turns[low - 1];
}
