/** Events as lines of a log, and whatever else is told as JSON. */
import type { TraceEvent } from '../events.js';

/** One line, with its end: what `run --json` prints of an event. */
export const encodeEvent = (event: TraceEvent): string => `${printableJson(event)}\n`;

/**
 * `value` as JSON that is harmless in a terminal as well: JSON itself escapes the oldest control characters only, here those
 * that came later (C1, the directions of writing) are escaped, too. Whoever parses it gets the same.
 */
export function printableJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(
    UNPRINTABLE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const UNPRINTABLE = /[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;
