/** What the help says of `list`. */
import type { Language, Translated } from '../../i18n/language.js';
import type { CommandWords } from '../command-line/description.js';

const en = {
  summary: 'List the lessons of the course',
  examples: [
    ['concur-lesson list', 'the course, in order'],
    ['concur-lesson list --long', 'with what you can do after each lesson'],
  ],
  options: { long: 'Say of each lesson what you can do after it', json: 'Print the course as JSON' },
} satisfies CommandWords;

const zh: Translated<typeof en> = {
  summary: '列出全部课程',
  examples: [
    ['concur-lesson list', '按顺序列出课程'],
    ['concur-lesson list --long', '加上学完每课能做什么'],
  ],
  options: { long: '说明学完每课能做什么', json: '以 JSON 输出课程表' },
};

export const listHelpWords: Readonly<Record<Language, Translated<typeof en>>> = { en, zh };
