/** Whether each change of the number of tickets had seen the change before it. */
import {
  alert,
  defineFinding,
  numberHistory,
  object,
  phrase,
  process,
  type Sight,
  type Timeline,
  type Update,
} from 'concur-lesson/lesson';

/** How many tickets are left: this field of this file. */
export const TICKETS = { file: 'tickets.json', field: 'left' };

/** A change was based on a read older than another's change. Evidence: the read, the write it missed, the write, of each. */
export const lostUpdateFinding = defineFinding('lost-update', {
  judge(timeline: Timeline) {
    const { updates } = numberHistory(timeline, TICKETS);
    const stale = updates.filter(isStale);
    const [worst] = stale;
    const outcome = worst ? 'shown' : updates.length > 0 ? 'none' : 'unused';
    return {
      shown: outcome === 'shown',
      // `names`: whose read was out of date, and whose write it had missed; what the one `saw`, `missed` and `wrote`
      data: {
        outcome,
        file: TICKETS.file,
        updates: updates.length,
        stale: stale.length,
        names: worst ? [worst.process, worst.missed.process] : [],
        saw: worst?.read.value ?? 0,
        missed: worst?.missed.value ?? 0,
        wrote: worst?.write.value ?? 0,
      } as const,
      evidence: stale.flatMap(seqsOf),
    };
  },

  en({ outcome, file, updates, stale, names: [reader = '?', other = '?'], saw, missed, wrote }) {
    switch (outcome) {
      case 'shown':
        return phrase`${process(reader)} read ${saw}, then ${process(other)} wrote ${missed}, then ${process(reader)} wrote ${wrote} without having seen that: ${alert('a change was lost')}. ${stale} of ${updates} changes of ${object(file)} rested on an old read.`;
      case 'none':
        return phrase`Not shown this time: no change of ${object(file)} rested on a read that was out of date.`;
      case 'unused':
        return phrase`Not shown: nobody changed ${object(file)}.`;
    }
  },

  zh({ outcome, file, updates, stale, names: [reader = '?', other = '?'], saw, missed, wrote }) {
    switch (outcome) {
      case 'shown':
        return phrase`${process(reader)} 读到 ${saw}，还没写回去，${process(other)} 就写进了 ${missed}；${process(reader)} 没看到，照旧写进 ${wrote}：${alert('有一次修改丢了')}。对 ${object(file)} 的 ${updates} 次修改里，有 ${stale} 次凭的是过时的数。`;
      case 'none':
        return phrase`这次没有看到：对 ${object(file)} 的修改，没有哪次凭的是过时的数。`;
      case 'unused':
        return phrase`看不出来：没有谁改过 ${object(file)}。`;
    }
  },
});

/** Every change was based on what the one before it had left. Evidence: read and write of each; or the first stale one. */
export const noLostUpdateFinding = defineFinding('no-lost-update', {
  judge(timeline: Timeline) {
    const { updates } = numberHistory(timeline, TICKETS);
    const stale = updates.find(isStale);
    const outcome = stale ? 'lost' : updates.length > 0 ? 'shown' : 'unused';
    const names = stale ? [stale.process, stale.missed.process] : [];
    return {
      shown: outcome === 'shown',
      // `names`: for "lost" as in `lost-update`
      data: { outcome, file: TICKETS.file, updates: updates.length, names } as const,
      evidence: stale ? seqsOf(stale) : updates.flatMap(({ read, write }) => [read.seq, write.seq]),
    };
  },

  en({ outcome, file, updates, names: [reader = '?', other = '?'] }) {
    switch (outcome) {
      case 'shown':
        return updates === 1
          ? phrase`No change was lost: the only one rested on what ${object(file)} really held.`
          : phrase`No change was lost: each of the ${updates} changes of ${object(file)} rested on what the one before had written.`;
      case 'lost':
        return phrase`${process(reader)} changed ${object(file)} ${alert('without having seen')} what ${process(other)} had written.`;
      case 'unused':
        return phrase`Not shown: no process changed ${object(file)}.`;
    }
  },

  zh({ outcome, file, updates, names: [reader = '?', other = '?'] }) {
    switch (outcome) {
      case 'shown':
        return updates === 1
          ? phrase`没有丢失修改：${object(file)} 只改过一次，凭的就是它当时的内容。`
          : phrase`没有丢失修改：${object(file)} 改了 ${updates} 次，每一次都接着前一次写下的数。`;
      case 'lost':
        return phrase`${process(reader)} 修改 ${object(file)} 时，${alert('没有看到')} ${process(other)} 写下的数。`;
      case 'unused':
        return phrase`看不出来：没有哪个进程改过 ${object(file)}。`;
    }
  },
});

function isStale(update: Update): update is Update & { readonly missed: Sight } {
  return update.missed !== null;
}

function seqsOf({ read, missed, write }: Update & { readonly missed: Sight }): number[] {
  return [read.seq, missed.seq, write.seq];
}
