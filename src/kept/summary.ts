/** What a list tells of a log: its first line, and what its last lines say. Pure. */

import type { EndEvent, RunEvent, VerdictEvent } from '../trace/events.js';
import { decodeLogLine } from '../trace/log/decode.js';
import { readEvent } from '../trace/log/event-fields.js';

export interface LogSummary {
  readonly run: RunEvent;
  /** Null where the log stops before the end of its run. */
  readonly reason: EndEvent['reason'] | null;
  readonly verdicts: readonly Pick<VerdictEvent, 'finding' | 'shown'>[];
}

const LINE_END = 10;

/** Null for what is no log, or none of this version. */
export function summarizeLog(bytes: Uint8Array): LogSummary | null {
  const run = firstEvent(bytes);
  if (run?.kind !== 'run') return null;
  const verdicts: Pick<VerdictEvent, 'finding' | 'shown'>[] = [];
  for (let to = bytes.length; to > 1; ) {
    const from = bytes.lastIndexOf(LINE_END, to - 2) + 1;
    const event = parse(bytes.subarray(from, to));
    if (event?.kind === 'end') return { run, reason: event.reason, verdicts: verdicts.reverse() };
    if (event?.kind !== 'verdict') break;
    verdicts.push({ finding: event.finding, shown: event.shown });
    to = from;
  }
  return { run, reason: null, verdicts: [] };
}

function firstEvent(bytes: Uint8Array) {
  const end = bytes.indexOf(LINE_END);
  try {
    return decodeLogLine(new TextDecoder().decode(bytes.subarray(0, Math.max(0, end))), 0, false);
  } catch {
    return null;
  }
}

/** Null for what is no event of this version. */
function parse(line: Uint8Array) {
  try {
    const read = readEvent(JSON.parse(new TextDecoder().decode(line)));
    return 'event' in read ? read.event : null;
  } catch {
    return null;
  }
}
