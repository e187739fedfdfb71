/** Events as lines of a log. */
import type { TraceEvent } from './events.js';

/** One line, with its end: what `run --json` prints of an event. */
export const encodeEvent = (event: TraceEvent): string => `${JSON.stringify(event)}\n`;
