/** What a test needs to know of a screen: the cells a line takes, and the text of a print as a reader finds it again. */
import stringWidth from 'fast-string-width';
import type { View } from '../../src/render/style/view.js';

export const view = (changes: Partial<View> = {}): View => ({
  columns: 80,
  color: 0,
  unicode: true,
  language: 'en',
  ...changes,
});

// biome-ignore lint/suspicious/noControlCharactersInRegex: an escape code is a control character
const ESCAPE = /\x1b\[[0-9;]*m/g;

export const withoutColor = (text: string): string => text.replace(ESCAPE, '');

export const widest = (text: string): number =>
  Math.max(
    ...withoutColor(text)
      .split('\n')
      .map((line) => stringWidth(line)),
  );

// biome-ignore lint/suspicious/noControlCharactersInRegex: looking for control characters
export const hasControls = (text: string): boolean => /[\x00-\x09\x0b-\x1f\x7f-\x9f]/.test(text);

/** Letters only: what is left of a text whatever it was wrapped and framed with. */
export const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
