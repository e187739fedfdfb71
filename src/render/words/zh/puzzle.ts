import type { PuzzleWords } from '../en/puzzle.js';

export const puzzleZh: PuzzleWords = {
  title: '谜题',
  kinds: '调度：由你决定让哪个进程往下走。修理：程序总是错的，由你来改。',
  kind: { steer: '调度', repair: '修理' },
  inPar: '最短走法',
  goal: '目标',
  program: '程序',
  teaches: (what) => `它说明：${what}。`,
  par: (length) =>
    `所有进程都已启动，每个都停在第一个调用之前。最短的走法：${length}。别的走法，只要达到目标都算。`,
  length: (switches, steps) => `切换 ${switches} 次，共 ${steps} 步`,
  kill: '这里还可以把进程就地杀死。',
  reached: (length) => `解开了：目标达成（${length}）。`,
  reachedInPar: (length) => `解开了，而且没有更短的走法：目标达成（${length}）。`,
  notReached: '还没解开：目标尚未达成。可以接着往下走，也可以换个顺序试试。',
  notReachedAtEnd: '没有解开：运行已经结束，目标没有达成。换个顺序试试。',
  hint: (number, of) => `提示 ${number}（共 ${of} 条）`,
  moreHints: (left) => `还有 ${left} 条提示。`,
  noMoreHints: '这是最后一条提示，再要就从第一条看起。',
  repaired: '修好的程序',
  why: {
    step: '动手解：由你决定谁往下走',
    open: '看它的故事、程序和目标',
    hint: '看一条提示，一条比一条说得多',
    write: '把程序写成文件，拿来改',
    run: '看看程序现在做了什么',
    check: '把你的程序运行几遍，按真实发生的事来判断',
    repaired: '看一个正确的程序，和你的比一比',
    replay: '没通过的那次运行，一个事件一个事件地看；`concur-lesson why`：从中发现了什么',
    lesson: '讲这道谜题所需知识的那一课',
    following: '下一道谜题',
    allSolved: '谜题全都解开了：看看做过什么，还剩什么',
  },
  failures: {
    unknown: (typed, meant) =>
      `没有“${typed}”这道谜题。${meant ? `是不是想输入 ${meant}？` : ''}用 \`concur-lesson puzzle list\` 查看全部谜题。`,
    noName: '要哪道谜题？用 `concur-lesson puzzle list` 查看，然后比如：concur-lesson puzzle lost-update',
    noHint: (typed, length) => `一共 ${length} 条提示，没有第 ${typed} 条。`,
    notSteered: (puzzle) =>
      `${puzzle} 要靠修改程序来解：不管谁先走，它都会出错。先运行：concur-lesson puzzle ${puzzle} --write`,
    notRepaired: (puzzle) =>
      `${puzzle} 要靠决定谁往下走来解，不用改程序。想看它：concur-lesson puzzle ${puzzle}`,
    oneAtATime: '--hint、--schedule、--repaired、--write 和文件，一次只能用一个。',
    exists: (file, puzzle) =>
      `${file} 已经在那里，没有动它。要检查它：concur-lesson puzzle ${puzzle} ${file}`,
    noFile: (file, puzzle) => `没有文件 ${file}。要生成它：concur-lesson puzzle ${puzzle} --write`,
  },
};
