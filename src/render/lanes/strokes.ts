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
  if (event.kind === 'fail' || (event.kind === 'exit' && isBadEnd(event, now)))
    return ink(mark.failed, 'bad');
  const { [event.kind]: name = 'other' } = MARKS;
  return name === null ? null : ink(mark[name], laneStyle(index, 'strong'));
}

/** Whether a process ended otherwise than it should. `now`: how it stands after that. */
export function isBadEnd({ error, signal, code }: ExitEvent, now: ProcessNow | undefined): boolean {
  const failed = error !== undefined || signal !== null || (code !== null && code !== 0);
  return failed && now?.dismissed !== true;
}
