/** Processes that wait for an Event that nobody will set. */
import { alert, code, object, phrase } from '../../i18n/phrase.js';
import { en, zh } from '../../i18n/speech.js';
import type { SignalEvent } from '../../trace/events.js';
import type { Timeline } from '../../trace/timeline.js';
import { defineFinding } from '../finding.js';
import { inPlace, inPlaceZh } from '../place.js';
import { judgeWaits, namesOf, placeOf, seqsOf } from './waiters.js';

/** Who sleeps in the wait() of an event in a standstill, and who had set and cleared it. Evidence: where they fell asleep, the last set and clear. */
export const waitsForEventFindings = defineFinding('waits-for-event', {
  judge(timeline: Timeline) {
    return judgeWaits(timeline, ['event'], (wait) => {
      const signals = timeline.events.filter(
        (event): event is SignalEvent =>
          (event.kind === 'set' || event.kind === 'clear') && event.object === wait.object,
      );
      const set = signals.findLast(({ kind }) => kind === 'set');
      const cleared = signals.findLast(({ kind }) => kind === 'clear');
      return {
        shown: null,
        data: {
          outcome: set && cleared ? 'cleared' : 'never',
          event: wait.object,
          processes: namesOf(wait),
          place: placeOf(wait),
          setter: set?.process ?? '',
          clearer: cleared?.process ?? '',
        } as const,
        evidence: [...seqsOf(wait), ...[set, cleared].flatMap((each) => each?.seq ?? [])],
      };
    });
  },

  en({ outcome, event, processes, place, setter, clearer }) {
    const wait = phrase`${en.list(processes)} ${processes.length > 1 ? 'wait' : 'waits'} for the event ${object(event)}${inPlace(place)}`;
    return outcome === 'never'
      ? phrase`${wait}, which ${alert('nobody has set')}. Cure: ${code('set()')} comes before whoever sets it waits for something itself.`
      : phrase`${wait}: ${en.list([setter])} had set it, ${en.list([clearer])} ${alert('cleared it again')}, and who waits now waits for another ${code('set()')}. Cure: leave it set until everybody has seen it, or ${code('set()')} it again before waiting for others.`;
  },

  zh({ outcome, event, processes, place, setter, clearer }) {
    const wait = phrase`${zh.list(processes)} 在等事件 ${object(event)}${inPlaceZh(place)}`;
    return outcome === 'never'
      ? phrase`${wait}，可是${alert('没有谁置位过')}它。解法：要置位它的进程先 ${code('set()')}，再去等别的。`
      : phrase`${wait}：${zh.list([setter])} 置位过，${zh.list([clearer])} 又${alert('把它清除了')}，现在要等下一次 ${code('set()')}。解法：在大家都看到之前，不要清除它；或者再 ${code('set()')} 一次，然后才去等别的。`;
  },
});
