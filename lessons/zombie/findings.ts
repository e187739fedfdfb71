/** Processes that had ended and that nobody had collected: seen by the kernel, collected late, or left to a new parent. */
import {
  alert,
  code,
  defineFinding,
  en,
  type Fate,
  fatesOf,
  megabytes,
  type Phrase,
  phrase,
  process,
  roundSeconds,
  type Timeline,
  zh,
} from 'concur-lesson/lesson';

/** Every neglected child was seen as Z under its own parent. Evidence: those states; or the ends of the ones that were missed. */
export const zombiesFinding = defineFinding('zombies', {
  judge(timeline: Timeline) {
    const neglected = neglectedOf(timeline);
    const missed = neglected.filter(({ zombie }) => zombie === null);
    const outcome = neglected.length === 0 ? 'none' : missed.length > 0 ? 'missed' : 'shown';
    const told = outcome === 'missed' ? missed : neglected;
    return {
      shown: outcome === 'shown',
      // `children`: the zombies; for "missed" those that the kernel was never seen to show
      data: {
        outcome,
        children: told.map(
          ({ lane }): Child => ({
            process: lane.process,
            parent: lane.parent ?? '?',
            parentPid: lane.parentPid ?? 0,
          }),
        ),
        longest: longest(told, (fate) => (fate.joined ?? fate.gone)?.t ?? timeline.duration),
      } as const,
      evidence: told.flatMap(({ zombie, ended }) => (zombie ?? ended)?.seq ?? []),
    };
  },

  en({ outcome, children, longest }) {
    const families = familiesOf(children).flatMap(
      ({ parent, names }, index): Phrase => [
        ...(index > 0 ? ['; '] : []),
        ...phrase`${en.list(names)}, ${names.length > 1 ? 'children' : 'child'} of ${process(parent)}`,
      ],
    );
    const many = children.length > 1;
    switch (outcome) {
      case 'shown':
        return phrase`The kernel showed ${many ? `${children.length} zombies` : 'a zombie'} (Z), not collected for up to ${en.seconds(longest)}: ${families}.`;
      case 'missed':
        return phrase`${en.list(namesOf(children))} ended and ${many ? 'were' : 'was'} not collected, but the kernel was ${alert('not seen')} to show ${many ? 'them' : 'it'} as Z.`;
      case 'none':
        return phrase`No zombies: no child ended before its parent asked for it.`;
    }
  },

  zh({ outcome, children, longest }) {
    const families = familiesOf(children).flatMap(
      ({ parent, names }, index): Phrase => [
        ...(index > 0 ? ['；'] : []),
        ...phrase`${process(parent)} 的子进程 ${zh.list(names)}`,
      ],
    );
    switch (outcome) {
      case 'shown':
        return phrase`内核里出现了 ${children.length} 个僵尸进程（Z）：${families}。没有被回收，最久的拖了 ${zh.seconds(longest)}。`;
      case 'missed':
        return phrase`${zh.list(namesOf(children))} 结束后没有被回收，但${alert('没能看到')}内核把它显示为 Z。`;
      case 'none':
        return phrase`没有僵尸进程：没有哪个子进程是在父进程来等它之前结束的。`;
    }
  },
});

/** Zombies that their own parent collected in the end. Evidence: the joins. */
export const joinedZombiesFinding = defineFinding('joined-zombies', {
  judge(timeline: Timeline) {
    const cured = neglectedOf(timeline).filter(
      ({ zombie, joined }) => zombie !== null && joined !== null && zombie.seq < joined.seq,
    );
    return {
      shown: cured.length > 0,
      // `slowest`: the longest time between an end and the join that collected it
      data: {
        outcome: cured.length > 0 ? 'shown' : 'none',
        names: cured.map(({ lane }) => lane.process),
        parent: cured[0]?.lane.parent ?? '',
        slowest: longest(cured, ({ joined }) => joined?.t ?? 0),
      } as const,
      evidence: cured.flatMap(({ joined }) => joined?.seq ?? []),
    };
  },

  en: ({ outcome, names, parent, slowest }) =>
    outcome === 'shown'
      ? phrase`First cure: ${process(parent)} called join(), and waitpid took the ${names.length > 1 ? 'records' : 'record'} of ${en.list(names)} away, ${en.seconds(slowest)} after ${names.length > 1 ? 'the first had' : 'it had'} ended.`
      : phrase`Not shown: no zombie was collected by its parent.`,

  zh: ({ outcome, names, parent, slowest }) =>
    outcome === 'shown'
      ? phrase`第一种办法：${process(parent)} 调用 join()，由 waitpid 取走了 ${zh.list(names)} 的记录；最久的一个此时已结束 ${zh.seconds(slowest)}。`
      : phrase`看不出来：没有哪个僵尸进程是被自己的父进程回收的。`,
});

