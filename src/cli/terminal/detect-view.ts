/** What the place our output goes to can show: width, colours, characters. */

import type { Language } from '../../i18n/language.js';
import type { Environment } from '../../os/user/folders.js';
import type { View } from '../../render/style/view.js';
import { hasUnicode } from '../command-line/language.js';

export interface DisplayOptions {
  readonly color?: boolean | undefined;
  readonly ascii?: boolean | undefined;
}

const NARROWEST = 20;
const WIDTH_WITHOUT_TERMINAL = 100;

/** The view for standard output. */
export async function detectView(
  options: DisplayOptions,
  language: Language,
  isTerminal: boolean,
  env: Environment = process.env,
): Promise<View> {
  return {
    ...detectSize(isTerminal, env),
    color: await detectColor(options.color, isTerminal, env),
    unicode: !options.ascii && hasUnicode(env),
    language,
  };
}

/** The size of that place now: a terminal's may change. */
export function detectSize(
  isTerminal: boolean,
  env: Environment = process.env,
): Pick<View, 'columns' | 'rows'> {
  if (!isTerminal) return { columns: Math.max(NARROWEST, Number(env['COLUMNS']) || WIDTH_WITHOUT_TERMINAL) };
  const { columns, rows } = process.stdout;
  return { columns: Math.max(NARROWEST, columns), rows };
}

/**
 * --no-color, then NO_COLOR (no-color.org: any value but none), then what chalk finds (FORCE_COLOR, TERM, the terminal).
 * Chalk is asked only where there can be colours: it takes a fifth of a bare start to load.
 */
export async function detectColor(
  option: boolean | undefined,
  isTerminal: boolean,
  env: Environment,
  find: () => Promise<View['color']> = askChalk,
): Promise<View['color']> {
  if (option === false || env['NO_COLOR']) return 0;
  return isTerminal || env['FORCE_COLOR'] !== undefined ? find() : 0;
}

async function askChalk(): Promise<View['color']> {
  const { supportsColor } = await import('chalk');
  return supportsColor === false ? 0 : supportsColor.level;
}
