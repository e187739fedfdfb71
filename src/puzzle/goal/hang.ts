/** Whether nobody in a puzzle's run gets any further. */
import { canGoOn } from '../../trace/can-go-on.js';
import type { PointEvent } from '../../trace/events.js';
import type { Moment, ProcessNow } from '../../trace/moment.js';
import { operationOf } from '../../trace/operation.js';
import type { PuzzleLog } from './goal.js';

/**
 * Who waits for ever, when each process waits for what nobody left can give, waits for the end of another, or has nothing
 * left to do but end. Nobody while somebody can go on, and nobody when all have come to their end.
 */
function hangingIn(log: PuzzleLog): readonly ProcessNow[] {
  const living = [...log.moment.processes.values()].filter(({ exit, collected }) => !exit && !collected);
  const states = living.map((now) => [now, stateOf(now, log)] as const);
  if (states.some(([, state]) => state === 'goes-on')) return [];
  return states.flatMap(([now, state]) => (state === 'stuck' ? [now] : []));
}

/** The events by which those who wait for ever said their last; null while somebody can go on. */
export function findHang(log: PuzzleLog): readonly number[] | null {
  const hanging = hangingIn(log);
  return hanging.length === 0 ? null : hanging.map(({ said }) => said).filter((seq) => seq >= 0);
}

type State = 'goes-on' | 'stuck' | 'waits-for-end' | 'ends';

function stateOf(now: ProcessNow, { moment, timeline }: PuzzleLog): State {
  if (now.about) return stateBefore(now.about, moment);
  // held back by nobody: only who watches the kernel, too, knows that nobody wakes it
  const seen =
    timeline.events.some(({ kind }) => kind === 'standstill') || timeline.end?.reason === 'deadlock';
  if (!seen || now.phase !== 'waiting' || !now.waitsFor) return 'goes-on';
  return now.waitsFor.on === 'join' ? 'waits-for-end' : 'stuck';
}

/** Of one that has stopped before a call: by what it is about to do. */
function stateBefore(about: PointEvent, moment: Moment): State {
  switch (about.call) {
    case 'exit':
      return 'ends';
    case 'join':
      return 'waits-for-end';
    case 'sleep':
      return 'goes-on'; // time passes
    default:
      if (about.timeout !== undefined) return 'goes-on'; // its limit runs out
      return canGoOn(moment, about.process, operationOf(about)) === false ? 'stuck' : 'goes-on';
  }
}
