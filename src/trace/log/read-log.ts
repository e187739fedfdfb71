/** Whole logs as they lie in files: perhaps cut short anywhere, perhaps of a later version of the tool, perhaps none. */

import type { TraceEvent } from '../events.js';
import { decodeLogLine, LogError } from './decode.js';

export interface ReadLog {
  /** Not those of kinds that only later versions know. */
  readonly events: readonly TraceEvent[];
  /** Whether it stops before the end of its run, or in the middle of a line. */
  readonly cutShort: boolean;
  /** Whether there were more events than were asked for; the last of them is the run's end all the same. */
  readonly tooMany: boolean;
}

const LINE_END = 10;

type Decoder = InstanceType<typeof TextDecoder>;

/**
 * The log in `bytes`, the first `most` events of it. What stops in the middle of a line counts as far as it goes; throws
 * LogError where not even its first line is whole, a line is no event or missing, or the log is of a later format.
 */
export function readLog(bytes: Uint8Array, most: number): ReadLog {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const events: TraceEvent[] = [];
  let cutOff = false;
  let tooMany = false;
  let seq = 0;
  for (let from = 0; from < bytes.length && !cutOff; seq++) {
    const end = bytes.indexOf(LINE_END, from);
    const line = bytes.subarray(from, end === -1 ? bytes.length : end);
    from = end === -1 ? bytes.length : end + 1;
    const enough = events.length >= most;
    tooMany ||= enough;
    if (enough && !mayBeEnd(line)) continue;
    const event = readBytes(line, seq, end === -1, decoder);
    if (event === 'cut off') cutOff = true;
    else if (event !== 'unknown' && (!enough || event.kind === 'end')) events.push(event);
  }
  if (events.length === 0)
    throw new LogError(1, 'the event "run"', 'its beginning', { code: 'LOG_BEGINNING' });
  return { events, cutShort: cutOff || !events.some(({ kind }) => kind === 'end'), tooMany };
}

function readBytes(
  bytes: Uint8Array,
  seq: number,
  isLast: boolean,
  decoder: Decoder,
): TraceEvent | 'unknown' | 'cut off' {
  try {
    return decodeLogLine(decodeText(bytes, seq, decoder), seq, isLast);
  } catch (error) {
    const { code } = error as LogError;
    const isBeginning = seq > 0 || startsLog(bytes);
    if (isLast && isBeginning && code === 'LOG_FORMAT') return 'cut off';
    if (code === 'LOG_KIND') return 'unknown';
    throw error;
  }
}

function decodeText(bytes: Uint8Array, seq: number, decoder: Decoder): string {
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    throw new LogError(seq + 1, 'text in UTF-8', 'other bytes', { cause });
  }
}

const FIRST_BYTES = [...'{"seq":0,'].map((character) => character.charCodeAt(0));

/** Whether these, the first bytes of something, may begin a log: not proof, but enough to tell a log from a picture. */
export const startsLog = (bytes: Uint8Array): boolean =>
  FIRST_BYTES.slice(0, bytes.length).every((byte, index) => bytes[index] === byte);

/** The end of a run is a short line. */
const MOST_BYTES_OF_END = 1000;

const mayBeEnd = (line: Uint8Array): boolean =>
  line.length < MOST_BYTES_OF_END && new TextDecoder().decode(line).includes('"kind":"end"');
