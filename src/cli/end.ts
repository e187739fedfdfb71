/** How the tool ends: always, and with the code that tells how it went. */
import type { Language } from '../i18n/language.js';
import type { ExitCode } from './failure/exit-codes.js';
import { cliWords } from './words/cli.js';

/** Tells `error`, in `language`; returns the exit code. */
export async function tellIn(language: Language, error: unknown): Promise<ExitCode> {
  return (await import('./failure/tell.js')).tellFailure(error, cliWords[language]);
}

/** What is still open then is nobody's any more; milliseconds. */
const LEAVE_MS = 1000;

/** All is said: ends us with `code`, soon, whatever was left open. */
export function endWith(code: ExitCode): void {
  process.exitCode = code;
  setTimeout(() => process.exit(), LEAVE_MS).unref();
}

/** An error that nobody caught is told as any other, and is the end; what runs for us ends with us. */
export function endOnUncaught(language: Language): void {
  process.on('uncaughtException', (error) => {
    void tellIn(language, error).then(
      (code) => process.exit(code),
      () => process.exit(1),
    );
  });
}
