/** Whether lessons can run here at all. */

import { EXIT } from '../failure/exit-codes.js';
import { UserFailure } from '../failure/failure.js';
import type { CliWords } from '../words/cli.js';

const SUPPORTED: readonly string[] = ['linux', 'darwin'];

/** Throws UserFailure (exit code 3) on systems without the processes we teach; WSL is Linux. */
export function requireSupportedSystem(words: CliWords, platform: string = process.platform): void {
  if (!SUPPORTED.includes(platform))
    throw new UserFailure(words.failures.platform(platform), EXIT.unsupported);
}
