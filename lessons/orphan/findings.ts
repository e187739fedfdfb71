/** Processes that lived on when their parent had ended: who became their parent, and who collected them. */
import {
  alert,
  code,
  defineFinding,
  en,
  type Fate,
  fatesOf,
  phrase,
  process,
  roundSeconds,
  type Timeline,
  type VarEvent,
  zh,
} from 'concur-lesson/lesson';

/** The child shows what its getppid() says under this name. */
const PARENT_OF_CHILD = 'parent of child';

/** A child outlived its parent and was seen alive with a new one. Evidence: the new parent, the old one's end. */
export const orphanedFinding = defineFinding('orphaned', {
  judge(timeline: Timeline) {
    const orphans = orphansOf(timeline);
    const seen = orphans.filter(({ adopted }) => adopted !== null && adopted.state !== 'Z');
    const bereft = orphans.length > 0 ? orphans : childrenOfTheDead(timeline);
    const told = seen.length > 0 ? seen : bereft;
    const [first] = told;
    const outcome =
      seen.length > 0 ? 'shown' : orphans.length > 0 ? 'unseen' : bereft.length > 0 ? 'first' : 'none';
    const parent = first?.parent?.process ?? '';
    const ending =
      first && timeline.events.find((event) => event.kind === 'exit' && event.process === parent);
    return {
      shown: outcome === 'shown',
      // `names`: who lived on when `parent` had ended; `grandparent`: '' if the run had none that was alive
      data: {
        outcome,
        names: told.map(({ lane }) => lane.process),
        parent,
        parentPid: first?.parent?.pid ?? 0,
        adopter: first?.adopted?.parent ?? '',
        adopterPid: first?.adopted?.ppid ?? 0,
        grandparent: first ? livingGrandparent(timeline, first) : '',
        seconds: first ? livedOn(timeline, first) : 0,
      } as const,
      evidence: [...told.flatMap(({ adopted }) => adopted?.seq ?? []), ...(ending ? [ending.seq] : [])],
    };
  },

  en({ outcome, names, parent, parentPid, adopter, adopterPid, grandparent, seconds }) {
    switch (outcome) {
      case 'shown':
        return phrase`${process(parent)} (pid ${parentPid}) ended first. The kernel gave ${en.list(names)} a new parent, ${code(adopter)} (pid ${adopterPid})${grandparent === '' ? '' : phrase`, not ${process(grandparent)}, the grandparent`}; ${names.length > 1 ? 'they' : 'it'} went on for ${en.seconds(seconds)}.`;
      case 'first':
        return phrase`No orphan: ${en.list(names)} ended before ${process(parent)} did.`;
      case 'unseen':
        return phrase`${en.list(names)} outlived ${process(parent)}, but the new parent was ${alert('not seen')}.`;
      case 'none':
        return phrase`No orphan: no parent ended in this run.`;
    }
  },

  zh({ outcome, names, parent, parentPid, adopter, adopterPid, grandparent, seconds }) {
    switch (outcome) {
      case 'shown':
        return phrase`${process(parent)}（pid ${parentPid}）先结束了。内核给 ${zh.list(names)} 安排了新的父进程 ${code(adopter)}（pid ${adopterPid}）${grandparent === '' ? '' : phrase`，而不是祖父进程 ${process(grandparent)}`}；之后 ${zh.list(names)} 又活了 ${zh.seconds(seconds)}。`;
      case 'first':
        return phrase`没有孤儿进程：${zh.list(names)} 比 ${process(parent)} 先结束。`;
      case 'unseen':
        return phrase`${zh.list(names)} 比 ${process(parent)} 活得久，但${alert('没能看到')}新的父进程是谁。`;
      case 'none':
        return phrase`没有孤儿进程：这次运行里没有哪个父进程先结束。`;
    }
  },
});

