/** What is said of what a program prints, and of files and values it shares. */
import { aside, code, object, phrase, process, said } from '../../../i18n/phrase.js';
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
