/** 留存的运行记录的中文文字。 */
import type { KeptWords } from '../en/kept.js';

export const keptZh: KeptWords = {
  ended: {
    finished: '正常结束',
    failed: '失败',
    timeout: '时间到',
    interrupted: '被中断',
    deadlock: '死锁',
    unknown: '不完整',
  },
  list: {
    title: '留存的运行',
    none: '还没有留存的运行。下一次 `concur-lesson run …` 之后，这里就有了。',
    unreadable: '读不出来',
    how: '再看一遍：concur-lesson replay 1。结论的依据：concur-lesson why 1。',
  },
  why: {
    title: (program) => `依据：${program}`,
    of: (number, when) => `第 ${number} 次，${when}`,
    nothing: '这次运行没有得出任何结论，也就没有要列出的依据。',
    noEvents: '它依据的是整份日志，而不是哪几个事件。',
    place: (place) => `（${place}）`,
  },
};
