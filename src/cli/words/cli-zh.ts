import { quizOptionWords } from '../../quiz/words/quiz-options.js';
import type { CliWords } from './cli.js';

const ISSUES = 'https://github.com/concur-lesson/concur-lesson/issues';

const number = (min: number, max: number, integer: boolean) =>
  `应为 ${min} 到 ${max} 之间的${integer ? '整' : ''}数。`;

export const cliZh: CliWords = {
  about: '看真实的进程跑起来，学会并发。',
  examples: '例子：',
  seeHelp: (command) => `用法见：${command} --help`,
  exitCodes: `退出码：
  0  运行完成，并且展示了这一课要展示的现象；练习通过了
  1  运行了但没有展示出来，或有进程失败，或练习、考试没有通过，或输出写不出去
  2  用法有误
  3  这个系统跑不了`,
  help: '查看某个命令的帮助',
  headings: {
    usage: '用法：',
    arguments: '参数：',
    options: '选项：',
    globalOptions: '全局选项：',
    commands: '命令：',
    parameters: '课程参数：',
    someOptions: '[选项]',
    someCommand: '[命令]',
    choices: (list) => `（${list.replaceAll(', ', '、')}）`,
    usually: (value) => `（默认 ${value}）`,
    meanings: (all) => all.map(({ lessons, meaning }) => `${lessons.join('、')}：${meaning}`).join('；'),
  },
  commands: {
    list: { summary: '列出全部课程', examples: [['concur-lesson list', '按顺序列出课程']] },
    show: {
      summary: '阅读一课：讲解和程序',
      examples: [
        ['concur-lesson show lock-v3', '讲解和程序'],
        ['concur-lesson show lock-v3 --code > mine.ts', '把程序存下来，改成自己的'],
      ],
    },
    run: {
      summary: '用真实的进程运行一课，或运行你自己的程序',
      examples: [
        ['concur-lesson run lock-v3', '三个同学，一台打印机，一把锁'],
        ['concur-lesson run lock-v3 --processes 8 --speed 4', '人更多，速度快四倍'],
        ['concur-lesson run lock-v3 --view chart', '只看图和结论'],
        ['concur-lesson run lock-v3 --json > run.ndjson', '事件日志，每行一个 JSON 对象'],
        ['concur-lesson run ./my-program.ts', '任何导出 main、导入 concur-lesson/mp 的文件'],
      ],
    },
    compare: {
      summary: '依次运行几课，放在一起比较',
      examples: [
        ['concur-lesson compare lock-v1 lock-v2 lock-v3', '三张图同一时间轴，外加一张表'],
        ['concur-lesson compare lock-v2 lock-v3 --repeat 20 --speed 10', '跑 20 次，看看会出现哪些顺序'],
      ],
    },
    quiz: {
      summary: '回答课程的问题，有些题由真实的运行来判定',
      examples: [
        ['concur-lesson quiz', '十题，以前答错的先来'],
        ['concur-lesson quiz mutex deadlock --count 5', '两个主题共五题，也可以写课程名'],
        ['concur-lesson quiz --review', '只问该复习的'],
        ['concur-lesson quiz --exam', '二十题，不到 80% 退出码为 1'],
        ['concur-lesson quiz --list', '有哪些主题'],
      ],
    },
    next: {
      summary: '接着学：运行下一课',
      examples: [['concur-lesson next', '还没学完的第一课']],
    },
    progress: {
      summary: '看看学到哪里了；导出、导入或清除进度',
      examples: [
        ['concur-lesson progress', '课程、题目、练习'],
        ['concur-lesson progress export progress.json', '把进度带走'],
        ['concur-lesson progress import progress.json', '并入这里的进度'],
        ['concur-lesson progress reset zombie', '就当这一课没学过'],
      ],
    },
    settings: {
      summary: '设定所有命令默认的语言和速度',
      examples: [
        ['concur-lesson settings language zh', '用中文，除非写了 --lang'],
        ['concur-lesson settings speed 2', '快一倍，除非写了 --speed'],
      ],
    },
    exercise: {
      summary: '自己写程序，按它真实做了什么来判断',
      examples: [
        ['concur-lesson exercise list', '有哪些练习，哪些已经通过'],
        ['concur-lesson exercise start printer-lock', '生成 ./printer-lock.ts，从它起步'],
        ['concur-lesson exercise check printer-lock --watch', '每次保存都重新检查'],
        ['concur-lesson exercise hint printer-lock', '看一条提示，下一条说得更多'],
        ['concur-lesson exercise solution printer-lock --show', '看一种解法'],
        ['concur-lesson exercise reset printer-lock --yes', '恢复最初的文件，你写的另外留着'],
      ],
    },
    doctor: {
      summary: '检查这个系统能展示什么，展示不了的该怎么办',
      examples: [['concur-lesson doctor', '逐项检查，需要几秒钟']],
    },
    completion: {
      summary: '输出 shell 补全脚本：按 Tab 就能补全命令',
      examples: [
        ['source <(concur-lesson completion bash)', '先在当前的 bash 里试试'],
        [
          'concur-lesson completion bash > ~/.concur-lesson-completion.bash',
          '长期使用：再把 `source ~/.concur-lesson-completion.bash` 加进 ~/.bashrc',
        ],
        [
          'mkdir -p ~/.zfunc && concur-lesson completion zsh > ~/.zfunc/_concur-lesson',
          '长期使用：再把 `fpath+=(~/.zfunc); autoload -Uz compinit; compinit` 加进 ~/.zshrc',
        ],
        [
          'concur-lesson completion fish > ~/.config/fish/completions/concur-lesson.fish',
          '长期使用：放在这里 fish 会自己找到',
        ],
      ],
    },
  },
  exerciseUsage:
    'list | start <练习> [文件夹] | check <练习> [文件] | hint <练习> | solution <练习> | reset <练习> [文件]',
  arguments: {
    lesson: '课程名，见 `concur-lesson list`',
    target: '课程名，或程序的路径（.ts、.js、.mjs）',
    action: 'list、start、check、hint、solution 或 reset',
    exercise: '练习名，见 `concur-lesson exercise list`',
    place: 'start：写到哪个文件夹；check、reset：你的文件',
    lessons: '要比较的课程',
    topics: '主题（见 `concur-lesson quiz --list`）或课程名，不写就是全部',
    progress: 'export（导出）、import（导入）或 reset（清除）；不写就显示进度',
    what: '要导出到或导入自的文件；要清除的课',
    setting: 'language（语言）或 speed（速度）',
    value: 'language 可以是 en、zh 或 auto；speed 是一秒真实时间等于多少课程秒',
    shell: '你用的 shell',
  },
  options: {
    version: '显示版本号',
    help: '显示帮助',
    lang: '讲解和提示所用的语言',
    color: '不用颜色（设置 NO_COLOR 也一样）',
    ascii: '只用 ASCII 字符画图',
    json: '只输出事件日志（NDJSON）',
    listJson: '以 JSON 输出课程表',
    doctorJson: '只以 JSON 输出检查结果',
    compareJson: '只以 JSON 输出各项数字',
    code: '只显示程序，与实际运行的一字不差',
    text: '只显示讲解',
    speed: '一秒真实时间等于多少课程秒：2 就是快一倍',
    seed: '随机时长的种子，用来重现时长（内核的调度无法重现）',
    timeout: '最多运行多少秒（真实时间）',
    view: 'lanes：实时时间线；plain：每个事件一行；chart：只看最后的图',
    perturb: '打乱调度：在进程相遇的调用前后加上随机的小停顿',
    js: 'start：写成 JavaScript，而不是 TypeScript',
    watch: 'check：每次保存都重新检查',
    runs: 'check：运行几次（不写就用通常的次数）',
    checkSeed: 'check：第一次运行的种子，后面的依次加一',
    exerciseJson: 'list、check：只打印 JSON 格式的结果',
    all: 'hint：一次看完所有提示',
    showSolution: 'solution：没通过也要看',
    repeat: '每课各跑多少次，统计出现的顺序',
    progressJson: '只以 JSON 输出进度',
    yes: 'reset：不再询问',
  },
  quizOptions: quizOptionWords.zh,
  pickLesson: '运行哪一课？',
  running: (label, done, of, seconds) =>
    `正在运行 ${label}${of > 1 ? `（第 ${done} 次，共 ${of} 次）` : ''}，${seconds.toFixed(0)} 秒`,
  interrupted: '已中断：这次运行的进程都已结束。到中断为止的情况如下。',
  outcome: {
    timeout: (seconds) =>
      `运行满 ${seconds} 秒，已结束（--timeout）。如果程序本来就要更久，请放宽：--timeout ${seconds * 2}。` +
      '如果它早该结束，看看图：每个进程当时在等什么？',
    failed: (process, error, where) => `${process} 失败：${error}${where ? `（${where}）` : ''}`,
    exited: (code) => `以退出码 ${code} 结束`,
    signalled: (signal) => `被 ${signal} 杀死`,
    deadlock: '运行已停止：没有一个进程走得动了，它们会永远互相等下去（换成 Python，程序就卡死在这里）。',
    notShown: '这次运行没有展示出这一课要看的现象。再跑一次，或者用默认参数试试。',
    notShownIn: (lesson, runs, of) =>
      `${lesson} ${of === 1 ? '这次运行' : `跑了 ${of} 次，有 ${runs} 次`}没有展示出这一课要看的现象。单独看看：concur-lesson run ${lesson}`,
    tooMany: (kept) => `日志很长：图和结论只取前 ${kept} 个事件。`,
  },
  failures: {
    unknownLesson: (typed, meant) =>
      `没有“${typed}”这一课。${meant ? `是不是想输入 ${meant}？` : ''}` +
      '用 `concur-lesson list` 查看全部课程；程序的路径要带 /，或以 .ts、.js、.mjs 结尾。',
    unknownCommand: (typed, meant) =>
      `没有“${typed}”这个命令。${meant ? `是不是想输入 ${meant}？` : ''}用 \`concur-lesson --help\` 查看全部命令。`,
    targetAsCommand: (typed) => `“${typed}”不是命令。想运行它：concur-lesson run ${typed}`,
    unknownOption: (typed, meant) => `没有选项 ${typed}。${meant ? `是不是想输入 ${meant}？` : ''}`,
    optionFirst: (option) =>
      `${option} 要写在命令后面，例如：concur-lesson list ${option}${option === '--lang' ? ' zh' : ''}`,
    missingValue: (option) => `${option} 后面要跟一个值。`,
    invalidValue: (option, typed, expected) => `${option} 不能是“${typed}”。${expected}`,
    choices: (list) => `可选：${list}。`,
    tooManyArguments: (command) =>
      command === 'exercise'
        ? '多写了一个词。'
        : command === 'run' || command === 'show'
          ? `${command} 一次只能给一课。想依次运行几课：concur-lesson compare lock-v1 lock-v2`
          : command === 'completion'
            ? 'completion 一次只能给一种 shell。'
            : `${command} 后面只能跟选项。`,
    noTarget: (example) => `要哪一课？用 \`concur-lesson list\` 查看，然后比如：${example}`,
    notComparable: (lesson) => `${lesson} 没有可比较的活动。请选择 lock-v1、lock-v2、lock-v3 这样的课程。`,
    parameterOf: (parameter, lesson, its) =>
      `${lesson} 没有 --${parameter} 这个参数。${its.length > 0 ? `它有：${its.map((name) => `--${name}`).join('、')}。` : '它没有参数。'}`,
    parameterRange: (parameter, min, max, typed) =>
      `--${parameter} 应在 ${min} 到 ${max} 之间，现在是 ${typed}。`,
    parameterInteger: (parameter, typed) => `--${parameter} 应为整数，现在是 ${typed}。`,
    parameterForProgram: (parameter) =>
      `--${parameter} 是课程的参数。自己的程序没有参数，请把数字直接写进程序。`,
    number,
    output: (code) =>
      code === 'EPIPE'
        ? '输出已经没有人读了，到此结束。想留下全部内容，请写到文件里：… > run.txt'
        : `输出写不出去（${code}${code === 'ENOSPC' ? '，磁盘已满' : ''}），到此结束。请腾出空间，或换个地方写。`,
    system: (reason) => `这个系统跑不了：${reason}。`,
    noRoom: (parameter, wanted, fit, limit) =>
      `--${parameter} ${wanted} 超出了这个系统的余地：受限于 ${limit}，现在最多还能有 ${fit} 个。` +
      (fit > 0 ? `可以试试 --${parameter} ${fit}，或者先腾出余地。` : '请先腾出余地。'),
    platform: (platform) =>
      `concur-lesson 需要 Linux 或 macOS，而这里是 ${platform}。Windows 上请用 WSL：https://learn.microsoft.com/zh-cn/windows/wsl/install`,
    program: {
      NOT_FOUND: (message) =>
        `找不到文件（${message}）。请检查路径；运行课程请写课程名，例如 \`concur-lesson run lock-v3\`。`,
      UNREADABLE: (message) => `文件读不了（${message}）。请检查权限。`,
      NOT_A_PROGRAM: (message) => `这不是程序：应以 .ts、.mts、.js 或 .mjs 结尾（${message}）。`,
    },
    syntax: (place, message) => `${place}：${message}。请改正这一行再运行。`,
    topLevelAwait: (place) =>
      `${place}：这里不能在函数外使用 await。这里的程序靠阻塞而不是 await：直接调用即可，或者写进 async main。`,
    noMain: (file) => `${file} 没有导出 main 函数。请加上 \`export function main() { … }\`：运行从这里开始。`,
    bug: (stack) => `这是我们的错，不是你的：\n\n${stack}\n\n请报告给我们：${ISSUES}`,
  },
};
