/** Keys while something else goes on in the terminal. */
import { openKeyboard } from '../player/keyboard.js';
import { dieOf } from './signals.js';

/** Keys go nowhere until the returned function is called: neither onto the screen nor to whoever asks next. Ctrl-C is SIGINT as ever. */
export function ignoreKeys(): () => void {
  if (!process.stdin.isTTY) return () => {};
  const onKey = (key: unknown) => {
    if (key === 'interrupt') dieOf('SIGINT'); // whoever catches it ends the run first
  };
  return openKeyboard(onKey, () => {}).close;
}
