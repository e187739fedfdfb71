/** 各视图的中文文字。 */
import { alert, code, object, type Phrase, phrase, process } from '../../../i18n/phrase.js';
import { signalName } from '../../../i18n/quantity.js';
import type { RenderWords } from '../en/render.js';
import type { Ending } from '../ending.js';

export const renderZh: RenderWords = {
  shared: {
    free: '空闲',
    set: '已置位',
    cleared: '未置位',
    left: (count) => `剩 ${count}`,
    items: (count) => `${count} 个`,
  },
  chart: {
    title: '实际发生的事',
    states: {
      starting: '启动中',
      running: '运行',
      sleeping: '睡眠',
      waiting: '等待',
      holding: '持有锁',
      holdingAndWaiting: '拿着一个，等另一个',
      orphaned: '孤儿，仍在运行',
      zombie: '僵尸',
    },
    failed: '异常结束',
    messages: { send: '发送', recv: '接收', both: '收发都有' },
    most: (count) => `最多 ${count}`,
    fate: (ending, count, names) =>
      phrase`${count} 个${ending.by === 'none' ? alert('没有结束') : endedBy(ending)}：${names}`,
    level: (name, of, most, limit) =>
      of === 'bytes'
        ? `${name}：${most} 字节装满`
        : `${name}：最多 ${most} ${of === 'items' ? '件' : '条'}${limit === null ? '' : limit === 0 ? '，没有上限' : `，上限 ${limit}`}`,
    alike: (names, model) => phrase`${names} 和 ${process(model)} 走得一样`,
    others: (count, names) => phrase`另外 ${count} 个：${names}`,
    nothing: '这次运行什么也没有发生。',
  },
  verdict: {
    inCircle: (p, has, wants) =>
      phrase`${process(p)} ${has === '' ? '' : phrase`拿着 ${object(has)}，`}${wants === '' ? '在等它结束：' : phrase`在等 ${object(wants)}，拿着它的是`}`,
    title: '结论',
    more: (count) => `（另有 ${count} 处）`,
    takeaways: '记住',
    next: '接着试试',
  },
  now: {
    stuck: '没有动静了 · 按 Ctrl-C 结束运行',
    several: (count) => `${count} 个进程`,
    computes: (names, cpu) => phrase`${names} 在计算${cpu === '' ? '' : `（CPU ${cpu}）`}`,
    sleeps: (names, _many, until) => phrase`${names} 睡到 ${until}`,
    starts: (names) => phrase`${names} 正在启动`,
    waits: (names, _many, what, until) =>
      phrase`${names} 在等${until === '' ? '' : `（到 ${until} 为止）`} ${what}`,
    what: (on, name, need) => {
      if (on === 'join') return phrase`${process(name)} 结束`;
      if (need === 'room') return phrase`${object(name)} 的空位`;
      if (need === 'item') return phrase`${object(name)} 里有东西`;
      return phrase`${object(name)}`;
    },
  },
  screen: {
    folded: (count, some, kept) =>
      phrase`${some ? '另外还有' : '共有'} ${count} 条${kept ? phrase`：${code('concur-lesson why')}` : ''}`,
    tryNext: '接着试试',
    more: '想看更多',
    why: { command: 'concur-lesson why', about: '看证据' },
    replay: { command: 'concur-lesson replay', about: '再看一遍' },
  },
  compare: {
    lesson: '课程',
    wall: '总用时',
    most: (activity) => `同时${activity}最多`,
    overlap: '重叠时间',
    order: '轮到的顺序',
    decided: '顺序由谁定',
    decidedBy: {
      nobody: '没人定：一拥而上',
      program: '程序的写法',
      competition: '抢锁的结果',
      unknown: '还不知道：没跑完',
      nothing: '没有先后可定',
    },
    noTurns: '不分先后',
    orders: (runs) => `${runs} 次运行`,
    ordersSeen: (orders) => (orders === 1 ? '每次顺序都一样' : `${orders} 种不同的顺序`),
    rest: (orders) => `另外 ${orders} 种顺序`,
  },
  legend: { start: '开始', exit: '结束', wait: '等待', acquire: '拿到', release: '归还', print: '输出' },
  crowd: {
    begins: (lanes) => phrase`进程超过 ${lanes} 个：从这里起只计数（想看全部：--view plain）`,
    many: {
      spawn: (count) => `启动 ${count} 个`,
      start: (count) => `开始运行 ${count} 个`,
      block: (count) => `等待 ${count} 个`,
      acquire: (count) => `拿到 ${count} 个`,
      put: (count) => `放入 ${count} 个`,
      get: (count) => `取出 ${count} 个`,
      timeout: (count) => `放弃 ${count} 次`,
      exit: (count) => `结束 ${count} 个`,
      join: (count) => `回收 ${count} 个`,
    },
    more: (count) => `，还有 ${count} 条`,
  },
};

function endedBy(ending: Ending): Phrase {
  switch (ending.by) {
    case 'code':
      return phrase`以退出码 ${ending.code} 结束`;
    case 'signal':
      return phrase`${alert(`被 ${signalName(ending.signal, 'zh')}终止`)}`;
    case 'error':
      return phrase`${alert('出错')}（${ending.error}）`;
    case 'unknown':
      return phrase`已结束，原因不明`;
  }
}
