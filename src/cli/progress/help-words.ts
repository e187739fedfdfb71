/** What the help says of `next`, `progress` and `settings`. */
import type { Language, Translated } from '../../i18n/language.js';
import type { CommandWords } from '../command-line/description.js';

const en = {
  next: {
    summary: 'Go on with the course: learn the next lesson',
    examples: [['concur-lesson next', 'the first lesson that is not done yet']],
  },
  progress: {
    summary: 'See how far you are; export, import or reset it',
    examples: [
      ['concur-lesson progress', 'lessons, questions, exercises'],
      ['concur-lesson progress export progress.json', 'take it along'],
      ['concur-lesson progress import progress.json', 'add it to what is here'],
      ['concur-lesson progress reset zombie', 'this lesson was never run'],
    ],
    arguments: {
      action: 'export, import or reset; without it, progress is shown',
      what: 'the file to export to or import from; the lesson to reset',
    },
    options: { json: 'Print the progress as JSON, and nothing else' },
  },
  settings: {
    summary: 'Set the language and the speed for every command',
    examples: [
      ['concur-lesson settings language zh', 'Chinese, unless --lang says otherwise'],
      ['concur-lesson settings speed 2', 'twice as fast, unless --speed says otherwise'],
    ],
    arguments: {
      setting: 'language or speed',
      value: 'language: en, zh or auto; speed: lesson seconds per real second',
    },
  },
} satisfies Readonly<Record<string, CommandWords>>;

const zh: Translated<typeof en> = {
  next: { summary: '接着学下一课', examples: [['concur-lesson next', '还没学完的第一课']] },
  progress: {
    summary: '看看学到哪里了；导出、导入或清除进度',
    examples: [
      ['concur-lesson progress', '课程、题目、练习'],
      ['concur-lesson progress export progress.json', '把进度带走'],
      ['concur-lesson progress import progress.json', '并入这里的进度'],
      ['concur-lesson progress reset zombie', '就当这一课没学过'],
    ],
    arguments: {
      action: 'export（导出）、import（导入）或 reset（清除）；不写就显示进度',
      what: '要导出到或导入自的文件；要清除的课',
    },
    options: { json: '只以 JSON 输出进度' },
  },
  settings: {
    summary: '设定所有命令默认的语言和速度',
    examples: [
      ['concur-lesson settings language zh', '用中文，除非写了 --lang'],
      ['concur-lesson settings speed 2', '快一倍，除非写了 --speed'],
    ],
    arguments: {
      setting: 'language（语言）或 speed（速度）',
      value: 'language 可以是 en、zh 或 auto；speed 是一秒真实时间等于多少课程秒',
    },
  },
};

export const progressHelpWords: Readonly<Record<Language, Translated<typeof en>>> = { en, zh };
