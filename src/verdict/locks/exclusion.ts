/** Whether a lock kept processes apart. */
import { alert, phrase, process } from '../../i18n/phrase.js';
import { en, zh } from '../../i18n/speech.js';
import type { Timeline } from '../../trace/timeline.js';
import { defineFinding } from '../finding.js';
import { boundsOf, type LockFault, lockHistory } from '../history/locks.js';

/**
 * One holder at a time: each acquire of `object` follows the release before it, in the log and by the clock.
 * Evidence: acquire, release, acquire, release …; or the events of the first contradiction.
 */
export const exclusionFinding = defineFinding('exclusion', {
  final: ['held-twice', 'too-early', 'not-held'],

  judge(timeline: Timeline, object: string) {
    const { turns, faults } = lockHistory(timeline, object);
    const holders = [...new Set(turns.map((turn) => turn.process))];
    const [fault] = faults;
    const outcome = fault
      ? fault.fault
      : holders.length > 1
        ? 'shown'
        : holders.length === 1
          ? 'alone'
          : 'unused';
    const { names, evidence } = fault
      ? contradiction(fault)
      : { names: holders, evidence: turns.flatMap(boundsOf) };
    return {
      shown: outcome === 'shown',
      // `names`: for "held-twice" and "too-early" the holder, then the intruder; for "not-held" who released
      data: { outcome, object, acquires: turns.length, names } as const,
      evidence,
    };
  },

  en({ outcome, object, acquires, names: [first = '?', second = '?'] }) {
    const lock = en.lock(object);
    switch (outcome) {
      case 'shown':
        return phrase`The ${lock} never had two holders: it was acquired ${acquires} times, each time after the release before.`;
      case 'held-twice':
        return phrase`${process(second)} acquired the ${lock} ${alert('while')} ${process(first)} held it.`;
      case 'too-early':
        return phrase`By the clock ${process(second)} had the ${lock} ${alert('before')} ${process(first)} gave it back.`;
      case 'not-held':
        return phrase`${process(first)} released the ${lock}, ${alert('which nobody held')}.`;
      case 'alone':
        return phrase`Not shown: only ${process(first)} acquired the ${lock}, and one process alone keeps nobody out. Try two or more.`;
      case 'unused':
        return phrase`Not shown: no process acquired the ${lock}.`;
    }
  },

  zh({ outcome, object, acquires, names: [first = '?', second = '?'] }) {
    const lock = zh.lock(object);
    switch (outcome) {
      case 'shown':
        return phrase`${lock} 从没有同时在两个进程手里：一共 acquire 了 ${acquires} 次，每次都在前一次 release 之后。`;
      case 'held-twice':
        return phrase`${process(first)} ${alert('还拿着')}${lock}，${process(second)} 就 acquire 到了它。`;
      case 'too-early':
        return phrase`按时钟看，${process(first)} ${alert('还没归还')}${lock}，${process(second)} 就已经拿到了。`;
      case 'not-held':
        return phrase`${alert('没有谁拿着')}${lock}，${process(first)} 却 release 了它。`;
      case 'alone':
        return phrase`看不出来：只有 ${process(first)} 拿过${lock}，一个进程挡不住谁。至少用两个进程再试一次。`;
      case 'unused':
        return phrase`看不出来：没有哪个进程拿到过${lock}。`;
    }
  },
});

function contradiction(fault: LockFault): { readonly names: string[]; readonly evidence: number[] } {
  if (fault.fault === 'not-held') return { names: [fault.release.process], evidence: [fault.release.seq] };
  const { before, after } = fault;
  return { names: [before.process, after.process], evidence: [after.acquired.seq, ...boundsOf(before)] };
}
