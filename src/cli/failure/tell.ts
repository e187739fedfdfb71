/** Telling a failure, or what has to be known, on standard error: safe to show, in lines that fit. Loaded only when there is one. */
import { writeSync } from 'node:fs';
import { ink, textOf } from '../../render/style/line.js';
import { ownWords } from '../../render/style/phrase-ink.js';
import { tame } from '../../render/style/text.js';
import { wrap } from '../../render/style/wrap.js';
import { hasUnicode } from '../command-line/language.js';
import { withSize } from '../terminal/size.js';
import type { CliWords } from '../words/cli.js';
import type { ExitCode } from './exit-codes.js';
import { explainFailure } from './explain.js';
import { OutputFailure } from './failure.js';

const STDERR = 2;
/** Longer lines are hard to read. */
const WIDEST_FAILURE = 88;

/** Tells `error` and returns the exit code. A reader that has seen enough (`| head -1`) is no news to anybody. */
export function tellFailure(error: unknown, words: CliWords): ExitCode {
  const { text, exitCode } = explainFailure(error, words);
  if (error instanceof OutputFailure && error.code === 'EPIPE') return exitCode;
  tellNotice(text);
  return exitCode;
}

/** Tells `text` as failures are told: what is none, and has to be known all the same. */
export function tellNotice(text: string): void {
  const { isTTY, columns } = withSize(process.stderr);
  const own = ownWords(tame(`concur-lesson: ${text}`), hasUnicode(process.env));
  write(`${isTTY ? breakLines(own, Math.min(columns, WIDEST_FAILURE)) : own}\n`);
}

/** Sentences are broken between words; what is indented is code or a stack, and stays as it is. */
export function breakLines(text: string, columns: number): string {
  return text
    .split('\n')
    .flatMap((line) => (line.startsWith(' ') ? [line] : wrap([ink(line)], columns).map(textOf)))
    .join('\n');
}

/** Not through Node's stream: whether somebody reads it is no error of its own. */
function write(text: string): void {
  try {
    writeSync(STDERR, text);
  } catch {
    // nobody can be told
  }
}
