/** What stands in a lifeline's column: its stroke while nothing happens, or the mark of an event. */
import type { TraceEvent } from '../../trace/events.js';
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

/** null for an event that has none. */
export function markOf(event: TraceEvent, index: number, { mark }: Glyphs): Piece | null {
  const sign = signOf(event, mark);
  if (sign === null) return null;
  return ink(sign, event.kind === 'exit' && failed(event) ? 'bad' : laneStyle(index, 'strong'));
}

function signOf(event: TraceEvent, mark: Glyphs['mark']): string | null {
  switch (event.kind) {
    case 'start':
      return mark.start;
    case 'exit':
      return failed(event) ? mark.failed : mark.exit;
    case 'block':
    case 'wait':
      return mark.wait;
    case 'acquire':
      return mark.acquire;
    case 'release':
      return mark.release;
    case 'print':
    case 'output':
      return mark.print;
    case 'put':
    case 'send':
    case 'write':
      return mark.put;
    case 'get':
    case 'recv':
    case 'read':
      return mark.get;
    case 'timeout':
    case 'pass':
    case 'set':
    case 'clear':
    case 'kill':
    case 'eof':
    case 'broken':
    case 'close':
    case 'done':
    case 'look':
    case 'var':
      return mark.other;
    default:
      return null;
  }
}

const failed = (event: Extract<TraceEvent, { kind: 'exit' }>): boolean =>
  event.error !== undefined || event.signal !== null || (event.code !== null && event.code !== 0);
