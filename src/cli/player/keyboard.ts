/** Keys as they are pressed, without an echo. */
import { StringDecoder } from 'node:string_decoder';
import { type Key, readKeys } from '../../player/keys.js';

export interface Keyboard {
  /** Takes the terminal's input again, after the shell has had it. */
  retake(): void;
  /** Gives the terminal's input back. */
  close(): void;
}

/** An escape that nothing follows for so long is the key itself. */
const ESCAPE_MS = 30;

/** `onGone`: nobody can press a key any more. */
export function openKeyboard(onKey: (key: Key) => void, onGone: () => void): Keyboard {
  const { stdin } = process;
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let timer: NodeJS.Timeout | undefined;

  function onData(bytes: Buffer | string): void {
    clearTimeout(timer);
    const read = readKeys(rest + (typeof bytes === 'string' ? bytes : decoder.write(bytes)));
    rest = read.rest;
    if (rest !== '') timer = setTimeout(onSilence, ESCAPE_MS);
    for (const key of read.keys) onKey(key);
  }

  function onSilence(): void {
    rest = '';
    onKey('escape');
  }

  stdin.setRawMode(true);
  stdin.on('data', onData).on('end', onGone).on('error', onGone);
  stdin.resume();
  return {
    retake: () => {
      stdin.setRawMode(false); // Node sets it only where it thinks that it is not set
      stdin.setRawMode(true);
    },
    close: () => {
      clearTimeout(timer);
      stdin.off('data', onData).off('end', onGone).off('error', onGone);
      stdin.pause();
      try {
        stdin.setRawMode(false);
      } catch {
        // the terminal is gone
      }
    },
  };
}
