/** Events as lines of a log, and whatever else is told as JSON. */
import type { TraceEvent } from '../events.js';

/** One line, with its end: what `run --json` prints of an event. */
export const encodeEvent = (event: TraceEvent): string => `${printableJson(event)}\n`;

/** `value` as JSON that is harmless in a terminal as well. Whoever parses it gets the same. */
export const printableJson = (value: unknown, indent?: number): string =>
  escapeUnprintable(JSON.stringify(value, null, indent));

/**
 * JSON in which no control character stands as it is. JSON itself escapes the oldest only; here those that came later (C1, the
 * directions of writing) are escaped, too.
 */
export const escapeUnprintable = (json: string): string =>
  json.replace(UNPRINTABLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;
