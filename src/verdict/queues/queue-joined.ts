/** Whether somebody waited until everything in a queue was dealt with. */
import { alert, code, object, phrase, process } from '../../i18n/phrase.js';
import { en, zh } from '../../i18n/speech.js';
import type { Timeline } from '../../trace/timeline.js';
import { defineFinding } from '../finding.js';
import { queueCalls, seqsOfCall, sleptSeconds } from '../history/queue-calls.js';
import { queueHistory } from '../history/queues.js';
import { roundSeconds } from '../seconds.js';

/** A join() of the queue came back only after taskDone() for everything that was put. Evidence: the call, the last taskDone, the end of the call. */
export const queueJoinedFinding = defineFinding('queue-joined', {
  final: ['undone'],

  judge(timeline: Timeline, queue: string) {
    const call = queueCalls(timeline, queue).find(({ answer }) => answer?.kind === 'pass');
    const passed = call?.answer?.seq ?? -1;
    const done = timeline.events.filter(
      ({ seq, ...event }) => seq < passed && event.kind === 'done' && event.object === queue,
    );
    const putBefore = (seq: number) =>
      queueHistory(timeline, queue).puts.filter((put) => put.seq < seq).length;
    // What was put while join() was coming back may be told before that, or be put before and told after it.
    const surely = putBefore((call?.slept ?? call?.asked)?.seq ?? passed);
    const outcome = !call ? 'unused' : done.length < surely ? 'undone' : 'shown';
    const last = done.at(-1);
    const evidence = call ? seqsOfCall(call) : [];
    return {
      shown: outcome === 'shown',
      // `done`: how many items were dealt with before `process` came back from join(); `seconds`: how long that took
      data: {
        outcome,
        queue,
        process: call?.process ?? '',
        items: outcome === 'shown' ? done.length : putBefore(passed),
        done: done.length,
        seconds: roundSeconds(call ? sleptSeconds(call) : 0),
      } as const,
      evidence: last ? [last.seq, ...evidence] : evidence,
    };
  },

  en({ outcome, queue, process: name, items, done, seconds }) {
    switch (outcome) {
      case 'shown':
        return phrase`${process(name)} came back from ${code('join()')} of ${object(queue)} when ${code('taskDone()')} had been called ${done} times for ${en.count(items, 'item')}${seconds > 0 ? `, after ${en.seconds(seconds)}` : ''}.`;
      case 'undone':
        return phrase`${process(name)} came back from ${code('join()')} ${alert('too early')}: ${done} of ${en.count(items, 'item')} were done.`;
      case 'unused':
        return phrase`Not shown: nobody came back from ${code('join()')} of ${object(queue)}.`;
    }
  },

  zh({ outcome, queue, process: name, items, done, seconds }) {
    switch (outcome) {
      case 'shown':
        return phrase`${items} 件都处理完，${code('taskDone()')} 调用了 ${done} 次之后，${process(name)} 才从队列 ${object(queue)} 的 ${code('join()')} 回来${seconds > 0 ? `，等了 ${zh.seconds(seconds)}` : ''}。`;
      case 'undone':
        return phrase`${process(name)} 从 ${code('join()')} ${alert('回来早了')}：${items} 件只处理完 ${done} 件。`;
      case 'unused':
        return phrase`看不出来：没有谁从队列 ${object(queue)} 的 ${code('join()')} 回来。`;
    }
  },
});
