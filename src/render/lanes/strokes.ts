/** What stands in a lifeline's column: its stroke while nothing happens, or the mark of an event. */
import type { EventKind, ExitEvent, TraceEvent } from '../../trace/events.js';
import type { ProcessNow } from '../../trace/moment.js';
import type { Glyphs } from '../style/glyphs.js';
import { ink, type Piece } from '../style/line.js';
import { laneStyle } from '../style/style.js';

/** How the process of lane `index` is drawn while nothing happens to it; null once it is gone. `active`: in the lesson's activity. */
export function lifeline(
  now: ProcessNow,
  index: number,
  active: boolean,
  { standing, activity }: Glyphs,
): Piece | null {
  const normal = laneStyle(index);
  const quiet = laneStyle(index, 'quiet');
  switch (now.phase) {
    case 'gone':
      return null;
    case 'zombie':
      return ink(standing.zombie, quiet);
    case 'starting':
      return ink(standing.starting, quiet);
    case 'waiting':
      if (now.holds.size > 0) return ink(standing.holdingAndWaiting, normal);
      return ink(standing.waiting, now.waitsFor?.on === 'join' ? quiet : normal);
    case 'sleeping':
    case 'running':
      if (active) return ink(activity, normal);
      if (now.holds.size > 0) return ink(standing.holding, laneStyle(index, 'strong'));
      if (now.adopted !== null) return ink(standing.orphaned, normal);
      return now.phase === 'running' ? ink(standing.running, normal) : ink(standing.sleeping, quiet);
  }
}

/** What marks the events of a kind where it is not `other`; null: nothing. */
const MARKS: { readonly [Kind in EventKind]?: keyof Glyphs['mark'] | null } = {
  start: 'start',
  exit: 'exit',
  wait: 'wait',
  block: 'wait',
  acquire: 'acquire',
  release: 'release',
  print: 'print',
  output: 'print',
  put: 'put',
  send: 'put',
  write: 'put',
  get: 'get',
  recv: 'get',
  read: 'get',
  // drawn as a branch, or by the lifeline, or told by words alone
  spawn: null,
  join: null,
  sleep: null,
  wake: null,
  run: null,
  program: null,
  state: null,
  standstill: null,
  point: null,
  steer: null,
  stop: null,
  end: null,
  verdict: null,
};

/** null for an event that has none. `now`: how its process stands after it. */
export function markOf(
  event: TraceEvent,
  index: number,
  { mark }: Glyphs,
  now: ProcessNow | undefined,
): Piece | null {
  const isBadEnd = event.kind === 'exit' && failed(event) && now?.dismissed !== true;
  if (event.kind === 'fail' || isBadEnd) return ink(mark.failed, 'bad');
  const { [event.kind]: name = 'other' } = MARKS;
  return name === null ? null : ink(mark[name], laneStyle(index, 'strong'));
}

const failed = (event: ExitEvent): boolean =>
  event.error !== undefined || event.signal !== null || (event.code !== null && event.code !== 0);
