/** What the place our output goes to can show: width, colours, characters. */
import { supportsColor } from 'chalk';
import type { Language } from '../i18n/language.js';
import type { View } from '../render/view.js';
import type { Environment } from './language.js';

export interface DisplayOptions {
  readonly color?: boolean | undefined;
  readonly ascii?: boolean | undefined;
}

const NARROWEST = 20;
const WIDTH_WITHOUT_TERMINAL = 100;

/** The view for standard output. */
export function detectView(
  options: DisplayOptions,
  language: Language,
  env: Environment = process.env,
): View {
  return {
    columns: Math.max(NARROWEST, process.stdout.columns || Number(env['COLUMNS']) || WIDTH_WITHOUT_TERMINAL),
    color: detectColor(options.color, env, supportsColor === false ? 0 : supportsColor.level),
    unicode: !options.ascii && detectUnicode(env),
    language,
  };
}

/** --no-color, then NO_COLOR (no-color.org: any value but none), then what chalk finds (FORCE_COLOR, TERM, the terminal). */
export function detectColor(
  option: boolean | undefined,
  env: Environment,
  found: View['color'],
): View['color'] {
  if (option === false || env['NO_COLOR']) return 0;
  return found;
}

/** ASCII for terminals and locales that say they have nothing else. No locale at all is taken for a modern terminal. */
export function detectUnicode(env: Environment): boolean {
  if (env['TERM'] === 'dumb' || env['TERM'] === 'linux') return false;
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'];
  return !locale || /utf-?8/i.test(locale);
}
