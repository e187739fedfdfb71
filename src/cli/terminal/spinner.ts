/** That something is going on, on standard error, for commands that show nothing else for more than a moment. */
import type { Ora } from 'ora';
import { tame } from '../../render/style/text.js';
import { withSize } from './size.js';

export interface Spinner {
  /** Shows what `describe` says of the seconds since now, until it is told otherwise. */
  show(describe: (seconds: number) => string): void;
  /** What `describe` says has changed. */
  refresh(): void;
  stop(): void;
}

const REFRESH_MS = 500;

/** A spinner in a terminal, nothing elsewhere. It never hides the cursor or reads keys: kill -9 must leave the terminal as it was. */
export async function startSpinner(color: boolean): Promise<Spinner> {
  if (!process.stderr.isTTY || process.env['TERM'] === 'dumb') {
    return { show: () => {}, refresh: () => {}, stop: () => {} };
  }
  const { default: ora } = await import('ora');
  const spinner: Ora = ora({
    stream: withSize(process.stderr),
    color: color ? 'cyan' : false,
    hideCursor: false,
    discardStdin: false,
  }).start();
  let refresh = () => {};
  const timer = setInterval(() => refresh(), REFRESH_MS);
  return {
    show: (describe) => {
      const began = Date.now();
      refresh = () => {
        spinner.text = tame(describe((Date.now() - began) / 1000));
      };
      refresh();
    },
    refresh: () => refresh(),
    stop: () => {
      clearInterval(timer);
      spinner.stop();
    },
  };
}
