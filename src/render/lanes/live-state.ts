/** What the live views know of a run beyond its moment: who has come in which order, who is in the middle of it, what has just arrived. */
import type { ActivityMarks } from '../../trace/activity.js';
import type { TraceEvent } from '../../trace/events.js';
import { advance, createMoment, type Moment, objectAt } from '../../trace/moment.js';

export interface LiveState {
  readonly moment: Moment;
  /** Place of each process in the order of appearance, from 0; decides the colour. One appears when it is started, or comes to its first line. */
  readonly places: Map<string, number>;
  /** Who is in the middle of the lesson's activity. */
  readonly active: Set<string>;
  /** The message that was received last, if its send was seen. */
  arrived: { readonly recv: number; readonly from: string } | null;
}

export const createLiveState = (): LiveState => ({
  moment: createMoment(),
  places: new Map(),
  active: new Set(),
  arrived: null,
});

/** Takes one event in. `activity`: the prints that begin and end what the lesson is about, if it is about any. */
export function applyEvent(state: LiveState, event: TraceEvent, activity?: ActivityMarks): void {
  const { moment, active } = state;
  if (event.kind === 'recv') {
    const sent = objectAt(moment, 'pipe', event.object)?.underWay.get(event.message);
    state.arrived = sent === undefined ? null : { recv: event.seq, from: sent.process };
  }
  advance(moment, event);
  if (event.kind === 'print' && activity !== undefined) act(active, event, activity);
  if (event.kind === 'exit') active.delete(event.process);
  if (event.kind === 'spawn') appear(state, event.child);
  else if (hasBegun(moment, event.process)) appear(state, event.process);
}

function act(
  active: Set<string>,
  { process, text }: Extract<TraceEvent, { kind: 'print' }>,
  marks: ActivityMarks,
): void {
  if (active.has(process) && text.includes(marks.ends)) active.delete(process);
  else if (text.includes(marks.begins)) active.add(process);
}

/** What a program does while it is loaded comes before its first line. */
function hasBegun({ processes }: Moment, process: string): boolean {
  const now = processes.get(process);
  return now !== undefined && now.phase !== 'starting';
}

function appear({ places }: LiveState, process: string): void {
  if (!places.has(process)) places.set(process, places.size);
}
