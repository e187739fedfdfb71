/** Quantities inside sentences: durations, lists of names, signals. */
import type { Language } from './language.js';
import { type Part, type Phrase, phrase } from './phrase.js';

const UNITS = { en: { s: ' s', ms: ' ms' }, zh: { s: ' 秒', ms: ' 毫秒' } } as const;
const LISTED = 6;
const SIGNAL_NAMES: Readonly<Record<number, string>> = {
  1: 'SIGHUP',
  2: 'SIGINT',
  3: 'SIGQUIT',
  6: 'SIGABRT',
  9: 'SIGKILL',
  11: 'SIGSEGV',
  15: 'SIGTERM',
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
  const name = SIGNAL_NAMES[signal];
  if (language === 'zh') return name ? `${name}（${signal} 号信号）` : `${signal} 号信号`;
  return name ? `signal ${signal} (${name})` : `signal ${signal}`;
}

function separated(
  names: readonly string[],
  separator: string,
  part: (name: string) => Part,
  rest = '',
): Phrase {
  const parts = names.flatMap((name, index) => (index === 0 ? [part(name)] : [separator, part(name)]));
  return rest === '' ? parts : [...parts, rest];
}
