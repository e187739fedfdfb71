import { obstacleWords } from '../../render/words/obstacles.js';
import type { CliWords } from './cli-en.js';

const ISSUES = 'https://github.com/concur-lesson/concur-lesson/issues';

const number = (min: number, max: number, integer: boolean) =>
  `应为 ${min} 到 ${max} 之间的${integer ? '整' : ''}数。`;

export const cliZh: CliWords = {
  about: '看真实的进程跑起来，学会并发。',
  examples: '例子：',
  seeHelp: (command) => `用法见：${command} --help`,
  exitCodes: `退出码：
  0  运行完成，并且展示了这一课要展示的现象；练习通过了，谜题解开了
  1  运行了但没有展示出来，或有进程失败，或练习、谜题、考试没有通过，或输出写不出去
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
  options: {
    version: '显示版本号',
    help: '显示帮助',
    lang: '讲解和提示所用的语言',
    color: '不用颜色（设置 NO_COLOR 也一样）',
    ascii: '只用 ASCII 字符画图',
    yes: 'reset：不再询问',
  },
  failures: {
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
          : command === 'replay' || command === 'why'
            ? `${command} 一次只看一个运行：写编号，或日志文件的路径。`
            : command === 'completion'
              ? 'completion 一次只能给一种 shell。'
              : `${command} 后面只能跟选项。`,
    noTarget: (example) => `要哪一课？用 \`concur-lesson list\` 查看，然后比如：${example}`,
    number,
    output: (code) =>
      `输出写不出去（${code}${code === 'ENOSPC' ? '，磁盘已满' : ''}），到此结束。请腾出空间，或换个地方写。`,
    noFolder: `${obstacleWords.zh.folder.cause}。${obstacleWords.zh.folder.remedy}`,
    system: (reason) => `这个系统跑不了：${reason}。`,
    program: {
      NOT_FOUND: (message) =>
        `找不到文件（${message}）。请检查路径；运行课程请写课程名，例如 \`concur-lesson run lock-v3\`。`,
      UNREADABLE: (message) => `文件读不了（${message}）。请检查权限。`,
      IS_A_FOLDER: (message) => `这是文件夹，不是程序，请写出里面的程序，例如 main.ts（${message}）。`,
      NOT_A_PROGRAM: (message) => `这不是程序：应以 .ts、.mts、.cts、.js、.mjs 或 .cjs 结尾（${message}）。`,
    },
    syntax: (place, message) => `${place}：${message}。请改正这一行再运行。`,
    topLevelAwait: (place) =>
      `${place}：这里不能在函数外使用 await。这里的程序靠阻塞而不是 await：直接调用即可，或者写进 async main。`,
    unsupported: {
      namespace: (place) =>
        `${place}：这里不支持 namespace，只认得其中的类型。请把其中的函数和常量写在文件顶层，或者放进单独的文件。`,
      decorator: (place) =>
        `${place}：这里不支持装饰器（@…）。请直接调用那个函数：\`const work = timed(doWork)\`。`,
      using: (place) =>
        `${place}：这个版本的 Node 还不认识 \`using\`。请写 \`const\`，并把后面的语句放进 try { … } finally { … }。`,
    },
    bug: (stack) => `这是我们的错，不是你的：\n\n${stack}\n\n请报告给我们：${ISSUES}`,
  },
};
