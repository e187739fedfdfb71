/** 关于父子进程和各自内存的中文句子。 */
import { alert, code, type Phrase, phrase, process } from './phrase.js';
import { duration, megabytes, nameList } from './quantity.js';
import type { VerdictSentences } from './verdict-data.js';
import { byParent, type FamilyVerdictData } from './verdict-family-data.js';

const seconds = (value: number): string => duration(value, 'zh');
const list = (names: readonly string[]): Phrase => nameList(names, 'zh', process);

export const familyVerdictZh: Pick<VerdictSentences, keyof FamilyVerdictData> = {
  zombies: (data) => {
    const { outcome, names, longest } = data;
    const families = byParent(data).flatMap(({ parent, pid, names: children }, index) => [
      ...(index > 0 ? ['；'] : []),
      ...phrase`${process(parent)}（pid ${pid}）的子进程 ${list(children)}`,
    ]);
    switch (outcome) {
      case 'shown':
        return phrase`内核里出现了 ${names.length} 个僵尸进程（Z）：${families}。它们已经结束，却没有被回收，最久的拖了 ${seconds(longest)}。`;
      case 'missed':
        return phrase`${list(names)} 结束后没有被回收，但${alert('没能看到')}内核把它显示为 Z。`;
      case 'none':
        return phrase`没有僵尸进程：没有哪个子进程是在父进程来等它之前结束的。`;
    }
  },

  'joined-zombies': ({ outcome, names, parent, slowest }) =>
    outcome === 'shown'
      ? phrase`第一种办法：${process(parent)} 调用 join()，由 waitpid 取走了 ${list(names)} 的记录；最久的一个此时已结束 ${seconds(slowest)}。`
      : phrase`看不出来：没有哪个僵尸进程是被自己的父进程回收的。`,

  'adopted-zombies': (data) => {
    const { outcome, names, parent, adopter, adopterPid, kept, slowest, watched } = data;
    if (outcome === 'none') return phrase`看不出来：没有哪个父进程结束时还留着僵尸进程。`;
    const begin = phrase`第二种办法：${process(parent)} 结束，它的僵尸进程 ${list(names)} `;
    if (adopter === '')
      return phrase`${begin}在 ${seconds(slowest)}内从进程表里消失了；中间归谁管，快得没看清。`;
    const passed = phrase`${begin}归了新的父进程 ${code(adopter)}（pid ${adopterPid}）`;
    if (kept.length === 0) return phrase`${passed}，${seconds(slowest)}内全部被它回收。`;
    return phrase`${passed}。又看了 ${seconds(watched)}，${list(kept)} ${alert('仍没有被回收')}：不管父进程是谁，不去等，僵尸就一直在。`;
  },

  'zombie-remains': ({ process: name, pid, before, cpu, exitcode }) =>
    phrase`${process(name)} 活着时看到它占内存 ${megabytes(before)}，成了僵尸以后一点不占。剩下的只是一条记录：pid ${pid}、退出码 ${exitcode}、用掉的 CPU 时间（${seconds(cpu)}）。`,

  'pid-limit': ({ limit, most, inUse }) =>
    phrase`这个系统最多能同时容纳 ${most} 个进程和线程（${code(limit)}），运行开始时已有 ${inUse} 个。每个僵尸进程都要占一个名额。`,

  orphaned: ({ outcome, names, parent, parentPid, adopter, adopterPid, grandparent, seconds: lived }) => {
    switch (outcome) {
      case 'shown':
        return phrase`${process(parent)}（pid ${parentPid}）先结束了。内核给 ${list(names)} 安排了新的父进程 ${code(adopter)}（pid ${adopterPid}）${grandparent === '' ? '' : phrase`，而不是祖父进程 ${process(grandparent)}`}；之后 ${list(names)} 又活了 ${seconds(lived)}。`;
      case 'first':
        return phrase`没有孤儿进程：${list(names)} 比 ${process(parent)} 先结束。`;
      case 'unseen':
        return phrase`${list(names)} 比 ${process(parent)} 活得久，但${alert('没能看到')}新的父进程是谁。`;
      case 'none':
        return phrase`没有孤儿进程：这次运行里没有哪个父进程先结束。`;
    }
  },

  'parent-changed': ({ outcome, process: name, before, after }) => {
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

  'orphan-collected': ({ outcome, process: name, adopter, adopterPid, seconds: after }) => {
    const parent = adopter === '' ? '新的父进程' : phrase`${code(adopter)}（pid ${adopterPid}）`;
    switch (outcome) {
      case 'collected':
        return phrase`${process(name)} 结束后由 ${parent} 回收：过了 ${seconds(after)}，它的记录就不在了。`;
      case 'kept':
        return phrase`${process(name)} 结束后${alert('始终没看到它被回收')}：又看了 ${seconds(after)}，它还是 ${parent} 的僵尸子进程。`;
      case 'alive':
        return phrase`没有看到 ${process(name)} 结束。`;
    }
  },

  'memory-apart': ({ outcome, parent, before, after, names, values }) => {
    const changes = names.flatMap((name, index) => [
      ...(index > 0 ? ['，'] : []),
      ...phrase`${process(name)} 数到了 ${values[index] ?? '?'}`,
    ]);
    switch (outcome) {
      case 'shown':
        return phrase`${changes}；${process(parent)} 事后再看自己的，还是 ${after}。程序里是同一个名字，在 ${names.length + 1} 个进程里却是 ${names.length + 1} 个变量。`;
      case 'changed':
        return phrase`看不出来：${process(parent)} 的计数器从 ${before} 变成了 ${after}。`;
      case 'unchanged':
        return phrase`看不出来：没有哪个子进程改过自己的计数器。`;
      case 'unseen':
        return phrase`看不出来：子进程改过之后，${process(parent)} 没有再看自己的计数器。`;
    }
  },
};
