/** What is said of what a program prints, and of files and values it shares. */
import { aside, code, object, phrase, process, said } from '../../../i18n/phrase.js';
import { duration } from '../../../i18n/quantity.js';
import type { EventSentences } from './sentence.js';

export const valueSentences = {
  print: ({ process: p, text, cutFrom }) => {
    const words = said(withoutLastBreak(text));
    if (cutFrom === undefined)
      return { en: phrase`${process(p)}: ${words}`, zh: phrase`${process(p)}：${words}` };
    return {
      en: phrase`${process(p)}: ${words} ${aside(`(cut: ${cutFrom} bytes in all)`)}`,
      zh: phrase`${process(p)}：${words}${aside(`（已截断，全文 ${cutFrom} 字节）`)}`,
    };
  },
  spin: ({ process: p, object: name, looks, seconds }) => ({
    en: phrase`${process(p)} asks again and again how ${object(name)} stands ${aside(`(${looks} times in ${duration(seconds, 'en')} of processor time)`)}`,
    zh: phrase`${process(p)} 不停地看 ${object(name)} 怎么样了${aside(`（处理器 ${duration(seconds, 'zh')}里看了 ${looks} 次）`)}`,
  }),
  copy: ({ process: p, variable, target, line }) => ({
    en: phrase`${process(p)} has its own copy of ${code(variable)}, which ${code(`${target}()`)} changes ${aside(`(line ${line})`)}`,
    zh: phrase`${process(p)} 有自己的一份 ${code(variable)}，${code(`${target}()`)} 改的就是它${aside(`（第 ${line} 行）`)}`,
  }),
  output: ({ process: p, stream, text }) => ({
    en: phrase`${process(p)} ${aside(`(${stream})`)}: ${said(withoutLastBreak(text))}`,
    zh: phrase`${process(p)}${aside(`（${stream}）`)}：${said(withoutLastBreak(text))}`,
  }),
  read: ({ process: p, object: file, value }) => ({
    en: phrase`${process(p)} reads ${code(value)} from ${object(file)}`,
    zh: phrase`${process(p)} 从 ${object(file)} 读到 ${code(value)}`,
  }),
  write: ({ process: p, object: file, value }) => ({
    en: phrase`${process(p)} writes ${code(value)} to ${object(file)}`,
    zh: phrase`${process(p)} 把 ${code(value)} 写进 ${object(file)}`,
  }),
  var: ({ name, value }) => ({
    en: phrase`${code(name)} is now ${code(String(value))}`,
    zh: phrase`${code(name)} 现在是 ${code(String(value))}`,
  }),
} satisfies Partial<EventSentences>;

const withoutLastBreak = (text: string): string => text.replace(/\r?\n$/, '');
