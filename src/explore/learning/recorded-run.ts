/** What a steered run says of its program: each process's calls, and the order in which they were made. */
import type { Grant, Schedule } from '../../schedule/schedule.js';
import type { TraceEvent } from '../../trace/events.js';
import { operationOf } from '../../trace/operation.js';
import type { Call } from '../model/call.js';

export interface RecordedRun {
  /** How many of the grants lead to where its schedule begins. */
  readonly before: number;
  /** Who was let go on, in their order; some of them only began to wait. */
  readonly grants: Schedule;
  /** By process: the calls that it stood before, in their order. */
  readonly calls: ReadonlyMap<string, readonly Call[]>;
}

/** Of the log of a steered run. */
export function recordedRunOf(events: Iterable<TraceEvent>): RecordedRun {
  const grants: Grant[] = [];
  const calls = new Map<string, Call[]>();
  let before: number | null = null;
  for (const event of events) {
    if (event.kind === 'stop') break; // what came then was not the program's doing
    const { process } = event;
    if (event.kind === 'steer' && event.step !== undefined) before ??= grants.length;
    if (event.kind === 'steer') grants.push({ process, how: event.how });
    const own = calls.get(process) ?? [];
    if (event.kind === 'point' && !event.again)
      calls.set(process, [...own, { operation: operationOf(event) }]);
    const last = own.at(-1);
    const carried = last && carriedBy(last, event);
    if (carried) own[own.length - 1] = { ...last, ...carried };
  }
  return { before: before ?? grants.length, grants, calls };
}

/** What this event tells of the call. */
function carriedBy({ operation: { call } }: Call, event: TraceEvent): Partial<Call> | null {
  if (event.kind !== call && !(event.kind === 'spawn' && call === 'start')) return null;
  switch (event.kind) {
    case 'put':
      return { value: event.item };
    case 'send':
      return { value: event.item, ...(event.bytes === undefined ? {} : { bytes: event.bytes }) };
    case 'write':
      return { value: event.value };
    case 'print':
      return { value: event.text };
    case 'exit':
      return event.seenBy === 'self' ? { value: String(event.code) } : null;
    case 'spawn':
      return { ends: event.ends ?? [] };
    default:
      return null;
  }
}
