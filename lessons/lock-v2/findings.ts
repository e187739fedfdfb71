/** Whether it was the program that decided who comes after whom. */
import {
  type ActivityMarks,
  activitySpans,
  decideOrder,
  defineFinding,
  en,
  phrase,
  process,
  type Timeline,
  turnsOf,
  zh,
} from 'concur-lesson/lesson';

/** The program text fixed the order. Evidence: join, spawn, join, spawn …; or two turns it did not order. */
export const orderByProgramFinding = defineFinding('order-by-program', {
  judge(timeline: Timeline, activity: ActivityMarks) {
    const spans = activitySpans(timeline, activity);
    const decision = decideOrder(timeline, spans);
    const byProgram = decision?.by === 'program' ? decision : null;
    const pair = decision && decision.by !== 'program' ? decision.pair : [];
    const overlapped = decision?.by === 'nobody' && decision.why === 'overlap';
    const outcome = !decision ? 'alone' : byProgram ? 'shown' : overlapped ? 'overlap' : 'not-joined';
    return {
      shown: outcome === 'shown',
      // `names`: for "not-joined" the process that was not waited for and the one that was started too early
      data: { outcome, turns: turnsOf(spans), names: pair.map((span) => span.process) } as const,
      evidence: byProgram?.evidence ?? pair.map((span) => span.first),
    };
  },

  en({ outcome, turns, names: [first = '?', second = '?'] }) {
    switch (outcome) {
      case 'shown':
        return phrase`The program fixed the order ${en.order(turns)}: each process was started only after the one before it had been joined.`;
      case 'overlap':
        return phrase`The program fixed no order: turns overlapped.`;
      case 'not-joined':
        return phrase`The program did not fix the order: ${process(second)} was started before ${process(first)} had been joined.`;
      case 'alone':
        return phrase`Not shown: one process alone has no order. Try two or more.`;
    }
  },

  zh({ outcome, turns, names: [first = '?', second = '?'] }) {
    switch (outcome) {
      case 'shown':
        return phrase`顺序 ${zh.order(turns)} 是程序写死的：前一个进程被 join 之后，后一个才启动。`;
      case 'overlap':
        return phrase`程序没有定下顺序：有几次重叠在一起了。`;
      case 'not-joined':
        return phrase`顺序不是程序定的：${process(first)} 还没被 join，${process(second)} 就启动了。`;
      case 'alone':
        return phrase`看不出来：只有一个进程，谈不上顺序。至少用两个进程再试一次。`;
    }
  },
});