/**
 * Zombies whose parent ended: each was seen with a new parent, or is gone. Evidence: the parent's end, the new parents,
 * the ends of the records.
 */
export const adoptedZombiesFinding = defineFinding('adopted-zombies', {
  judge(timeline: Timeline) {
    const left = neglectedOf(timeline).filter(
      ({ zombie, joined, parent }) =>
        zombie !== null && joined === null && parent !== null && parent.ended !== null,
    );
    const passed = left.filter(({ adopted, gone }) => adopted !== null || gone !== null);
    const { parent } = passed[0] ?? {};
    const adopted = passed.find((fate) => fate.adopted)?.adopted ?? null;
    const since = parent?.ended ?? 0;
    const ending = timeline.events.find(
      ({ kind, process }) => kind === 'exit' && process === parent?.process,
    );
    return {
      shown: passed.length > 0 && passed.length === left.length,
      // `names`: zombies of `parent` when it ended; `adopter`: '' if nobody was seen to be their new parent; `kept`: those
      // that were still there when we stopped looking, `watched` after their parent's end
      data: {
        outcome: passed.length > 0 ? 'shown' : 'none',
        names: passed.map(({ lane }) => lane.process),
        parent: parent?.process ?? '',
        adopter: adopted?.parent ?? '',
        adopterPid: adopted?.ppid ?? 0,
        kept: passed.filter(({ gone }) => gone === null).map(({ lane }) => lane.process),
        slowest: roundSeconds(Math.max(0, ...passed.map(({ gone }) => (gone?.t ?? since) - since))),
        watched: roundSeconds(timeline.duration - since),
      } as const,
      evidence: [
        ...passed.flatMap((fate) => fate.adopted?.seq ?? []),
        ...(ending ? [ending.seq] : []),
        ...passed.flatMap(({ gone }) => gone?.seq ?? []),
      ],
    };
  },

  en({ outcome, names, parent, adopter, adopterPid, kept, slowest, watched }) {
    if (outcome === 'none') return phrase`Not shown: no parent ended and left zombies behind.`;
    const many = names.length > 1;
    const begin = phrase`Second cure: ${process(parent)} ended, and its ${many ? 'zombies' : 'zombie'} ${en.list(names)}`;
    if (adopter === '')
      return phrase`${begin} left the process table within ${en.seconds(slowest)}; they were gone too soon to see who had adopted them.`;
    const passed = phrase`${begin} got a new parent, ${code(adopter)} (pid ${adopterPid})`;
    if (kept.length === 0)
      return phrase`${passed}, which collected ${many ? 'all of them' : 'it'} within ${en.seconds(slowest)}.`;
    return phrase`${passed}. ${en.list(kept)} ${kept.length > 1 ? 'were' : 'was'} ${alert('not collected')} while we watched, ${en.seconds(watched)} after that: a parent that does not wait keeps its zombies, whoever it is.`;
  },

  zh({ outcome, names, parent, adopter, adopterPid, kept, slowest, watched }) {
    if (outcome === 'none') return phrase`看不出来：没有哪个父进程结束时还留着僵尸进程。`;
    const begin = phrase`第二种办法：${process(parent)} 结束，它的僵尸进程 ${zh.list(names)} `;
    if (adopter === '')
      return phrase`${begin}在 ${zh.seconds(slowest)}内从进程表里消失了；太快了，没看清是谁收养的。`;
    const passed = phrase`${begin}归了新的父进程 ${code(adopter)}（pid ${adopterPid}）`;
    if (kept.length === 0) return phrase`${passed}，${zh.seconds(slowest)}内全部被它回收。`;
    return phrase`${passed}。又看了 ${zh.seconds(watched)}，${zh.list(kept)} ${alert('仍没有被回收')}：不管父进程是谁，不去等，僵尸就一直在。`;
  },
});

