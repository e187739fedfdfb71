/** 事件的中文说法：每个事件一句话。 */
import { alert, aside, code, object, type Phrase, phrase, process, said } from '../../../i18n/phrase.js';
import { signalName } from '../../../i18n/quantity.js';
import type { EventWords, Waitable } from '../en/events.js';
import type { Ending } from '../ending.js';

const nouns: Readonly<Record<Exclude<Waitable, 'join'>, string>> = {
  lock: '锁',
  rlock: '可重入锁',
  semaphore: '信号量',
  event: '事件',
  barrier: '屏障',
  queue: '队列',
  pipe: '管道',
};

const the = (what: Waitable, name: string): Phrase =>
  what === 'join' ? phrase`${process(name)}` : phrase`${nouns[what]} ${object(name)}`;

const inside = (size: number | null): Phrase =>
  size === null ? [] : phrase`${aside(`（现有 ${size} 个）`)}`;

const waitedFor = (after: string | null): string => (after === null ? '' : `，等了 ${after}`);

const chain = (processes: readonly string[]): Phrase =>
  [...processes, ...processes.slice(0, 1)].flatMap((name, index) => [
    ...(index > 0 ? [' → '] : []),
    process(name),
  ]);

export const eventsZh: EventWords = {
  run: (program, seed, speed, parameters) =>
    phrase`${code(program)}${parameters === '' ? '' : ` · ${parameters}`} · 种子 ${seed}${speed === 1 ? '' : ` · ${speed} 倍速`}`,
  spawn: (p, child, pid, daemon) =>
    phrase`${process(p)} 启动 ${process(child)}${aside(`（pid ${pid}${daemon ? '，守护进程' : ''}）`)}`,
  begins: (p, pid) => phrase`${process(p)} 开始运行${aside(`（pid ${pid}）`)}`,
  ends: (p, ending) => phrase`${process(p)} ${ended(ending)}`,
  join: (p, child, exitcode) =>
    phrase`${process(p)} 回收 ${process(child)}${aside(`（退出码 ${exitcode}）`)}`,
  print: (p, text) => phrase`${process(p)}：${said(text)}`,
  output: (p, stream, text) => phrase`${process(p)}${aside(`（${stream}）`)}：${said(text)}`,
  cut: (bytes) => phrase`${aside(`（已截断，全文 ${bytes} 字节）`)}`,
  sleep: (p, seconds, real) =>
    phrase`${process(p)} 睡眠 ${seconds}${real === null ? '' : `（按当前倍速是 ${real}）`}`,
  wake: (p) => phrase`${process(p)} 醒来`,
  asks: (p, what, name) => phrase`${process(p)} 请求${the(what, name)}`,
  waits: (p, what, name) =>
    what === 'barrier'
      ? phrase`${process(p)} 在${the(what, name)} 前等待`
      : phrase`${process(p)} 等待${the(what, name)}`,
  waitsAtQueue: {
    room: (p, name) => phrase`${process(p)} 等${the('queue', name)} 的空位`,
    item: (p, name) => phrase`${process(p)} 等${the('queue', name)} 里有东西`,
    done: (p, name) => phrase`${process(p)} 等${the('queue', name)} 里的全部处理完`,
  },
  waitsForHolder: (p, what, name, holder, gone) =>
    gone
      ? phrase`${process(p)} 等待${the(what, name)}，它还在 ${process(holder)} 名下，而 ${process(holder)} ${alert('已经结束')}`
      : phrase`${process(p)} 等待${the(what, name)}，它在 ${process(holder)} 手里`,
  waitsForSelf: (p, what, name) =>
    phrase`${process(p)} 等待${the(what, name)}，${alert('可拿着它的正是自己')}`,
  waitsForChild: (p, child) => phrase`${process(p)} 等待 ${process(child)} 结束`,
  takes: (p, what, name, left) =>
    phrase`${process(p)} 拿到${the(what, name)}${left === null ? '' : `（还剩 ${left}）`}`,
  after: (seconds) => phrase`${aside(`，等了 ${seconds}`)}`,
  releases: (p, what, name) => phrase`${process(p)} 释放${the(what, name)}`,
  givesUp: (p, what, name, after) =>
    what === 'join'
      ? phrase`${process(p)} 不再等 ${the(what, name)}${waitedFor(after)}`
      : phrase`${process(p)} 放弃${the(what, name)}${waitedFor(after)}`,
  givesUpAtOnce: (p, what, name) => phrase`${process(p)} 要拿${the(what, name)} 就得等，于是不要了`,
  passes: (p, what, name) => phrase`${process(p)} 通过${the(what, name)}`,
  sets: (p, name) => phrase`${process(p)} 置位${the('event', name)}`,
  clears: (p, name) => phrase`${process(p)} 清除${the('event', name)}`,
  puts: (p, name, item, size) =>
    phrase`${process(p)} 把 ${code(item)} 放进${the('queue', name)}${inside(size)}`,
  gets: (p, name, item, size) =>
    phrase`${process(p)} 从${the('queue', name)}取出 ${code(item)}${inside(size)}`,
  sends: (p, name, item, bytes) =>
    phrase`${process(p)} 经${the('pipe', name)}发送 ${code(item)}${bytes === null ? '' : aside(`（${bytes} 字节）`)}`,
  receives: (p, name, item, sent) =>
    sent === null
      ? phrase`${process(p)} 从${the('pipe', name)}收到 ${code(item)}`
      : phrase`${process(p)} 收到 ${process(sent.by)} 发来的 ${code(item)} ${aside('（')}${object(name)}${aside(`，${sent.at} 发出）`)}`,
  findsEnd: (p, name) => phrase`${process(p)} 读到${the('pipe', name)}的末尾：再没有谁能发送了`,
  findsBroken: (p, name, problem) =>
    ({
      'no-receiver': phrase`${process(p)} 没法往${the('pipe', name)}里发送：${alert('再没有谁能接收了')}`,
      mixed: phrase`${process(p)} 从${the('pipe', name)}收到的是${alert('好几条消息的碎片')}`,
      half: phrase`${process(p)} 从${the('pipe', name)}只收到${alert('半条消息')}，后面断了`,
    })[problem],
  closes: (p, what, name, end) =>
    end === null
      ? phrase`${process(p)} 关闭${the(what, name)}，自己不再使用`
      : phrase`${process(p)} 关闭${the(what, name)}的${{ receiving: '接收端', sending: '发送端', both: '一端' }[end]}`,
  finishes: (p, name, left) =>
    phrase`${process(p)} 处理完${the('queue', name)}中的一项${aside(`（还有 ${left} 项未完成）`)}`,
  looks: (p, queue, size) => phrase`${process(p)} 看了看 ${object(queue)}：里面有 ${size} 件`,
  reads: (p, file, value) => phrase`${process(p)} 从 ${object(file)} 读到 ${code(value)}`,
  writes: (p, file, value) => phrase`${process(p)} 把 ${code(value)} 写进 ${object(file)}`,
  variable: (name, value) => phrase`${code(name)} 现在是 ${code(value)}`,
  signals: (p, child, signal) => phrase`${process(p)} 向 ${process(child)} 发送 ${signalName(signal, 'zh')}`,
  kernelAsleep: (p, where) => phrase`内核：${process(p)} ${where === null ? '正在睡眠' : `睡在 ${where} 里`}`,
  kernelZombie: (p, parent) =>
    phrase`内核：${process(p)} 是僵尸进程（Z）：已经结束，${parent === null ? '还没有被回收' : phrase`${process(parent)} 还没有回收它`}`,
  kernelStopped: (p) => phrase`内核：${process(p)} 被暂停（T）`,
  kernelNewParent: (p, parent, pid) =>
    phrase`内核：${process(p)} 成了孤儿进程，新的父进程是 ${parent}（pid ${pid}）`,
  kernelPassedOn: (p, parent, pid) =>
    phrase`内核：僵尸进程 ${process(p)} 归了新的父进程 ${parent}（pid ${pid}）`,
  kernelGone: (p, parent, pid) =>
    phrase`内核：${process(p)} 的记录没有了，回收它的是${parent === null ? '新的父进程' : ` ${parent}（pid ${pid}）`}`,
  closesCircle: (processes) => phrase`；${alert('绕成了一个圈')}：${chain(processes)}`,
  over: (reason, seconds) =>
    ({
      deadlock: phrase`${alert('死锁')}：谁也走不动了，运行到此停止${aside(`（${seconds}）`)}`,
      finished: phrase`所有进程都已结束${aside(`，历时 ${seconds}`)}`,
      failed: phrase`运行${alert('失败')}${aside(`，历时 ${seconds}`)}`,
      timeout: phrase`${alert('时间到')}：运行已被终止${aside(`，历时 ${seconds}`)}`,
      interrupted: phrase`你${alert('中止了运行')}${aside(`，历时 ${seconds}`)}`,
    })[reason],
  many: (what, count) => `${manyDo[what]} ${count} 个`,
  crowd: (lanes) => phrase`进程超过 ${lanes} 个：从这里起只计数`,
};

const manyDo = {
  spawn: '启动',
  start: '开始运行',
  block: '等待',
  acquire: '拿到',
  exit: '结束',
  join: '回收',
} as const;

function ended(ending: Ending): Phrase {
  switch (ending.by) {
    case 'code':
      return ending.code === 0
        ? phrase`结束${aside('（退出码 0）')}`
        : phrase`结束，${alert(`退出码 ${ending.code}`)}`;
    case 'signal':
      return phrase`${alert(`被 ${signalName(ending.signal, 'zh')}终止`)}`;
    case 'error':
      return phrase`${alert('出错')}：${alert(ending.error)}`;
    case 'unknown':
      return phrase`已经结束${aside('（怎样结束的不得而知）')}`;
  }
}
