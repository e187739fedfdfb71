/** What the player draws a run from: how everything stands after an event, and at which line each process is. */
import type { ActivityMarks } from '../../trace/activity.js';
import type { TraceEvent } from '../../trace/events.js';
import { type Moment, objectsOf } from '../../trace/moment.js';
import type { Fold } from '../../trace/recording.js';
import { applyEvent, createLiveState, type LiveState } from '../lanes/live-state.js';

/** Plain data. */
export interface Situation {
  readonly live: LiveState;
  /** The call that each process has made last, "program.ts:12", of those that live and whose calls the log places. */
  readonly places: Map<string, string>;
}

/** `activity`: what the lesson is about, drawn solid while it goes on. */
export const situationFold = (activity: ActivityMarks | undefined): Fold<Situation> => ({
  start: () => ({ live: createLiveState(), places: new Map() }),
  advance: (situation, event) => {
    applyEvent(situation.live, event, activity);
    const place = placeOf(event);
    if (place !== null) situation.places.set(event.process, place);
    if (event.kind === 'exit') situation.places.delete(event.process);
  },
  weigh: ({ live, places }) => places.size + weightOf(live.moment),
});

/** A look may be told long after it was made: it is no place to be at. */
function placeOf(event: TraceEvent): string | null {
  return 'at' in event && event.at !== undefined && event.kind !== 'look' ? event.at : null;
}

function weightOf(moment: Moment): number {
  const objects = objectsOf(moment).map((object) =>
    object.primitive === 'queue' ? object.items.size : object.primitive === 'pipe' ? object.underWay.size : 1,
  );
  return objects.reduce((sum, each) => sum + each, moment.processes.size + moment.values.size);
}