/** What a zombie still has, from the kernel's view of it before and after its end; null if both were not seen. */
export const zombieRemainsFinding = defineFinding('zombie-remains', {
  judge(timeline: Timeline) {
    const seen = neglectedOf(timeline).find(
      ({ zombie, largest }) => zombie?.memory === 0 && largest?.memory !== undefined,
    );
    if (!seen?.zombie || !seen.largest) return null;
    const { lane, zombie, largest } = seen;
    return {
      shown: null,
      // `before`: the most bytes it was seen to have in RAM while it lived; `cpu`: seconds it had used
      data: {
        process: lane.process,
        pid: lane.pid,
        before: largest.memory ?? 0,
        cpu: zombie.cpu,
        exitcode: lane.exitcode ?? 0,
      },
      evidence: [zombie.seq, largest.seq],
    };
  },

  en: ({ process: name, pid, before, cpu, exitcode }) =>
    phrase`${process(name)} had ${megabytes(before)} of memory while it lived, and none as a zombie. What was left is a record: pid ${pid}, exit code ${exitcode}, CPU time used (${en.seconds(cpu)}).`,

  zh: ({ process: name, pid, before, cpu, exitcode }) =>
    phrase`${process(name)} 活着时看到它占内存 ${megabytes(before)}，成了僵尸以后一点不占。剩下的只是一条记录：pid ${pid}、退出码 ${exitcode}、用掉的 CPU 时间（${zh.seconds(cpu)}）。`,
});

/** How many processes this system may have, and where that stands (`limit`); null where it does not tell. */
export const pidLimitFinding = defineFinding('pid-limit', {
  judge({ run }: Timeline) {
    if (!run?.pids) return null;
    const { limit, most, inUse } = run.pids;
    return { shown: null, data: { limit, most, inUse }, evidence: [] };
  },

  en: ({ limit, most, inUse }) =>
    phrase`This system has room for ${most} processes and threads (${code(limit)}), and ${inUse} were there when the run began. Each zombie takes one place.`,

  zh: ({ limit, most, inUse }) =>
    phrase`这个系统最多能同时容纳 ${most} 个进程和线程（${code(limit)}），运行开始时已有 ${inUse} 个。每个僵尸进程都要占一个名额。`,
});

/** Children that had ended before their parent asked for them, if it ever did. */
function neglectedOf(timeline: Timeline): Fate[] {
  return [...fatesOf(timeline).values()].filter(({ parent, ended, awaited, joined }) => {
    const asked = awaited ?? joined;
    const inTime = asked === null || (ended !== null && ended.seq < asked.seq);
    const outlivedBy =
      parent !== null && (parent.ended === null || (ended !== null && ended.t <= parent.ended));
    return ended !== null && outlivedBy && inTime;
  });
}

/** The longest time from an end until then; seconds. */
function longest(fates: readonly Fate[], until: (fate: Fate) => number): number {
  return roundSeconds(Math.max(0, ...fates.map((fate) => until(fate) - (fate.lane.ended ?? until(fate)))));
}

interface Child {
  readonly process: string;
  readonly parent: string;
  readonly parentPid: number;
}

const namesOf = (children: readonly Child[]): string[] => children.map(({ process }) => process);

/** Each parent with its children, in the order they come. */
function familiesOf(children: readonly Child[]) {
  const parents = new Set(children.map(({ parent }) => parent));
  return [...parents].map((parent) => ({
    parent,
    names: namesOf(children.filter((child) => child.parent === parent)),
  }));
}
