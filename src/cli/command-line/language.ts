/** Which language to speak. Apart from terminal/detect-view.ts, because every start needs it and colours cost time to load. */
import type { Language } from '../../i18n/language.js';
import type { Environment } from '../../os/user/folders.js';

/** Chinese where the locale is Chinese and can be printed, else English. */
export function detectLanguage(env: Environment): Language {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^zh/i.test(locale) && hasUnicode(env) ? 'zh' : 'en';
}

/** Whether the locale's characters, and those of the terminal, are Unicode. No locale at all is taken for a modern terminal. */
export function hasUnicode(env: Environment): boolean {
  if (env['TERM'] === 'dumb' || env['TERM'] === 'linux') return false;
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'];
  return !locale || /utf-?8/i.test(locale);
}

/**
 * `--lang`, then what the learner has `chosen` in the settings, then the locale. It has to be known before the options are
 * parsed, because their help is in that language.
 */
export function languageFromArguments(
  args: readonly string[],
  env: Environment = process.env,
  chosen?: Language,
): Language {
  const index = args.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const value = index < 0 ? undefined : (args[index]?.split('=')[1] ?? args[index + 1]);
  return value === 'en' || value === 'zh' ? value : (chosen ?? detectLanguage(env));
}
