/** Processes that wait for a semaphore that nobody will release. */
import { alert, code, object, phrase } from '../../i18n/phrase.js';
import { en, zh } from '../../i18n/speech.js';
import type { ReleaseEvent } from '../../trace/events.js';
import { objectAt } from '../../trace/moment.js';
import type { Timeline } from '../../trace/timeline.js';
import { defineFinding } from '../finding.js';
import { inPlace, inPlaceZh } from '../place.js';
import { endedOf, judgeWaits, livingOf, namesOf, placeOf, seqsOf } from './waiters.js';

/**
 * Who sleeps at a semaphore in a standstill. Where somebody released it who had not acquired it, it is a signal, and its
 * permits belong to nobody. Evidence: where they fell asleep, the acquires that were not made good, the last release.
 */
export const waitsForPermitFindings = defineFinding('waits-for-permit', {
  judge(timeline: Timeline) {
    return judgeWaits(timeline, ['semaphore'], (wait, standstill) => {
      const semaphore = objectAt(standstill.moment, 'semaphore', wait.object);
      const holdings = [...(semaphore?.holders ?? [])];
      const holders = holdings.map(({ process }) => process);
      const releases = timeline.events.filter(
        (event): event is ReleaseEvent =>
          event.kind === 'release' && event.primitive === 'semaphore' && event.object === wait.object,
      );
      const isSignal = releases.some(({ process }) => !semaphore?.own.has(process));
      const gone = endedOf(holders, standstill);
      const outcome =
        releases.length === 0 && holders.length === 0
          ? 'never'
          : isSignal || holders.length === 0
            ? 'used'
            : gone.length > 0
              ? 'kept'
              : 'held';
      const last = releases.at(-1);
      return {
        shown: null,
        data: {
          outcome,
          semaphore: wait.object,
          processes: namesOf(wait),
          place: placeOf(wait),
          // nothing is left, so it began with what was acquired and not released
          start: Math.max(0, semaphore?.taken ?? 0),
          releases: releases.length,
          holders: { never: [], used: [], kept: gone, held: livingOf(holders, standstill) }[outcome],
        } as const,
        evidence: [
          ...seqsOf(wait),
          ...(isSignal ? [] : holdings.map(({ acquired }) => acquired.seq)),
          ...(last ? [last.seq] : []),
        ],
      };
    });
  },

  en({ outcome, semaphore, processes, place, start, releases, holders }) {
    const wait = phrase`${en.list(processes)} ${processes.length > 1 ? 'wait' : 'waits'} for the semaphore ${object(semaphore)}${inPlace(place)}`;
    const they = holders.length > 1;
    switch (outcome) {
      case 'never':
        return phrase`${wait}, which ${alert('nobody has released')}. Cure: ${code('release()')} comes before whoever releases waits for something itself.`;
      case 'used':
        return phrase`${wait}: it ${start > 0 ? `began with ${en.count(start, 'permit')} and ` : ''}was released ${releases === 1 ? 'once' : en.count(releases, 'time')}, all of that ${alert('is used up')}, and nobody who could release it is awake. Cure: one ${code('release()')} for each ${code('acquire()')}${start > 0 ? phrase` after the first${start === 1 ? '' : ` ${start}`}` : ''}, before waiting for others.`;
      case 'kept':
        return phrase`${wait}: ${en.list(holders)} acquired it and ${alert('ended without')} ${code('release()')}. Cure: one ${code('release()')} for each ${code('acquire()')}, also when something fails (try … finally).`;
      case 'held':
        return phrase`${wait}, acquired by ${en.list(holders)}, who ${they ? 'sleep themselves' : 'sleeps as well'}. Cure: ${code('release()')} before waiting for others.`;
    }
  },

  zh({ outcome, semaphore, processes, place, start, releases, holders }) {
    const wait = phrase`${zh.list(processes)} 在等信号量 ${object(semaphore)}${inPlaceZh(place)}`;
    switch (outcome) {
      case 'never':
        return phrase`${wait}，可是${alert('没有谁释放过')}它。解法：要释放它的进程先 ${code('release()')}，再去等别的。`;
      case 'used':
        return phrase`${wait}：它${start > 0 ? `开始时有 ${start} 个许可，` : ''}被释放过 ${releases} 次，${alert('都用掉了')}，能释放它的没有一个醒着。解法：${start > 0 ? `除了最初 ${start} 次，` : ''}每次 ${code('acquire()')} 都要有一次 ${code('release()')}，先释放再去等别的。`;
      case 'kept':
        return phrase`${wait}：${zh.list(holders)} 拿了它，${alert('没有')} ${code('release()')} 就结束了。解法：每次 ${code('acquire()')} 都要有一次 ${code('release()')}，出错时也要（try … finally）。`;
      case 'held':
        return phrase`${wait}，它在 ${zh.list(holders)} 手里，而拿着它的也睡着。解法：先 ${code('release()')}，再去等别人。`;
    }
  },
});
