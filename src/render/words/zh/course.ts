/** The words of the course in Chinese. */
import { code, phrase } from '../../../i18n/phrase.js';
import type { CourseWords } from '../en/course.js';

export const courseZh: CourseWords = {
  title: '课程',
  program: '程序',
  lookFor: '看点',
  runWith: (command) => phrase`运行：${code(command)}`,
};