/** What an orphan's own getppid() said before and after. Evidence: the first and the last of these values. */
export const parentChangedFinding = defineFinding('parent-changed', {
  judge(timeline: Timeline) {
    const shows = timeline.events.filter(
      (event): event is VarEvent => event.kind === 'var' && event.name.endsWith(PARENT_OF_CHILD),
    );
    const process = shows[0]?.process ?? '';
    const own = shows.filter((event) => event.process === process);
    const [before, after] = [Number(own[0]?.value ?? 0), Number(own.at(-1)?.value ?? 0)];
    const fate = fatesOf(timeline).get(process);
    const agrees = before === fate?.lane.parentPid && after === fate?.adopted?.ppid;
    const outcome = own.length === 0 ? 'none' : before === after ? 'same' : agrees ? 'shown' : 'other';
    return {
      shown: outcome === 'shown',
      data: { outcome, process, before, after } as const,
      evidence: own.length > 1 ? [own[0], own.at(-1)].flatMap((event) => event?.seq ?? []) : [],
    };
  },

  en({ outcome, process: name, before, after }) {
    switch (outcome) {
      case 'shown':
        return phrase`${process(name)} saw it, too: its getppid() said ${before}, and later ${after}. The kernel's view agrees.`;
      case 'same':
        return phrase`Not shown: getppid() of ${process(name)} said ${before} all the time.`;
      case 'other':
        return phrase`getppid() of ${process(name)} said ${before}, then ${after}; the kernel's view says ${alert('something else')}.`;
      case 'none':
        return phrase`Not shown: no process told what getppid() says.`;
    }
  },

  zh({ outcome, process: name, before, after }) {
    switch (outcome) {
      case 'shown':
        return phrase`${process(name)} 自己也看到了：getppid() 先是 ${before}，后来变成 ${after}，和内核说的一致。`;
      case 'same':
        return phrase`看不出来：${process(name)} 的 getppid() 一直是 ${before}。`;
      case 'other':
        return phrase`${process(name)} 的 getppid() 先是 ${before}，后是 ${after}，和内核说的${alert('不一样')}。`;
      case 'none':
        return phrase`看不出来：没有哪个进程说过自己的 getppid() 是多少。`;
    }
  },
});

/** Whether and when each orphan that ended was collected, as far as we saw. Evidence: its end, and the end of its record. */
export const orphanCollectedFindings = defineFinding('orphan-collected', {
  judge: (timeline: Timeline) =>
    orphansOf(timeline).map(({ lane, ended, adopted, gone }) => {
      const since = lane.ended ?? timeline.duration;
      const outcome = ended === null ? 'alive' : gone === null ? 'kept' : 'collected';
      return {
        shown: null,
        // `seconds`: from its end until its record was gone; for "kept" until we stopped looking
        data: {
          outcome,
          process: lane.process,
          adopter: adopted?.parent ?? '',
          adopterPid: adopted?.ppid ?? 0,
          seconds: roundSeconds(Math.max(0, (gone?.t ?? timeline.duration) - since)),
        } as const,
        evidence: [gone, ended].flatMap((event) => event?.seq ?? []),
      };
    }),

  en({ outcome, process: name, adopter, adopterPid, seconds }) {
    const parent = adopter === '' ? 'its new parent' : phrase`${code(adopter)} (pid ${adopterPid})`;
    switch (outcome) {
      case 'collected':
        return phrase`When ${process(name)} had ended, ${parent} collected it: its record was gone ${en.seconds(seconds)} later.`;
      case 'kept':
        return phrase`${process(name)} ended and was ${alert('never seen collected')}: ${en.seconds(seconds)} later, when we stopped looking, it was still a zombie of ${parent}.`;
      case 'alive':
        return phrase`${process(name)} was not seen to end.`;
    }
  },

  zh({ outcome, process: name, adopter, adopterPid, seconds }) {
    const parent = adopter === '' ? '新的父进程' : phrase`${code(adopter)}（pid ${adopterPid}）`;
    switch (outcome) {
      case 'collected':
        return phrase`${process(name)} 结束后由 ${parent} 回收：过了 ${zh.seconds(seconds)}，它的记录就不在了。`;
      case 'kept':
        return phrase`${process(name)} 结束后${alert('始终没看到它被回收')}：又看了 ${zh.seconds(seconds)}，它还是 ${parent} 的僵尸子进程。`;
      case 'alive':
        return phrase`没有看到 ${process(name)} 结束。`;
    }
  },
});

/** Processes whose parent had ended before they did. */
function orphansOf(timeline: Timeline): Fate[] {
  return childrenOfTheDead(timeline).filter(({ lane, parent }) => {
    const parentEnd = parent?.ended ?? Number.POSITIVE_INFINITY;
    return lane.ended === null || lane.ended > parentEnd;
  });
}

function childrenOfTheDead(timeline: Timeline): Fate[] {
  return [...fatesOf(timeline).values()].filter(
    ({ parent, joined }) => parent !== null && parent.ended !== null && joined === null,
  );
}

function livedOn(timeline: Timeline, { lane, parent }: Fate): number {
  return roundSeconds(Math.max(0, (lane.ended ?? timeline.duration) - (parent?.ended ?? 0)));
}

/** The parent's parent, if it was still there to adopt the child; else ''. */
function livingGrandparent({ lanes }: Timeline, { parent, adopted }: Fate): string {
  const grandparent = lanes.find(({ process }) => process === parent?.parent);
  const lives = grandparent && adopted && (grandparent.ended ?? Number.POSITIVE_INFINITY) > adopted.t;
  return lives && adopted.ppid !== grandparent.pid ? grandparent.process : '';
}
