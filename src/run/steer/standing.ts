/** Which process that has stopped could go on: by the moment, and by nothing else. Pure. */
import { canGoOn } from '../../trace/can-go-on.js';
import type { Moment, ProcessNow } from '../../trace/moment.js';
import { type Operation, operationOf } from '../../trace/operation.js';
import type { StoppedProcess } from './scheduler.js';

/** Those that have stopped, in the order they were started. `tried`: of those the log does not tell, who has just tried in vain. */
export function standingIn(moment: Moment, tried: ReadonlySet<string>): StoppedProcess[] {
  return [...moment.processes.values()].flatMap((now) => standOf(moment, now, tried) ?? []);
}

function standOf(
  moment: Moment,
  { process, pid, about, waitsFor }: ProcessNow,
  tried: ReadonlySet<string>,
): StoppedProcess | null {
  if (about === null) return null;
  const operation = operationOf(about);
  const waits = about.again === true;
  const now = canGoOn(moment, process, operation);
  const mayGo = now ?? !tried.has(process);
  const canGo = mayGo || (!waits && hasFirstPart(operation));
  const limit = 'timeout' in operation ? operation.timeout : undefined;
  // a join's time limit is told by its block event
  const isLimited = limit !== undefined || (waits && waitsFor?.timeout !== undefined);
  return {
    process,
    pid,
    operation,
    at: about.at,
    waits,
    canGo,
    isSure: now === true,
    canExpire: !canGo && isLimited,
  };
}

/** A call that does something before it waits: comes to the barrier, fills the pipe. */
function hasFirstPart({ call, ...rest }: Operation): boolean {
  return call === 'send' || (call === 'wait' && 'primitive' in rest && rest.primitive === 'barrier');
}

/**
 * Whether it makes no difference to anybody that this process begins to wait now: it does, so that lanes show that it waits. Of
 * an event it does make one: whoever waits when it is set goes on, though it is cleared at once.
 */
export function waitsUnnoticed({ operation, canGo, waits }: StoppedProcess): boolean {
  if (canGo || waits) return false;
  return !(operation.call === 'wait' && operation.primitive === 'event');
}
