/** What became of each process after its own parent could no longer, or did not, look after it: as the kernel was seen to show it. */
import type { BlockEvent, JoinEvent, StateEvent, TraceEvent } from '../../trace/events.js';
import type { Lane } from '../../trace/timeline.js';
import { perTimeline } from './per-timeline.js';

export interface Fate {
  readonly lane: Lane;
  readonly parent: Lane | null;
  /** Its own parent begins to wait for its end, and collects it. */
  readonly awaited: BlockEvent | null;
  readonly joined: JoinEvent | null;
  /** The first event that says it has ended. */
  readonly ended: TraceEvent | null;
  /** First seen as a zombie of the parent that started it. */
  readonly zombie: StateEvent | null;
  /** First seen with another parent: alive, or as a zombie. */
  readonly adopted: StateEvent | null;
  /** First seen that its record is gone, though its own parent did not collect it. */
  readonly gone: StateEvent | null;
  /** While it lived: what the kernel said of its memory, the most. */
  readonly largest: StateEvent | null;
}

/** The fate of each process, by its name. */
export const fatesOf = perTimeline((timeline): ReadonlyMap<string, Fate> => {
  const lanes = new Map(timeline.lanes.map((lane) => [lane.process, lane]));
  const fates = new Map<string, { -readonly [Key in keyof Fate]: Fate[Key] }>();
  for (const lane of timeline.lanes) {
    const parent = lane.parent === null ? null : (lanes.get(lane.parent) ?? null);
    fates.set(lane.process, { lane, parent, ...NOTHING_SEEN });
  }
  for (const event of timeline.events) {
    if (event.kind === 'block' && event.on === 'join') {
      const child = fates.get(event.object);
      if (child && child.lane.parent === event.process) child.awaited ??= event;
    } else if (event.kind === 'join') {
      const child = fates.get(event.child);
      if (child) child.joined ??= event;
      if (child) child.ended ??= event;
    } else if (event.kind === 'exit') {
      const fate = fates.get(event.process);
      if (fate) fate.ended ??= event;
    } else if (event.kind === 'state') {
      const fate = fates.get(event.process);
      if (fate) note(fate, event);
    }
  }
  return fates;
});

const NOTHING_SEEN = {
  awaited: null,
  joined: null,
  ended: null,
  zombie: null,
  adopted: null,
  gone: null,
  largest: null,
};

function note(fate: { -readonly [Key in keyof Fate]: Fate[Key] }, event: StateEvent): void {
  const own = event.ppid === fate.lane.parentPid;
  if (event.state === 'X') fate.gone ??= event;
  else if (!own && fate.parent) fate.adopted ??= event;
  if (event.state === 'Z' && own) fate.zombie ??= event;
  if (event.state === 'Z') fate.ended ??= event;
  const living = event.state !== 'Z' && event.state !== 'X';
  if (living && (event.memory ?? 0) > (fate.largest?.memory ?? 0)) fate.largest = event;
}
