import type { ProgressWords } from '../en/progress.js';

const REASONS: Readonly<Record<string, string>> = {
  EISDIR: '那里是一个文件夹，请把它移走',
  ENOTFILE: '那里不是普通文件，请把它移走',
  ENOSPC: '磁盘已满，请腾出空间',
  EDQUOT: '磁盘配额已用完，请腾出空间',
  EROFS: '文件系统是只读的，请把 XDG_DATA_HOME 设为可写的文件夹',
  EACCES: '没有权限，请修改权限，或把 XDG_DATA_HOME 设为你自己的文件夹',
  EPERM: '没有权限，请修改权限，或把 XDG_DATA_HOME 设为你自己的文件夹',
};

export const progressZh: ProgressWords = {
  trouble: {
    corrupt: (path, aside) => `读不出你的学习进度：${path} 已损坏。原文件保留为 ${aside}，进度从头记起。`,
    newer: (path) =>
      `你的学习进度是更新版本的 concur-lesson 保存的，所以这个版本不动 ${path}，也不保存。请更新：npm install --global concur-lesson@latest`,
    notSaved: (path, code) => `学习进度无法保存到 ${path}：${REASONS[code] ?? code}。其他功能照常。`,
    busy: (path) => `学习进度暂未保存：另一个 concur-lesson 已锁住 ${path} 好几秒。如果它卡住了，请结束它。`,
    unlocked: (path) => `${path} 所在的文件系统不支持锁：同时开两个窗口时，可能有答案没存上。`,
    noHome: '学习进度不会保存：没有主目录。想保存，请设置 HOME 或 XDG_DATA_HOME。',
  },
  menu: {
    keys: '↑↓ 移动，回车选定',
    keysAscii: '上下键移动，回车选定',
    number: '数字直达',
    escape: 'Esc 返回',
    separator: '，',
    back: '返回',
  },
  start: {
    title: 'concur-lesson',
    welcome: '看真实的进程，学并发。',
    what: '接下来做什么？',
    begin: (lesson) => `开始：${lesson}`,
    goOn: (lesson) => `继续：${lesson}`,
    goOnAt: (lesson, page) => `继续：${lesson}，第 ${page} 页`,
    run: '自己选一课',
    quiz: '做题',
    quizOn: (lesson, count) => `做 ${count} 道 ${lesson} 的题`,
    exercise: '动手写程序',
    puzzle: '解谜题：由你决定哪个进程往下走',
    progress: '看学习进度',
    settings: '设置：语言 language、速度',
    quit: '退出',
    lesson: {
      what: (lesson) => `${lesson}：做什么？`,
      learn: '一页一页地学',
      run: '只运行',
      show: '只看讲解和程序',
      quiz: '做它的题',
    },
    command: (command) => `也可以直接输入：${command}`,
    bye: '下次接着学：concur-lesson next',
  },
  course: {
    done: (done, of) => `共 ${of} 课，已完成 ${done} 课`,
    runs: (runs) => `运行 ${runs} 次`,
    allDone: '全部课程都完成了。想再看哪一课，用 `concur-lesson list` 找到它的名字再运行。',
    nextWhy: (number, of, title) => `继续学第 ${number} 课（共 ${of} 课）：${title}`,
  },
  page: {
    title: '学习进度',
    questions: '题目',
    boxes: '盒 1：马上要再问；每答对一次升一盒；盒 5：已掌握。',
    noQuestions: '还没有做过题。',
    exercises: '练习',
    passed: '已通过',
    puzzles: '谜题',
    puzzlesSolved: (solved, of, inPar) =>
      `共 ${of} 道，已解开 ${solved} 道${inPar > 0 ? `，其中 ${inPar} 道走的是最短路` : ''}`,
    nextPuzzle: (puzzle) => `下一道：concur-lesson puzzle ${puzzle}`,
    checks: (checks) => `检查 ${checks} 次`,
    hints: (hints) => `看过 ${hints} 条提示`,
    goOn: '接着学：concur-lesson next',
  },
  transfer: {
    exported: (file) => `学习进度已写入 ${file}。换个地方用：concur-lesson progress import ${file}`,
    imported: (file) => `${file} 里的记录已并入你的学习进度。`,
    reset: '进度已清除，从头开始。设置不变。',
    resetLesson: (lesson) => `${lesson} 现在算没学过。`,
    askReset: '清除全部进度（课程、题目、练习、谜题）吗？',
    askResetLesson: (lesson) => `清除 ${lesson} 的学习记录吗？`,
    kept: '什么都没有改。',
  },
  settings: {
    which: '改哪一项？',
    language: '语言',
    speed: '速度',
    auto: '跟随系统',
    languages: { en: 'English', zh: '中文' },
    times: (speed) => (speed === 1 ? '原速' : `${speed} 倍速`),
    with: (value, note) => `${value}（${note}）`,
    set: (setting, value) => `${setting}：${value}`,
    how: '要修改：concur-lesson settings language en|zh|auto，concur-lesson settings speed 2',
  },
  failures: {
    action: (typed, meant) =>
      `progress 没有“${typed}”这个动作。${meant ? `是不是想输入 ${meant}？` : ''}可以用：export [文件]、import <文件>、reset [课程]。`,
    extra: '只有在 export、import、reset 后面，`progress` 才接文件或课程。',
    resetUnasked: (command) => `这里没法向你确认，所以什么都没有改。想不经确认就清除：${command} --yes`,
    importWhich: '要导入哪个文件？例如：concur-lesson progress import progress.json',
    notImportable: (file, reason) =>
      ({
        missing: `找不到文件 ${file}。请检查路径。`,
        unreadable: `读不了 ${file}。请看看它是什么，权限对不对。`,
        corrupt: `${file} 不是 \`concur-lesson progress export\` 导出的完整文件。请重新导出。`,
        newer: `${file} 来自更新版本的 concur-lesson。请先更新这里的：npm install --global concur-lesson@latest`,
      })[reason],
    notExported: (file, reason) => `无法写入 ${file}（${reason}）。请换一个文件。`,
    notSaved: '所以什么都没有改。',
    setting: (typed) => `没有“${typed}”这项设置。可以设置：language（语言）、speed（速度）。`,
    settingValue: (setting, typed) =>
      `${typed === null ? `${setting} 后面要跟一个值。` : `${setting} 不能是“${typed}”。`}${
        setting === 'language' ? '可选：en、zh、auto。' : '必须是 0.1 到 1000 之间的数。'
      }`,
  },
};
