import type { ExerciseWords } from '../en/exercise.js';

export const exerciseZh: ExerciseWords = {
  title: '练习',
  tried: '还没通过',
  which: '做哪一个练习？',
  actions: {
    list: '看列表',
    start: '开始：看题目，得到一个要改的文件',
    check: '检查你的程序',
    hint: '要一条提示',
    solution: '看参考答案',
    reset: '重新开始',
  },
  done: '已通过',
  begin: (command) => `开始：${command}`,
  judged: '每次运行都检查这几条',
  solution: '一种解法',
  hint: (number, of) => `提示 ${number}（共 ${of} 条）`,
  moreHints: (left) => `还有 ${left} 条提示。`,
  noMoreHints: '这是最后一条提示，再要就从第一条看起。现在改改程序，检查一下，检查几次都行。',
  next: '接下来',
  why: {
    start: '拿一个起步的文件',
    check: '把你的程序运行几遍，按真实发生的事来判断',
    hint: '看一条提示，一条比一条说得多',
    solution: '看一种解法，和你的比一比',
    replay: '没通过的那次运行，一个事件一个事件地看；`concur-lesson why`：从中发现了什么',
    again: '再看一遍这次运行：种子相同，停顿相同',
    againUsual: '再看一遍：种子和停顿相同，进程数按 main 自己的默认值',
    run: '看看程序现在做了什么',
    lesson: '讲这个练习所需知识的那一课',
    following: '下一个练习',
    watch: '每次保存都重新检查',
    list: '所有练习',
    reset: '从头再来，你写的会另外留着',
    allPassed: '练习全都通过了：看看做过什么，还剩什么',
  },
  general: {
    'no-failure': { title: '没有哪个进程出错', broken: '{a} 出错了：{error}' },
    ends: { title: '程序能运行到结束', broken: '它没有结束：{waiting}' },
    collected: { title: '每个进程都被回收', broken: '{a} 一直没有被回收' },
  },
  waitsFor: (process, on, object) => {
    if (on === 'busy') return `时间到了，${process} 还在干活`;
    if (on === 'join') return `${process} 在等 ${object} 结束`;
    if (on === 'queue') return `${process} 在队列 ${object} 那里等`;
    if (on === 'pipe') return `${process} 在管道 ${object} 那里等`;
    return `${process} 在等 ${object}`;
  },
  andMore: (more) => `另有 ${more} 个在等`,
  separator: '；',
  checking: (file, run, of, seconds) =>
    `正在检查 ${file}：第 ${run} 次运行（共 ${of} 次），${seconds.toFixed(0)} 秒`,
  stillBusy: (processes, longest) =>
    `；${processes.slice(0, 3).join('、')}${processes.length > 3 ? '……' : ''} 还在忙，是不是有停不下来的循环？一次运行最多 ${longest} 秒`,
  passed: (exercise, file, runs) => `${exercise}：${file} 通过了，${runs} 次运行里 ${runs} 次都对`,
  notPassed: (exercise, file, run) => `${exercise}：${file} 还没有通过（第 ${run} 次运行说明了原因）`,
  heldIn: (kept, runs) => `${runs} 次运行里 ${kept} 次成立`,
  brokenIn: (run) => `第 ${run} 次运行里不成立`,
  notJudged: '还没有判断',
  honest: (first, last) =>
    `这几次运行的种子是 ${first} 到 ${last}，调度也打乱了。没有发现问题，这不是证明，但靠运气很难做到。`,
  failingRun: (run, seed, parameters) =>
    `第 ${run} 次运行，种子 ${seed}${parameters === '' ? '' : `，${parameters}`}：真实发生的事`,
  interrupted: '已中断：检查没有做完，不作结论。',
  watching: (file) => `正在留意 ${file}：保存就重新检查，Ctrl-C 结束。`,
  started: (file) => `${file} 归你改。它能运行，但还通不过检查。`,
  typed: (file) => `有了 ${file}，编辑器就知道 concur-lesson/mp 里有什么。`,
  typesLeftAlone: (file) =>
    `编辑器在这里也许不认识 concur-lesson/mp：${file} 是你自己的，没有改动。可以 \`npm install --save-dev concur-lesson\`。`,
  putBack: (file, aside) => `${file} 恢复成最初的样子了。你写的在 ${aside}。`,
  askReset: (file) => `把 ${file} 恢复成最初的样子？你写的会另外留着。`,
  askSolution: '这个练习你还没有通过。还是要看解法吗？',
  keptAsItWas: '什么也没有改。',
  failures: {
    unknownAction: (typed, meant) =>
      `exercise 没有“${typed}”。${meant ? `你要的是 ${meant} 吗？` : ''}可以用：list、start、check、hint、solution、reset。`,
    unknown: (typed, meant) =>
      `没有叫“${typed}”的练习。${meant ? `你要的是 ${meant} 吗？` : ''}\`concur-lesson exercise list\` 会列出所有练习。`,
    noName: (action) =>
      `哪个练习？\`concur-lesson exercise list\` 会列出来。例如：concur-lesson exercise ${action} printer-lock`,
    tooMany: '多写了一个词。参见：concur-lesson exercise --help',
    exists: (file, exercise) =>
      `${file} 已经有了，没有改动。接着做：concur-lesson exercise check ${exercise}。从头再来：concur-lesson exercise reset ${exercise}`,
    cannotWrite: (file, code) =>
      `${file} 写不进去（${code}）。请选一个可以写的文件夹：concur-lesson exercise start <练习> <文件夹>`,
    noFolder: (folder) => `${folder} 是文件，不是文件夹。请另选一个。`,
    noFile: (names, exercise) =>
      `这里没有 ${names}。可以用 \`concur-lesson exercise start ${exercise}\` 生成，或者说明你的文件在哪里：concur-lesson exercise check ${exercise} <文件>`,
    nothingToReset: (file, exercise) =>
      `没有可以恢复的 ${file}。先开始：concur-lesson exercise start ${exercise}`,
    askFirst: (command) => `这里没法问你，所以什么也没有改。确实要的话：${command}`,
    solutionFirst: (command) => `程序通过之后才会显示解法。这里没法问你；现在就要看的话：${command}`,
    watchJson: '--watch 是给人用的，--json 是给程序用的：只能选一个。',
  },
};
