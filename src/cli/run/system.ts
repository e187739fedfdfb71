/** Whether lessons can run here at all. */

import type { Language } from '../../i18n/language.js';
import { EXIT } from '../failure/exit-codes.js';
import { UserFailure } from '../failure/failure.js';
import { runWords } from './run-words.js';

const SUPPORTED: readonly string[] = ['linux', 'darwin'];

/** Throws UserFailure (exit code 3) on systems without the processes we teach; WSL is Linux. */
export function requireSupportedSystem(language: Language, platform: string = process.platform): void {
  if (!SUPPORTED.includes(platform))
    throw new UserFailure(runWords[language].failures.platform(platform), EXIT.unsupported);
}
