/** Progress on standard error, for commands that show nothing else for more than a moment. */
import type { Ora } from 'ora';

export interface Progress {
  say(text: string): void;
  stop(): void;
}

/** A spinner in a terminal, nothing elsewhere. It never hides the cursor or reads keys: kill -9 must leave the terminal as it was. */
export async function startProgress(color: boolean): Promise<Progress> {
  if (!process.stderr.isTTY || process.env['TERM'] === 'dumb') return { say: () => {}, stop: () => {} };
  const { default: ora } = await import('ora');
  const spinner: Ora = ora({ color: color ? 'cyan' : false, hideCursor: false, discardStdin: false }).start();
  return {
    say: (text) => {
      spinner.text = text;
    },
    stop: () => void spinner.stop(),
  };
}
