/**
 * Phrases: sentences that say which of their words is a process's name, a lock's name or something that was
 * printed, so that a view can colour and quote them without knowing the language.
 */

export type Role = 'process' | 'object' | 'said' | 'aside' | 'alert' | 'code';

export interface Part {
  readonly role: Role;
  readonly text: string;
}

export type Phrase = readonly (string | Part)[];

/** Template tag: literal words and values in, a phrase out. Phrases inside phrases are laid flat. */
export function phrase(
  words: TemplateStringsArray,
  ...values: readonly (Phrase | Part | string | number)[]
): Phrase {
  const parts: (string | Part)[] = [];
  words.forEach((text, index) => {
    if (text !== '') parts.push(text);
    const value = values[index];
    if (value === undefined) return;
    if (Array.isArray(value)) parts.push(...(value as Phrase));
    else parts.push(typeof value === 'number' ? String(value) : (value as Part | string));
  });
  return parts;
}

export const process = (text: string): Part => ({ role: 'process', text });
export const object = (text: string): Part => ({ role: 'object', text });
export const said = (text: string): Part => ({ role: 'said', text });
export const aside = (text: string): Part => ({ role: 'aside', text });
export const alert = (text: string): Part => ({ role: 'alert', text });
export const code = (text: string): Part => ({ role: 'code', text });

/** Its words alone, whatever their roles. */
export const wordsOfPhrase = (phrase: Phrase): string =>
  phrase.map((part) => (typeof part === 'string' ? part : part.text)).join('');
