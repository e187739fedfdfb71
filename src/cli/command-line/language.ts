/** Which language to speak. Apart from terminal/detect-view.ts, because every start needs it and colours cost time to load. */
import type { Language } from '../../i18n/language.js';
import type { Environment } from '../../progress/place.js';

/** Chinese where the locale is Chinese, else English. */
export function detectLanguage(env: Environment): Language {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^zh/i.test(locale) ? 'zh' : 'en';
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
