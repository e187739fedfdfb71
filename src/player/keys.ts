/** What a terminal sends for keys, read: bytes in raw mode, as text, to the names of keys. */

export type Key =
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'pageUp'
  | 'pageDown'
  | 'home'
  | 'end'
  | 'enter'
  | 'escape'
  | 'backspace'
  | 'tab'
  | 'redo'
  | 'interrupt'
  /** A character that was typed: of any script, never a control character. */
  | { readonly typed: string };

export interface KeysRead {
  readonly keys: readonly Key[];
  /** The beginning of a key whose rest has not come yet. */
  readonly rest: string;
}

/** ECMA-48 and what xterm, the Linux console and tmux make of it. */
const SEQUENCES: Readonly<Record<string, Key>> = {
  A: 'up',
  B: 'down',
  C: 'right',
  D: 'left',
  H: 'home',
  F: 'end',
  '1~': 'home',
  '7~': 'home',
  '4~': 'end',
  '8~': 'end',
  '5~': 'pageUp',
  '6~': 'pageDown',
};

const CONTROLS: Readonly<Record<string, Key>> = {
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  '\b': 'backspace',
  '\x7f': 'backspace',
  '\x12': 'redo', // Ctrl-R
  '\x03': 'interrupt',
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: keys are control characters
const SEQUENCE = /^\x1b(?:\[\[?|O)([0-9;]*)([A-Za-z~])/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: keys are control characters
const BEGUN = /^\x1b(?:(?:\[\[?|O)[0-9;]*)?$/;

// biome-ignore lint/suspicious/noControlCharactersInRegex: nothing else may be typed
const CONTROL = /[\x00-\x1f\x7f-\x9f]/;

/** Reads all of `text`. An escape at its end may be a key, or the beginning of one: that is for the clock to say. */
export function readKeys(text: string): KeysRead {
  const keys: Key[] = [];
  let left = text;
  while (left !== '') {
    if (BEGUN.test(left)) return { keys, rest: left };
    const [whole = '', numbers = '', letter = ''] = SEQUENCE.exec(left) ?? [];
    if (whole !== '') {
      const key = SEQUENCES[letter === '~' ? `${numbers.split(';')[0]}~` : letter];
      if (key) keys.push(key); // others are keys that nobody asked for
      left = left.slice(whole.length);
      continue;
    }
    const [first = ''] = left;
    left = left.slice(first.length);
    if (first === '\x1b') keys.push('escape');
    else if (CONTROLS[first]) keys.push(CONTROLS[first]);
    else if (!CONTROL.test(first)) keys.push({ typed: first });
  }
  return { keys, rest: '' };
}
