/** Reads events: lines of the trace pipe as they come, and whole logs as `run --json` printed them. */

import { type EventKind, LOG_VERSION, type TraceEvent } from '../events.js';
import { type Flaw, isPid, isSeq, readEvent, readOrigin, type WireEvent } from './event-fields.js';

export type { WireEvent } from './event-fields.js';

/** Kinds that only the observer can know; on the pipe they would be a program's forgery. */
const OBSERVED: ReadonlySet<EventKind> = new Set([
  'run',
  'program',
  'state',
  'standstill',
  'steer',
  'stop',
  'end',
  'verdict',
]);

/**
 * One line of the trace pipe as an event with absolute time; null for anything else, because a lesson program may
 * write what it likes to that descriptor.
 */
export function decodeLine(line: string): WireEvent | null {
  if (!line.startsWith('{')) return null;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  const read = readEvent(value);
  if ('flaw' in read || OBSERVED.has(read.event.kind)) return null;
  if (read.event.kind === 'exit' && read.event.seenBy !== 'self') return null;
  const { origin: told, joined } = value as { readonly origin?: unknown; readonly joined?: unknown };
  const origin = readOrigin(told);
  if (origin !== null) return { ...read.event, origin };
  return isPid(joined) ? { ...read.event, joined } : read.event;
}

/**
 * A log that cannot be read: `line` counts from 1. `code`: it is no log, or damaged; it is of a later format; the line is an
 * event of a kind that only later versions may know; or not even the first line is whole.
 */
export class LogError extends Error {
  readonly code: 'LOG_FORMAT' | 'LOG_VERSION' | 'LOG_KIND' | 'LOG_BEGINNING';
  readonly line: number;
  readonly expected: string;
  readonly found: string;

  constructor(
    line: number,
    expected: string,
    found: string,
    { code = 'LOG_FORMAT', ...options }: ErrorOptions & { readonly code?: LogError['code'] } = {},
  ) {
    super(`line ${line} of the log: expected ${expected}, found ${found}`, options);
    this.name = 'LogError';
    this.code = code;
    this.line = line;
    this.expected = expected;
    this.found = found;
  }
}

/**
 * The events of a log in NDJSON, as `run --json` prints it; it may stop anywhere between two lines. Throws LogError
 * where a line is no event, is missing (`seq` counts from 0 without gaps), or the log is of a later format.
 */
export function decodeLog(ndjson: string): TraceEvent[] {
  const lines = ndjson.split(/\r?\n/);
  const cutOff = lines.at(-1) !== '';
  if (!cutOff) lines.pop();
  return lines.map((line, index) => {
    const isLast = index === lines.length - 1;
    return decodeLogLine(line, index, cutOff && isLast);
  });
}

/** A line of a log, the one that comes after `seq` others. `cutOff`: it has no end. Throws LogError. */
export function decodeLogLine(line: string, seq: number, cutOff: boolean): TraceEvent {
  const value = parse(line, seq + 1, cutOff);
  if (seq === 0) checkVersion(value);
  const read = readEvent(value);
  const given = (value as { readonly seq?: unknown } | null)?.seq;
  if (!('flaw' in read) || read.flaw.field === 'kind') requireSeq(given, seq);
  if ('flaw' in read) throw flawed(seq + 1, read.flaw);
  if (seq === 0 && read.event.kind !== 'run')
    throw new LogError(1, 'the event "run"', `"${read.event.kind}"`);
  return { seq, ...read.event };
}

function requireSeq(given: unknown, seq: number): void {
  if (isSeq(given) && given === seq) return;
  throw new LogError(seq + 1, `"seq" to be ${seq} (no line of the log may be missing)`, shown(given));
}

/** Before all else: what later formats say beyond their version is not known here. */
function checkVersion(value: unknown): void {
  const { kind, version } = (value ?? {}) as { readonly kind?: unknown; readonly version?: unknown };
  if (kind !== 'run' || typeof version !== 'number' || version <= LOG_VERSION) return;
  throw new LogError(
    1,
    `a log of version ${LOG_VERSION} or earlier`,
    `version ${version}: update concur-lesson`,
    { code: 'LOG_VERSION' },
  );
}

function parse(line: string, number: number, cutOff: boolean): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    const found = cutOff ? `a line that was cut off: ${shown(line)}` : shown(line);
    throw new LogError(number, 'one event as JSON', found, { cause });
  }
}

function flawed(line: number, { field, expected, found }: Flaw): LogError {
  if (field === 'event') return new LogError(line, expected, shown(found));
  const code = field === 'kind' && typeof found === 'string' && line > 1 ? 'LOG_KIND' : 'LOG_FORMAT';
  return new LogError(line, `"${field}" to be ${expected}`, shown(found), { code });
}

const SHOWN_CHARACTERS = 60;

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const json = JSON.stringify(value);
  return json.length > SHOWN_CHARACTERS ? `${json.slice(0, SHOWN_CHARACTERS)}…` : json;
}
