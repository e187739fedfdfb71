/** One command line, as every command gets it besides its arguments and options. */
import type { Language } from '../../i18n/language.js';
import type { Settings } from '../../progress/progress.js';
import type { ExitCode } from '../failure/exit-codes.js';
import type { Output } from '../terminal/output.js';
import type { CliWords } from '../words/cli-en.js';

export interface Invocation {
  /** What was typed. */
  readonly args: readonly string[];
  readonly words: CliWords;
  readonly language: Language;
  readonly output: Output;
  /** What the learner chose instead of the defaults. */
  readonly settings: Settings;
  /** Runs another command line, as if it was typed; its failures are told. */
  readonly run: (args: readonly string[]) => Promise<ExitCode>;
}
