/** What the help says of `show` and `doctor`. */
import type { Language, Translated } from '../../i18n/language.js';
import type { CommandWords } from '../command-line/description.js';

const en = {
  show: {
    summary: 'Read a lesson: its text and its program',
    examples: [
      ['concur-lesson show lock-v3', 'text and program'],
      ['concur-lesson show lock-v3 --code > mine.ts', 'take the program as a start for your own'],
    ],
    arguments: { lesson: 'a lesson, as `concur-lesson list` names it' },
    options: { code: 'Only the program, exactly as it runs', text: 'Only the text' },
  },
  doctor: {
    summary: 'Check what this system can show, and what to do about what it cannot',
    examples: [['concur-lesson doctor', 'every check, one after the other: takes a few seconds']],
    options: { json: 'Print the findings as JSON, and nothing else' },
  },
} satisfies Readonly<Record<string, CommandWords>>;

const zh: Translated<typeof en> = {
  show: {
    summary: '阅读一课：讲解和程序',
    examples: [
      ['concur-lesson show lock-v3', '讲解和程序'],
      ['concur-lesson show lock-v3 --code > mine.ts', '把程序存下来，改成自己的'],
    ],
    arguments: { lesson: '课程名，见 `concur-lesson list`' },
    options: { code: '只显示程序，与实际运行的一字不差', text: '只显示讲解' },
  },
  doctor: {
    summary: '检查这个系统能展示什么，展示不了的该怎么办',
    examples: [['concur-lesson doctor', '逐项检查，需要几秒钟']],
    options: { json: '只以 JSON 输出检查结果' },
  },
};

export const readingHelpWords: Readonly<Record<Language, Translated<typeof en>>> = { en, zh };
