/** Quantities inside sentences: durations, lists of names, signals. */
import type { Language } from './language.js';
import { type Part, type Phrase, phrase } from './phrase.js';

const UNITS = { en: { s: ' s', ms: ' ms' }, zh: { s: ' 秒', ms: ' 毫秒' } } as const;
const LISTED = 6;
/** The signals whose number is the same on Linux and macOS, and what each usually means (signal(7)). */
const SIGNALS: Readonly<Record<number, Readonly<Record<'name' | Language, string>>>> = {
  1: { name: 'SIGHUP', en: 'its terminal was closed', zh: '终端被关掉了' },
  2: { name: 'SIGINT', en: 'Ctrl-C', zh: '按了 Ctrl-C' },
  3: { name: 'SIGQUIT', en: 'Ctrl-\\', zh: '按了 Ctrl-\\' },
  4: { name: 'SIGILL', en: 'a fault in native code', zh: '原生代码出错' },
  5: { name: 'SIGTRAP', en: 'a fault in native code', zh: '原生代码出错' },
  6: { name: 'SIGABRT', en: 'it gave up by itself after a fatal error', zh: '遇到致命错误，自己放弃了' },
  8: { name: 'SIGFPE', en: 'a fault in native code', zh: '原生代码出错' },
  9: {
    name: 'SIGKILL',
    en: 'somebody ended it at once (kill -9), or the system did because memory ran out',
    zh: '有谁强行结束了它（kill -9），或者内存不够，系统结束了它',
  },
  11: { name: 'SIGSEGV', en: 'a fault in native code', zh: '原生代码出错' },
  13: { name: 'SIGPIPE', en: 'it wrote to a pipe that nobody reads', zh: '往没有谁在读的管道里写了东西' },
  15: { name: 'SIGTERM', en: 'somebody asked it to end (kill)', zh: '有谁要它结束（kill）' },
  24: {
    name: 'SIGXCPU',
    en: 'its processor time was used up (ulimit -t)',
    zh: '处理器时间用完了（ulimit -t）',
  },
  25: { name: 'SIGXFSZ', en: 'its file grew too large (ulimit -f)', zh: '文件写得太大了（ulimit -f）' },
};

/** Real seconds in words, as exact as a reader can use: "2.41 s", "41 ms", "0.15 ms". */
export function duration(seconds: number, language: Language): string {
  const unit = UNITS[language];
  if (seconds >= 0.1) return `${seconds.toFixed(2)}${unit.s}`;
  const milliseconds = seconds * 1000;
  if (milliseconds >= 10) return `${milliseconds.toFixed(0)}${unit.ms}`;
  return `${milliseconds > 0 && milliseconds < 0.01 ? '<0.01' : milliseconds.toFixed(2)}${unit.ms}`;
}

/** Seconds as a program gave them: "2 s". */
export const givenSeconds = (seconds: number, language: Language): string =>
  `${Number(seconds.toFixed(2))}${UNITS[language].s}`;

/** Bytes of memory as a reader can use them: "46 MB". */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;
}

/** "p1, p2 and p3"; of a long list the first few and how many more. Order does not matter to the reader. */
export function nameList(names: readonly string[], language: Language, part: (name: string) => Part): Phrase {
  const shown = names.length > LISTED ? names.slice(0, LISTED - 1) : names;
  const more = names.length - shown.length;
  const last = shown.at(-1);
  if (language === 'zh') return separated(shown, '、', part, more > 0 ? ` 等 ${names.length} 个` : '');
  if (more > 0) return separated(shown, ', ', part, ` and ${more} more`);
  if (last === undefined || shown.length === 1) return shown.map(part);
  return phrase`${separated(shown.slice(0, -1), ', ', part)} and ${part(last)}`;
}

/** Names in an order that matters: "p2, p1, p3"; of a long list the first few and how many follow. */
export function nameOrder(
  names: readonly string[],
  language: Language,
  part: (name: string) => Part,
): Phrase {
  const shown = names.length > 2 * LISTED ? names.slice(0, LISTED) : names;
  const more = names.length - shown.length;
  const rest = language === 'zh' ? `……（后面还有 ${more} 个）` : `, … (${more} more)`;
  return separated(shown, language === 'zh' ? '、' : ', ', part, more > 0 ? rest : '');
}

/** "signal 9 (SIGKILL)"; the name only of signals whose number is the same on Linux and macOS. */
export function signalName(signal: number, language: Language): string {
  const name = SIGNALS[signal]?.name;
  if (language === 'zh') return name ? `${name}（${signal} 号信号）` : `${signal} 号信号`;
  return name ? `signal ${signal} (${name})` : `signal ${signal}`;
}

/** What a signal usually means, as the end of a sentence; null for one whose number differs between systems. */
export const signalMeaning = (signal: number, language: Language): string | null =>
  SIGNALS[signal]?.[language] ?? null;

function separated(
  names: readonly string[],
  separator: string,
  part: (name: string) => Part,
  rest = '',
): Phrase {
  const parts = names.flatMap((name, index) => (index === 0 ? [part(name)] : [separator, part(name)]));
  return rest === '' ? parts : [...parts, rest];
}
