/** Whether it was competition for a lock that decided who comes after whom. */
import {
  type ActivityMarks,
  activitySpans,
  type Decision,
  decideOrder,
  defineFinding,
  en,
  object,
  type Phrase,
  phrase,
  type Timeline,
  turnsOf,
  zh,
} from 'concur-lesson/lesson';

/** The processes competed for a lock, and that decided the order. Evidence: the acquires of the turns, in order. */
export const orderByCompetitionFinding = defineFinding('order-by-competition', {
  judge(timeline: Timeline, activity: ActivityMarks) {
    const spans = activitySpans(timeline, activity);
    const decision = decideOrder(timeline, spans);
    const won = decision?.by === 'competition' ? decision : null;
    const outcome = !decision ? 'alone' : decision.by === 'nobody' ? decision.why : won ? 'shown' : 'program';
    return {
      shown: outcome === 'shown',
      // `waited`: turns that went to a process that had asked before the turn ahead of it was over
      data: { outcome, object: won?.object ?? '', turns: turnsOf(spans), waited: won?.waited ?? 0 } as const,
      evidence: decision ? evidenceOf(decision) : [],
    };
  },

  en({ outcome, object: name, turns, waited }) {
    switch (outcome) {
      case 'shown':
        return phrase`The order ${en.order(turns)} was decided at the lock ${object(name)}, by who got it first. ${waitersEn(waited, turns.length)}`;
      case 'overlap':
        return phrase`Nobody decided an order: turns overlapped.`;
      case 'program':
        return phrase`The processes did not compete: each was started only after the one before it had been joined.`;
      case 'no-lock':
        return phrase`No lock decided the order ${en.order(turns)}.`;
      case 'apart':
        return phrase`The processes did not compete: each was started only after the turn before was over.`;
      case 'alone':
        return phrase`Not shown: one process alone competes with nobody. Try two or more.`;
    }
  },

  zh({ outcome, object: name, turns, waited }) {
    switch (outcome) {
      case 'shown':
        return phrase`顺序 ${zh.order(turns)} 是在锁 ${object(name)} 上抢出来的：谁先拿到，谁先来。${waitersZh(waited, turns.length)}`;
      case 'overlap':
        return phrase`没有谁定下顺序：有几次重叠在一起了。`;
      case 'program':
        return phrase`这些进程没有竞争：前一个被 join 之后，后一个才启动。`;
      case 'no-lock':
        return phrase`顺序 ${zh.order(turns)} 不是由哪把锁决定的。`;
      case 'apart':
        return phrase`这些进程没有竞争：前一次结束之后，后一个进程才启动。`;
      case 'alone':
        return phrase`看不出来：只有一个进程，没有谁和它抢。至少用两个进程再试一次。`;
    }
  },
});

function evidenceOf(decision: Decision): readonly number[] {
  switch (decision.by) {
    case 'competition':
      return decision.guards.map((guard) => guard.acquired.seq);
    case 'program':
      return decision.evidence;
    case 'nobody':
      return decision.pair.map((span) => span.first);
  }
}

const waitersEn = (waited: number, turns: number): Phrase =>
  waited === 0
    ? phrase`Nobody had to wait for it this time.`
    : phrase`${waited} of the ${turns} turns went to a process that was already waiting.`;

const waitersZh = (waited: number, turns: number): Phrase =>
  waited === 0 ? phrase`这次没有谁需要等。` : phrase`${turns} 次里有 ${waited} 次，拿到它的进程事先就在等。`;
