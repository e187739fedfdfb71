/** What the player draws a run from: how everything stands after an event, and at which line each process is. */
import type { ActivityMarks } from '../../trace/activity.js';
import type { TraceEvent } from '../../trace/events.js';
import { isHearsay, type Moment, objectsOf } from '../../trace/moment.js';
import type { Fold } from '../../trace/recording.js';
import { applyEvent, createLiveState, type LiveState } from '../lanes/live-state.js';

/** Plain data. */
export interface Situation {
  readonly live: LiveState;
  /** The call that each process has made last, "program.ts:12": of those that live, and where the log tells. */
  readonly places: Map<string, string>;
  /** Of those that have ended: the call that was their last. */
  readonly lastPlaces: Map<string, string>;
}

/** `activity`: what the lesson is about, drawn solid while it goes on. */
export const situationFold = (activity: ActivityMarks | undefined): Fold<Situation> => ({
  start: () => ({ live: createLiveState(), places: new Map(), lastPlaces: new Map() }),
  advance: (situation, event) => {
    applyEvent(situation.live, event, activity);
    notePlace(situation, event);
  },
  weigh: ({ live, places, lastPlaces }) => places.size + lastPlaces.size + weightOf(live.moment),
});

/** A look may be told long after it was made. Who does something at a place that is not told is not where it was before. */
function notePlace({ places, lastPlaces }: Situation, event: TraceEvent): void {
  if (event.kind !== 'point' && isHearsay(event)) return;
  if (event.kind === 'look') return;
  const last = places.get(event.process);
  if (event.kind === 'exit' && last !== undefined) lastPlaces.set(event.process, last);
  if (event.at === undefined || event.kind === 'exit') places.delete(event.process);
  else places.set(event.process, event.at);
}

function weightOf(moment: Moment): number {
  const objects = objectsOf(moment).map((object) => {
    if (object.primitive === 'queue') return 1 + object.items.size;
    return object.primitive === 'pipe' ? 1 + object.underWay.size : 1;
  });
  return objects.reduce((sum, each) => sum + each, moment.processes.size + moment.values.size);
}
