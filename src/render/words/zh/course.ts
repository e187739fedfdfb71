/** The words of the course in Chinese. */
import { code, phrase } from '../../../i18n/phrase.js';
import type { CourseWords } from '../en/course.js';

export const courseZh: CourseWords = {
  title: '课程',
  program: '程序',
  lookFor: '看点',
  learnWith: (command) => phrase`从第一课开始：${code(command)}`,
  learnOrMore: (command, more) => phrase`开始：${code(command)}   每课讲什么：${code(more)}`,
};
